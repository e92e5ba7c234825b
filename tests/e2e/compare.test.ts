/** Scenarios side by side: what differs, what makes the difference, and what is said when something is asked wrongly. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** Long questions wait for one another: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const DRAWN_MS = 120_000;
const NETWORK = 'scenario=do-nothing&scenario=planned&scope=network:N04';
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const figures = (words: string[]) =>
	words.map((text) => Number(text.replaceAll(',', '').replace('−', '-').replace('+', '')));

test('A workforce lead ticks two scenarios and reads what differs, with odds from the same draws', async ({
	page
}) => {
	test.setTimeout(DRAWN_MS);
	await page.goto(`${own}/scenarios`);
	await page.getByLabel('Compare Do nothing').check();
	await page.getByLabel('Compare Grow and renew').check();
	await page.getByRole('button', { name: 'Compare those ticked' }).click();
	await page.getByLabel('Place').selectOption('network:N04');
	await page.getByRole('button', { name: 'Compare' }).click();
	await expect(page.getByRole('heading', { name: 'Targets: Emrad' })).toBeVisible();
	await expect(region(page, 'Decisions that differ')).toContainText('Added posts: Radiographers');
	await expect(page.getByText('The scenarios believe the same.')).toBeVisible();
	await expect(
		region(page, 'Costs that differ').getByRole('row', { name: /^Total over the run/ })
	).toContainText('more');
	await expect(page.getByText('1 line of cost is the same in all')).toBeVisible();
	await expect(page.getByText('the same draws for all scenarios')).toBeVisible({
		timeout: DRAWN_MS
	});
	await expect(region(page, 'Targets that come out differently')).toContainText('95% interval');
});

test('A board member adds up the parts of the difference and comes to the gap', async ({ page }) => {
	test.setTimeout(DRAWN_MS);
	await page.goto(`${own}/compare?${NETWORK}`);
	await page.getByLabel('Target', { exact: true }).selectOption('CT capacity doubled');
	await page.getByRole('button', { name: 'Show' }).click();
	const figure = page.getByRole('figure');
	await expect(figure).toContainText('From a gap of', { timeout: DRAWN_MS });
	const amounts = figures(await figure.locator('tbody td:nth-child(2)').allInnerTexts());
	const sums = figures(await figure.locator('tbody td:nth-child(3)').allInnerTexts());
	const parts = amounts.slice(0, -1);
	expect(parts.length).toBeGreaterThan(2);
	expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amounts.at(-1));
	expect(sums.at(-1)).toBe(amounts.at(-1));
	const projected = region(page, 'Targets that come out differently').getByRole('row', {
		name: /^CT capacity/
	});
	await expect(projected).toContainText(`short by ${amounts[0]?.toLocaleString('en-GB')} scans a month`);
});

test('A person without JavaScript compares, and reads what is decided where', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${own}/compare`);
	await page.getByLabel('Do nothing').check();
	await page.getByLabel('Grow and renew').check();
	await page.getByLabel('Place').selectOption('network:N04');
	await page.getByRole('button', { name: 'Compare' }).click();
	await page.getByText('Place by place').click();
	await expect(region(page, 'Connections, Sharing images and reporting, place by place')).toContainText(
		'from July 2028'
	);
	await context.close();
});

test('A person who asks for scenarios there are none of, too many, or one that cannot be run is told', async ({
	page
}) => {
	await page.goto(`${own}/compare?scenario=do-nothing&scenario=growth&scenario=planned&scope=trust:RBL`);
	await expect(page.getByRole('alert')).toContainText('There is no scenario “growth”');
	await expect(region(page, 'Decisions that differ')).toBeVisible();
	await page.goto(`${own}/compare?scenario=planned`);
	await expect(page.getByText('Tick two to four scenarios.')).toBeVisible();
	await expect(page.getByLabel('Grow and renew')).toBeChecked();
	await page.goto(
		`http://localhost:${settings().ports.broken}/compare?scenario=do-nothing&scenario=planned&scenario=broken`
	);
	await expect(page.getByRole('alert')).toContainText(
		'“Posts nowhere” cannot be run, so it is left out: plan/posts/0/trust'
	);
	await page.goto(`${own}/compare?${NETWORK.replace('network:N04', 'Mars')}`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no organisation "Mars"');
});

test('A workforce lead who compares a copy with what it was copied from finds nothing', async ({ page }) => {
	await page.goto(`${own}/scenarios`);
	await page.getByRole('button', { name: 'Copy: Do nothing' }).click();
	await page.goto(`${own}/compare?scenario=do-nothing&scenario=do-nothing-copy-1&scope=trust:RBL`);
	for (const words of [
		'All targets come out the same.',
		'decide the same here',
		'believe the same',
		'cost the same'
	])
		await expect(page.getByText(words)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What makes the difference' })).toHaveCount(0);
});

for (const width of [1440, 320]) {
	test(`axe finds nothing wrong in a comparison: ${width} pixels wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(`${own}/compare?${NETWORK}&scenario=nowhere&target=ct-capacity`);
		await page.getByText('Place by place').click();
		await expect(page.getByRole('figure')).toBeVisible({ timeout: DRAWN_MS });
		await expectSound(page, width);
		await page.goto(`http://localhost:${settings().ports.empty}/compare`);
		await expect(page.getByText('There is nothing to compare yet')).toBeVisible();
		await expectSound(page, width);
	});
}
