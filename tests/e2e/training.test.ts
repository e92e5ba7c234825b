/** Training as an educator uses it: a trainee is interrupted and the forecast moves; intakes, sign-offs, placements. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is typed here would move the figures of other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
/** Fourteen files on a machine that has other things to do. */
const A_LONG_WHILE = 180_000;
const REPORTING = '/training/programmes/reporting-N05';

/** Moves with the Tab key until something is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 150; presses++) {
		const found = await page.evaluate(() => {
			const at = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
			return at?.labels?.[0]?.textContent?.trim() || at?.textContent?.trim() || '';
		});
		if (found === name) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never reached "${name}"`);
}

/** The address of the first trainee on track in the network's reporting course. */
async function aTrainee(page: Page): Promise<string> {
	await page.goto(own + REPORTING);
	const cohorts = page.getByRole('region', { name: 'Cohorts' }).getByRole('link');
	await cohorts.first().click();
	const row = page.getByRole('region', { name: 'Trainees' }).getByRole('row', { name: /On track/ });
	const link = row.first().getByRole('rowheader').getByRole('link');
	return own + ((await link.getAttribute('href')) ?? '');
}

/** Completions of all reporting courses of the network, year by year, as the file that is taken away has them. */
async function completions(page: Page): Promise<string> {
	const csv = await page.request.get(`${own}/training/completions.csv?scope=network:N05`);
	return csv.text();
}

test('An educator marks a trainee interrupted with the keyboard alone, the forecast moves, and Undo moves it back', async ({
	page
}) => {
	const address = await aTrainee(page);
	const before = await completions(page);
	await page.goto(address);
	await tabTo(page, 'New status');
	await page.keyboard.press('I');
	await expect(page.getByLabel('New status')).toHaveValue('interrupted');
	await tabTo(page, 'Why (optional)');
	await page.keyboard.type('Parental leave');
	await tabTo(page, 'Save the status');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Interrupted since/)).toBeVisible();
	await expect(page.getByText('Saved as edit')).toBeVisible();
	await expect(page.getByText('Why: Parental leave')).toBeVisible();
	await expect(page.getByText(/In the projection of/)).toBeVisible({ timeout: 60_000 });
	expect(await completions(page)).not.toBe(before);
	await tabTo(page, (await page.getByRole('button', { name: /^Undo edit/ }).textContent()) ?? '');
	await page.keyboard.press('Enter');
	await expect(page.getByText(/On track since/)).toBeVisible();
	expect(await completions(page)).toBe(before);
});

test('Without JavaScript a date before the cohort is told at its field, and what was typed is still there', async ({
	browser,
	page
}) => {
	const address = await aTrainee(page);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const plain = await context.newPage();
	await plain.goto(address);
	await plain.getByLabel('New status').selectOption('Interrupted');
	await plain.getByLabel('Day it began').fill('01/02/2020');
	await plain.locator('form[action="?/step"]').getByLabel('Why (optional)').fill('A long illness');
	await plain.getByRole('button', { name: 'Save the status' }).click();
	await expect(plain.getByRole('alert')).toContainText('1 February 2020 is before the cohort started');
	await expect(plain.getByLabel('Day it began')).toHaveValue('01/02/2020');
	await expect(plain.locator('form[action="?/step"]').getByLabel('Why (optional)')).toHaveValue(
		'A long illness'
	);
	await plain.getByLabel('Day it began').fill('01/04/2026');
	await plain.getByRole('button', { name: 'Save the status' }).click();
	await expect(plain.getByText('since 1 April 2026')).toBeVisible();
	await expect(plain.getByText('Saved as edit')).toBeVisible();
	await context.close();
});

test('A name or an NHS number is not taken as a reference; a trainee goes by one that says nothing', async ({
	page
}) => {
	await page.goto(own + REPORTING);
	await page.getByRole('region', { name: 'Cohorts' }).getByRole('link').first().click();
	await page.getByLabel('Reference').fill('Jane Smith');
	await page.getByRole('button', { name: 'Add the trainee' }).click();
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.getByRole('alert')).toContainText('“Jane Smith” may be a name');
	await page.getByLabel('Reference').fill('943 476 5919');
	await page.getByRole('button', { name: 'Add the trainee' }).click();
	await expect(page.getByRole('alert')).toContainText('an NHS number');
	await page.getByLabel('Reference').fill('T-9001');
	await page.locator('form[action="?/trainee"]').getByLabel('Note').fill('عادت من الإجازة 😀');
	await page.getByRole('button', { name: 'Add the trainee' }).click();
	await expect(page.getByText('Saved as edit')).toBeVisible();
	await page.getByRole('link', { name: 'T-9001' }).click();
	await expect(title(page, 'Trainee T-9001')).toBeVisible();
	await expect(page.getByText('عادت من الإجازة 😀').first()).toBeVisible();
});

test('Two educators change one trainee: the second is shown both values, and nothing typed is lost', async ({
	browser,
	page
}) => {
	const second = await (await browser.newContext()).newPage();
	for (const one of [page, second]) await one.goto(`${own}/training/trainees/T-9001`);
	const save = async (one: Page, note: string) => {
		const form = one.locator('form[action="?/trainee"]');
		await form.getByLabel('Note').fill(note);
		await form.getByRole('button', { name: 'Save the trainee' }).click();
	};
	await save(page, 'Back in January');
	await expect(page.getByText('Saved as edit')).toBeVisible();
	await save(second, 'Back in March');
	const both = second.getByRole('row', { name: /^Note/ });
	await expect(both).toContainText('Back in January');
	await expect(both).toContainText('Back in March');
	await expect(second.locator('form[action="?/trainee"]').getByLabel('Note')).toHaveValue('Back in March');
	await second.context().close();
});

