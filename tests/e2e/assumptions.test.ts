/** Assumptions as the people who answer for them use them: found, changed for a reason, changed in one scenario. */
import { expect, type Browser, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is changed here would change the figures of other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const LEAVING = '/assumptions/leaveRate:sonographer';
const value = (page: Page) => page.getByLabel('Value', { exact: true });
const reason = (page: Page) => page.getByLabel('Reason for this change');
const save = (page: Page) => page.getByRole('button', { name: 'Save for everybody' }).click();
const row = (page: Page, name: string | RegExp) =>
	page.getByRole('region', { name: 'Assumptions', exact: true }).getByRole('row', { name });

async function withoutScripts(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ javaScriptEnabled: false });
	return context.newPage();
}

test('An analyst finds what is only a placeholder about CT, and the address keeps the choice', async ({
	page
}) => {
	await page.goto('/assumptions');
	await page.getByLabel('About').selectOption('CT');
	await page.getByLabel('Show', { exact: true }).selectOption('placeholders');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/subject=CT&show=placeholder/);
	await expect(row(page, /^CT: staff hours per open hour/)).toContainText('Placeholder');
	await expect(row(page, /^CT: demand growth/)).toHaveCount(0);
	await page.reload();
	await expect(page.getByLabel('About')).toHaveValue('CT');
	const csv = await page.request.get(`/assumptions/table.csv${new URL(page.url()).search}`);
	const lines = (await csv.text()).trimEnd().split('\r\n');
	await expect(page.getByText(`${lines.length - 1} of 188 shown.`)).toBeVisible();
	await page.getByLabel('Words in').fill('zebra');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByText('Nothing fits.')).toBeVisible();
});

test('What is past its review date is marked in words', async ({ page }) => {
	await page.goto('/assumptions?show=overdue');
	await expect(row(page, /^Radiographer: hours crewing scanners/)).toContainText('Past its review date');
});

test('Without JavaScript, what cannot be is told beside the field and nothing typed is lost', async ({
	browser
}) => {
	const page = await withoutScripts(browser);
	await page.goto(`${own}${LEAVING}`);
	await value(page).fill('70%');
	await page.getByLabel('Likely at most').fill('lots');
	await reason(page).fill('Exit interviews of 2026');
	await save(page);
	const summary = page.getByRole('alert');
	await expect(summary).toContainText(
		'The value, 70%, cannot be for “Sonographer: leaving a year”: give 0 to 0.5'
	);
	await expect(summary).toContainText('“lots”, which is not a number');
	await expect(value(page)).toHaveValue('70%');
	await expect(page.getByLabel('Likely at most')).toHaveValue('lots');
	await expect(reason(page)).toHaveValue('Exit interviews of 2026');
	await page.context().close();
});

test('A workforce lead sets a value for everybody: it differs from the national default, and history says why', async ({
	page
}) => {
	await page.goto(`${own}${LEAVING}`);
	await value(page).fill('9%');
	await page.getByLabel('Likely at most').fill('0.1');
	await reason(page).fill('Exit interviews of 2026');
	await save(page);
	await expect(page.getByText('Saved.')).toBeVisible();
	await expect(page.getByText('Differs from the national default')).toBeVisible();
	await expect(
		page.getByRole('listitem').filter({ hasText: 'Value: 7% a year → 9% a year' })
	).not.toHaveCount(0);
	await page.getByRole('link', { name: 'All assumptions' }).click();
	const local = page.getByRole('region', { name: 'Unlike the national default' });
	await expect(
		local.getByRole('row', { name: /^Sonographer: leaving a year 7% a year 9% a year/ })
	).toBeVisible();
});

