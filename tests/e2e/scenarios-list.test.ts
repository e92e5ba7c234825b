/** The list of scenarios: copy, rename, propose, approve, archive, and what nobody may do. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** Copies made here would show in the lists of other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const row = (page: Page, name: string) =>
	page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const press = (page: Page, action: string, name: string) =>
	page.getByRole('button', { name: `${action}: ${name}`, exact: true }).click();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved' });

test('A workforce lead copies a plan, names the copy and proposes it; the board approves it', async ({
	page
}) => {
	await page.goto(`${own}/scenarios`);
	await press(page, 'Copy', 'Grow and renew');
	await expect(saved(page)).toContainText('Grow and renew (copy), status draft');
	const copy = row(page, 'Grow and renew (copy)');
	await copy.getByText('Rename').click();
	await copy.getByLabel('Name', { exact: true }).fill('Grow slowly');
	await copy.getByLabel('Notes').fill('Half the posts, a year later');
	await copy.getByRole('button', { name: 'Save name and notes' }).click();
	await expect(row(page, 'Grow slowly')).toContainText('Half the posts, a year later');
	await press(page, 'Propose', 'Grow slowly');
	await expect(row(page, 'Grow slowly')).toContainText('Proposed');
	await press(page, 'Approve', 'Grow slowly');
	await expect(row(page, 'Grow slowly')).toContainText('Approved');
	await expect(row(page, 'Grow slowly').getByRole('button')).toHaveText(['Copy', 'Archive']);
	await expect(row(page, 'Grow slowly').getByText('Rename')).toHaveCount(0);
});

test('A name left empty is asked for, and the notes typed beside it are kept', async ({ page }) => {
	await page.goto(`${own}/scenarios`);
	const plan = row(page, 'Grow and renew');
	await plan.getByText('Rename').click();
	await plan.getByLabel('Name', { exact: true }).fill('');
	await plan.getByLabel('Notes').fill('Notes I would not like to lose');
	await plan.getByRole('button', { name: 'Save name and notes' }).click();
	await expect(page.getByRole('alert')).toBeFocused();
	await expect(page.getByRole('alert')).toContainText('The name is missing: write a few words.');
	await expect(plan.getByLabel('Notes')).toHaveValue('Notes I would not like to lose');
	await expectSound(page, 1440);
});

test('Of two people who act on the same scenario the second is told', async ({ page, context }) => {
	await page.goto(`${own}/scenarios`);
	const other = await context.newPage();
	await other.goto(`${own}/scenarios`);
	await press(other, 'Back to draft', 'Grow and renew');
	await expect(row(other, 'Grow and renew')).toContainText('Draft');
	await press(page, 'Archive', 'Grow and renew');
	await expect(page.getByRole('alert')).toContainText('Somebody else changed this scenario first');
	await expect(row(page, 'Grow and renew')).toContainText('Draft');
});

test('An archived scenario leaves the list and comes back, without JavaScript too', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${own}/scenarios`);
	await press(page, 'Archive', 'Grow slowly');
	await expect(saved(page)).toContainText('Grow slowly, status archived');
	await expect(page.getByRole('rowheader')).toHaveCount(2);
	await page.getByRole('link', { name: 'Show the archived scenario' }).click();
	await press(page, 'Restore', 'Grow slowly');
	await expect(row(page, 'Grow slowly')).toContainText('Approved');
	await context.close();
});

test('Doing nothing can be copied and nothing else', async ({ page }) => {
	await page.goto(`${own}/scenarios`);
	await expect(row(page, 'Do nothing').getByRole('button')).toHaveText(['Copy']);
});

for (const javaScriptEnabled of [true, false])
	test(`On an empty database a lead makes the first scenario, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browser
	}) => {
		const { ready, url } = await startGantry({ GANTRY_DEMO: 'no' });
		await ready;
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		await page.goto(`${url}/scenarios`);
		const form = page.locator('form');
		await form.getByLabel('Registers as at').fill('2026-11');
		await form.getByLabel('Months to project').fill('ten years');
		await form.getByRole('button', { name: 'Make “Do nothing”' }).click();
		await expect(page.getByRole('alert')).toContainText('“ten years”, which is not a number');
		await expect(form.getByLabel('Registers as at')).toHaveValue('2026-11');
		await expect(form.getByLabel('Months to project')).toHaveValue('ten years');
		if (javaScriptEnabled) await expectSound(page, 1440);
		await form.getByLabel('Months to project').fill('60');
		await form.getByRole('button', { name: 'Make “Do nothing”' }).click();
		await expect(saved(page)).toContainText('Do nothing, status approved');
		await expect(row(page, 'Do nothing')).toContainText('November 2026');
		await press(page, 'Copy', 'Do nothing');
		await expect(row(page, 'Do nothing (copy)')).toContainText('Draft');
		// There is still nothing to show of it.
		await page.goto(url);
		await expect(page.getByText('Nothing is here yet')).toBeVisible();
		await page.goto(`${url}/scenarios/do-nothing`);
		await expect(page.getByText('There are no trusts in the registers yet')).toBeVisible();
		await context.close();
	});

for (const width of [1440, 320]) {
	test(`axe finds nothing wrong in the list: ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const address of [
			`${own}/scenarios?show=all`,
			`http://localhost:${settings().ports.empty}/scenarios`
		]) {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1, name: 'Scenarios' })).toBeVisible();
			await expectSound(page, width);
		}
		await expect(page.getByText('No scenarios are here yet')).toBeVisible();
	});
}