test('A programme and its first intake are added, and the years are converted openly', async ({ page }) => {
	await page.goto(`${own}/training/programmes/new`);
	await page.getByLabel('Name').fill('MRI safety and reporting');
	await page.getByRole('button', { name: 'Add the programme' }).click();
	await expect(page.getByRole('alert')).toContainText('A programme has at least one stage');
	await page.getByLabel('Kind of route').selectOption('Own staff');
	await page.getByLabel('Network').selectOption('N05');
	await page.getByLabel('Draws from').selectOption('senior-radiographer');
	await page.getByLabel('Leads to').selectOption('advanced-practitioner');
	await page.getByLabel('Stages').fill('12, 8%\n6, 2%');
	await page.getByLabel('Destinations').fill('RTK, 40%\nRDX, 60%');
	await page.getByLabel('Starts by month of the year').fill('9, 4');
	await page.getByRole('button', { name: 'Add the programme' }).click();
	await expect(page.getByRole('alert')).toContainText('There is no trust “RDX”');
	await page.getByLabel('Destinations').fill('RTK, 40%\nRDU, 60%');
	await page.getByRole('button', { name: 'Add the programme' }).click();
	await expect(title(page, 'MRI safety and reporting')).toBeVisible();
	await expect(page.getByText('No cohort is here yet.')).toBeVisible();
	await page.getByLabel('Month it started').fill('2025-09');
	await page.getByLabel('Places commissioned').fill('5');
	await page.getByLabel('Heads who started').fill('4');
	await page.getByLabel('In training', { exact: true }).fill('4');
	await page.getByRole('button', { name: 'Add the cohort' }).click();
	const row = page.getByRole('region', { name: 'Cohorts' }).getByRole('row', { name: /September 2025/ });
	await expect(row).toContainText('2025/26');
	await expect(row).toContainText('March 2027');
	await expect(row).toContainText('80.0%');
});

test('Completions, placements, sign-offs and the 500 are there for a network, and can be taken away', async ({
	page
}) => {
	await page.goto(`${own}/training?scope=network:N05`);
	await expect(page.getByRole('heading', { name: /counts towards 3,500 more/ })).toBeVisible();
	await expect(page.getByRole('heading', { name: /counts towards 500 more/ })).toBeVisible();
	await page.getByRole('link', { name: 'Completions and queue' }).click();
	await expect(page.getByRole('region', { name: /Completions: Advanced practitioners/ })).toBeVisible();
	await page.getByRole('link', { name: 'Placements', exact: true }).click();
	await expect(page.getByText(/One more intake of 10 on/)).toBeVisible();
	await page.getByRole('link', { name: 'Advanced practitioners' }).click();
	await expect(page.getByRole('region', { name: 'Credentials' })).toBeVisible();
	await page.goto(`${own}/training/advanced`);
	await expect(page.getByText(/leaves a gap of|more than the 500 asked for/)).toBeVisible();
});

test('Every table of training is taken away as CSV and as a workbook', async ({ page }) => {
	test.setTimeout(A_LONG_WHILE);
	for (const table of [
		'programmes',
		'years',
		'completions',
		'queue',
		'placements',
		'credentials',
		'advanced-count'
	]) {
		for (const ending of ['csv', 'xlsx']) {
			const file = await page.request.get(`${own}/training/${table}.${ending}?scope=network:N05`);
			expect(`${table}.${ending} ${file.status()}`).toBe(`${table}.${ending} 200`);
		}
	}
});

test('An educator changes what a trust can take in students', async ({ page }) => {
	await page.goto(`${own}/training/placements/RTK`);
	await page.getByLabel('Slots: students at a time').fill('-3');
	await page.getByRole('button', { name: 'Save the placements' }).click();
	await expect(page.getByRole('alert')).toContainText('Slots must be 0 or more.');
	await page.getByLabel('Slots: students at a time').fill('5');
	await page.getByRole('button', { name: 'Save the placements' }).click();
	await expect(page.getByText('Saved as edit')).toBeVisible();
	await expect(page.getByText(/1 trust is over/)).toBeVisible();
});

test('An empty database says what goes here; an unknown programme, cohort and trainee are named', async ({
	page
}) => {
	await page.goto(`http://localhost:${settings().ports.empty}/training`);
	await expect(page.getByText('Programmes, their intakes and trainees stand here')).toBeVisible();
	for (const noun of ['programme', 'cohort', 'trainee']) {
		await page.goto(`/training/${noun}s/nothing`);
		await expect(title(page, `There is no ${noun} "nothing"`)).toBeVisible();
	}
});

const STATES: Record<string, () => string> = {
	programmes: () => '/training?scope=network:N05',
	completions: () => '/training/forecast?scope=network:N05',
	placements: () => '/training/placements?scope=network:N05',
	'advanced practitioners': () => '/training/advanced?scope=network:N05',
	'one programme': () => REPORTING,
	'new programme': () => '/training/programmes/new',
	'one trainee': () => `${own}/training/trainees/T-9001`,
	empty: () => `http://localhost:${settings().ports.empty}/training`
};
for (const [name, address] of Object.entries(STATES)) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address());
			await expectSound(page, width);
			if (name !== 'new programme') return;
			await page.getByLabel('Destinations').fill('RZZZ');
			await page.getByRole('button', { name: 'Add the programme' }).click();
			await expect(page.getByRole('alert')).toBeFocused();
			await expectSound(page, width);
		});
	}
}