test('Of two people who edit the same assumption the second sees both values and decides', async ({
	page,
	browser
}) => {
	await page.goto(`${own}${LEAVING}`);
	const first = await withoutScripts(browser);
	await first.goto(`${own}${LEAVING}`);
	await value(first).fill('8%');
	await reason(first).fill('First');
	await save(first);
	await expect(first.getByText('Saved.')).toBeVisible();
	await first.context().close();
	await value(page).fill('6%');
	await page.getByLabel('Likely at least').fill('0.05');
	await reason(page).fill('Second');
	await save(page);
	await expect(page.getByRole('alert')).toContainText('Somebody else changed this assumption first');
	await expect(page.getByRole('row', { name: 'Value 8% a year 6% a year' })).toBeVisible();
	await expect(reason(page)).toHaveValue('Second');
	await save(page);
	await expect(page.getByText('Saved.')).toBeVisible();
	await expect(page.getByText('6% a year', { exact: true })).toBeVisible();
});

test('A planner lets one scenario assume otherwise, and takes it back', async ({ page }) => {
	await page.goto(`${own}${LEAVING}?scenario=planned`);
	await page.getByLabel('Value in Grow and renew').fill('0.12');
	await page.getByLabel('Reason in Grow and renew').fill('A bad year');
	await page.getByRole('button', { name: 'Save in this scenario' }).click();
	await expect(
		page.getByText('Grow and renew assumes 12% a year instead of 6% a year: A bad year')
	).toBeVisible();
	await page.getByRole('link', { name: 'All assumptions' }).click();
	const otherwise = page.getByRole('region', { name: 'What Grow and renew assumes otherwise' });
	await otherwise.getByRole('link', { name: 'Sonographer: leaving a year' }).click();
	await page.getByRole('button', { name: 'Take the value in force again' }).click();
	await expect(page.getByText('Grow and renew takes the value in force, 6% a year.')).toBeVisible();
});

test('On an empty database the list says where assumptions come from; an unknown one is named', async ({
	page
}) => {
	await page.goto(`http://localhost:${settings().ports.empty}/assumptions`);
	await expect(page.getByText('No assumptions are here yet.')).toBeVisible();
	await page.goto('/assumptions/leaveRate:nobody');
	await expect(
		page.getByRole('heading', { name: 'There is no assumption "leaveRate:nobody"' })
	).toBeVisible();
});

test('A board secretary learns which assumption moves a target, and what to ask for before the board meets', async ({
	page,
	browser
}) => {
	test.slow();
	const address = '/assumptions/sensitivity?scenario=planned&scope=network:N04&target=reporting';
	await page.goto(`${own}${address}`);
	await expect(
		page.getByText('“Radiologist: hours reporting” moves “Oldest unreported scan, 28 days” most')
	).toBeVisible({
		timeout: 90_000
	});
	const moves = page.getByRole('region', { name: 'What moves Oldest unreported scan, 28 days, as a table' });
	await expect(moves.getByRole('row')).toHaveCount(11);
	const worth = page.getByRole('region', { name: 'Worth asking for' });
	await expect(worth.getByRole('row').nth(1)).toContainText('Radiologist: hours reporting');
	await expect(page.getByText(/Below [\d.]+ points a gain cannot be told from chance/)).toBeVisible();
	for (const width of [1440, 320]) {
		await page.setViewportSize({ width, height: 900 });
		await expectSound(page, width);
	}
	const reader = await withoutScripts(browser);
	await reader.goto(`${own}${address}`);
	await expect(reader.getByRole('heading', { name: 'Ask for this before the board meets' })).toBeVisible();
	await reader.goto(`${own}/assumptions/sensitivity?scope=nowhere`);
	await expect(reader.getByText('nowhere is held against no target in this scenario.')).toBeVisible();
	await reader.context().close();
});

const STATES = {
	list: () => '/assumptions?text=CT&scenario=planned',
	'one assumption': () => `${LEAVING}?scenario=planned`,
	empty: () => `http://localhost:${settings().ports.empty}/assumptions`
};
for (const [name, address] of Object.entries(STATES)) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address());
			await expectSound(page, width);
			if (name !== 'one assumption') return;
			await value(page).fill('lots');
			await save(page);
			await expect(page.getByRole('alert')).toBeFocused();
			await expectSound(page, width);
		});
	}
}
