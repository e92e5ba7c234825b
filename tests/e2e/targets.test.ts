/** The library of targets as the people of a network use it: read, add an own one, supersede it, end it. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is added here would show on the overview of other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const add = (page: Page) => page.getByRole('button', { name: 'Add the target' }).click();

/** Fills in the form for ten more radiographers at Wirral. */
async function fillIn(page: Page, due: string): Promise<void> {
	await page.getByLabel('Name').fill('Wirral: ten more');
	await page.getByLabel('radiographer', { exact: true }).check();
	await page.getByLabel('Value', { exact: true }).fill('10');
	await page.getByLabel('The value is').selectOption('an addition to the baseline');
	await page.getByLabel('Due').fill(due);
	await page.getByLabel('Whose target it is').selectOption('trust:RBL');
	await page.getByLabel('Owner').fill('Trust board');
	await page.getByLabel('Source', { exact: true }).fill('Board paper 12');
	await page.getByLabel('Date of the source').fill('2026-10');
}

test('A board member reads what is asked for, by when, and what took whose place', async ({ page }) => {
	await page.goto('/targets');
	const table = page.getByRole('region', { name: 'Targets' });
	await expect(table.getByRole('row', { name: /^CT capacity doubled/ })).toContainText(
		'at least 2 times the scans a month at the start'
	);
	await expect(table.getByRole('row')).toHaveCount(9);
	await page.getByLabel('Show', { exact: true }).selectOption('superseded');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/standing=superseded/);
	const csv = await page.request.get('/targets/table.csv?standing=superseded');
	expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(7);
	await page.getByRole('link', { name: 'Superseded by CT capacity doubled, due March 2031' }).click();
	await expect(title(page, 'CT capacity doubled')).toBeVisible();
	await expect(page.getByRole('link', { name: 'CT capacity doubled, due October 2025' })).toBeVisible();
});

test('A target without its parts is told what is missing, part by part', async ({ page }) => {
	await page.goto(`${own}/targets/new`);
	await page.getByLabel('Name').fill('Wirral: ten more');
	await page.getByLabel('Due').fill('soon');
	await add(page);
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await expect(summary).toContainText(
		'The due month is “soon”, which is not a month: write for example 2031-03.'
	);
	await expect(summary).toContainText('Heads are counted by role: tick at least one.');
	await expect(page.getByLabel('Name')).toHaveValue('Wirral: ten more');
	await summary.getByRole('link', { name: /due month/ }).click();
	await expect(page.getByLabel('Due')).toBeFocused();
});

test('What was typed is still there after a look at another page and after loading the page anew', async ({
	page
}) => {
	await page.goto(`${own}/targets/new`);
	await fillIn(page, '2028-03');
	await page.getByRole('link', { name: 'Assumptions' }).click();
	await expect(title(page, 'Assumptions')).toBeVisible();
	await page.goBack();
	await expect(page.getByLabel('Due')).toHaveValue('2028-03');
	await expect(page.getByLabel('radiographer', { exact: true })).toBeChecked();
	await page.reload();
	await expect(page.getByLabel('Whose target it is')).toHaveValue('trust:RBL');
	await expect(page.getByLabel('Source', { exact: true })).toHaveValue('Board paper 12');
});

test('A trust adds its own target, which is held against its runs from then on', async ({ page }) => {
	await page.goto(`${own}/targets/new`);
	await fillIn(page, '2028-03');
	await add(page);
	await expect(title(page, 'Wirral: ten more')).toBeVisible();
	await page.goto(`${own}/?scope=trust:RBL`);
	await expect(page.getByRole('article', { name: 'Wirral: ten more' })).toBeVisible();
	await page.goto(`${own}/`);
	await expect(page.getByRole('article')).toHaveCount(8);
});

test('A target that is due outside a run is named with the run, and the overview still opens', async ({
	page
}) => {
	await page.goto(`${own}/targets/wirral-ten-more`);
	await page.getByRole('link', { name: 'Add the one that takes its place' }).click();
	await expect(page.getByLabel('Value', { exact: true })).toHaveValue('10');
	await page.getByLabel('Due').fill('2045-03');
	await page.getByRole('button', { name: 'Add it in the place of the old one' }).click();
	const sentence =
		'Wirral: ten more is due in March 2045, outside the run of “Do nothing”, “Grow and renew” (April 2026 to March 2036), so it is not projected';
	await expect(page.getByText(sentence)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Wirral: ten more, due March 2028' })).toBeVisible();
	await page.goto(`${own}/?scope=trust:RBL`);
	await expect(page.getByText('outside the run of “Do nothing”')).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(8);
});

test('A target is ended without JavaScript for a reason, and stays in the library', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${own}/targets/wirral-ten-more-2`);
	await page.getByLabel('Why it ends').fill('The board took it back');
	await page.getByRole('button', { name: 'End the target' }).click();
	await expect(page.getByRole('alert')).toContainText(
		'The first month in which it no longer counts is missing'
	);
	await expect(page.getByLabel('Why it ends')).toHaveValue('The board took it back');
	await page.getByLabel('First month in which it no longer counts').fill('2026-04');
	await page.getByRole('button', { name: 'End the target' }).click();
	await expect(page.getByText('ended from April 2026 on: The board took it back')).toBeVisible();
	await expect(page.getByRole('button', { name: 'End the target' })).toHaveCount(0);
	await page.getByLabel('Note beside the target').fill('See minutes');
	await page.getByRole('button', { name: 'Correct the note' }).click();
	await expect(page.getByText('note corrected to “See minutes”')).toBeVisible();
	await page.goto(`${own}/targets?standing=ended`);
	await expect(page.getByRole('row', { name: /Wirral: ten more/ })).toContainText('Ended in April 2026');
	await context.close();
});

test('On an empty database the library says how to fill it; an unknown target is named', async ({ page }) => {
	await page.goto(`http://localhost:${settings().ports.empty}/targets`);
	await expect(page.getByText('No targets are here yet.')).toBeVisible();
	await page.goto('/targets/nothing');
	await expect(title(page, 'There is no target "nothing"')).toBeVisible();
});

const STATES = {
	list: () => '/targets?standing=all',
	'one target': () => '/targets/ct-capacity',
	'new target': () => '/targets/new?supersedes=cdc',
	empty: () => `http://localhost:${settings().ports.empty}/targets`
};
for (const [name, address] of Object.entries(STATES)) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address());
			await expectSound(page, width);
			if (name !== 'new target') return;
			await page.getByLabel('Value', { exact: true }).fill('lots');
			await page.getByRole('button', { name: 'Add it' }).click();
			await expect(page.getByRole('alert')).toBeFocused();
			await expectSound(page, width);
		});
	}
}
