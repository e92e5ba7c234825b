/** The register of posts as a workforce lead uses it: by keyboard alone, without JavaScript, and in every state. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is edited here would move the figures of other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const grid = (page: Page) => page.getByRole('grid', { name: 'Posts' });
const row = (page: Page, id: string) => grid(page).getByRole('row').filter({ hasText: id });

/** What the grid says of a cell that was not saved. */
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'Not saved:' });

async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

test('A workforce lead narrows the register, and the totals follow', async ({ page }) => {
	await page.goto(`${own}/posts?scope=trust:RBL`);
	const totals = page.getByLabel('Totals of what is shown');
	await expect(totals).toContainText('FTE vacant');
	await page.getByLabel('Show', { exact: true }).selectOption('vacant posts');
	await page.getByLabel('Add up by').selectOption('role');
	await page.getByRole('button', { name: 'Show', exact: true }).click();
	await expect(page).toHaveURL(/show=vacant.*group=role/);
	await expect(page.getByRole('region', { name: 'Posts added up by role' })).toBeVisible();
	const csv = await page.request.get(`${own}/posts/table.csv?scope=trust:RBL&show=vacant`);
	expect((await csv.text()).split('\r\n')[0]).toContain('Post,Trust,Site,Role,Band');
});

test('A workforce lead records a vacancy by keyboard alone, is told a wrong value, and undoes it', async ({
	page
}) => {
	await page.goto(`${own}/posts?scope=trust:RBL&show=filled`);
	await expect(grid(page)).toBeVisible();
	await grid(page).focus();
	const id = (await grid(page).getByRole('row').nth(1).getByRole('link').textContent())!;
	await press(page, ...Array<string>(5).fill('ArrowRight'), 'Enter', 'Control+a');
	await page.keyboard.type('-1');
	await press(page, 'Enter');
	await expect(refusal(page)).toContainText('In post FTE is -1: FTE cannot be negative.');
	await expect(page.getByLabel(`In post FTE of post ${id}`)).toHaveValue('-1');
	await press(page, 'Control+a');
	await page.keyboard.type('0');
	await press(page, 'Enter');
	await expect(page.getByText(`Saved: In post FTE of ${id}.`)).toBeVisible();
	await page.getByRole('button', { name: /^Undo edit/ }).press('Enter');
	await page.goto(`${own}/posts/${id}`);
	await expect(page.getByText('In post FTE:').first()).toBeVisible();
	await expect(page.getByText('which took back')).toBeVisible();
});

test('Two people type into one cell, and the second is shown both values', async ({ page }) => {
	await page.goto(`${own}/posts?scope=trust:RBL&role=radiographer`);
	await grid(page).focus();
	const id = (await grid(page).getByRole('row').nth(1).getByRole('link').textContent())!;
	await press(page, 'ArrowRight', 'ArrowRight', 'Enter', 'Control+a');
	await page.keyboard.type('7');
	const other = { id, version: 1, cell: 'band', text: '6', hold: 'corrected', since: '', formKey: 'other' };
	expect((await page.request.post(`${own}/posts/cell`, { data: other })).status()).toBe(200);
	await press(page, 'Enter');
	await expect(refusal(page)).toContainText('Theirs, saved: 6. Yours: 7.');
	await page.getByRole('button', { name: 'Put mine in its place' }).click();
	await expect(row(page, id)).toContainText('Band 7');
});

test('Without JavaScript a post is changed by its form, and a wrong month is told at its field', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${own}/posts?scope=trust:RBL&show=filled&role=sonographer`);
	await page.getByRole('region', { name: 'Posts' }).getByRole('link', { name: /^RBL-/ }).first().click();
	await page.locator('#change-occupiedFteHundredths').fill('0');
	await page.locator('#change-vacantSince').fill('29/02/2027');
	await page.getByRole('button', { name: 'Save the post' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
		'29 February 2027, which is not a day of the calendar'
	);
	await expect(page.locator('#change-occupiedFteHundredths')).toHaveValue('0');
	await page.locator('#change-vacantSince').fill('01/02/2026');
	await page.getByRole('button', { name: 'Save the post' }).click();
	await expect(page.getByText('Saved')).toBeVisible();
	await expect(page.getByText('February 2026').first()).toBeVisible();
	await context.close();
});

test('A block from a spreadsheet is shown before it is saved, and one undo takes it back', async ({
	page
}) => {
	await page.goto(`${own}/posts/paste`);
	const block = page.getByLabel('Block of cells');
	await block.fill('Post\tNote\tFunded FTE\nRBL-0001\tseen\t1.50');
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await expect(page.getByText('Row 2, Funded FTE: Funded FTE is 1.50')).toBeVisible();
	await block.fill('Post\tNote\nRBL-0001\tseen\nRBL-0002\tseen');
	await page.getByRole('button', { name: 'Show what would change' }).click();
	await page.getByRole('button', { name: 'Save 2 posts' }).click();
	await expect(page).toHaveURL(/\/posts\?edit=\d+/);
	await page.goto(`${own}/posts?text=seen`);
	await expect(page.getByText('2 posts.')).toBeVisible();
});

const STATES: Record<string, () => string> = {
	list: () => `${own}/posts?scope=network:N01&group=role`,
	'one post': () => `${own}/posts/RBL-0003`,
	'many posts': () => `${own}/posts/bulk?scope=trust:RBL`,
	vacancies: () => `${own}/posts/vacancies?scope=network:N01`,
	pay: () => `${own}/posts/pay`,
	'new post': () => `${own}/posts/new`,
	empty: () => `http://localhost:${settings().ports.empty}/posts`,
	'unknown place': () => `${own}/posts?scope=nowhere`
};
for (const [name, address] of Object.entries(STATES)) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: posts, ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address());
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectSound(page, width);
		});
	}
}
