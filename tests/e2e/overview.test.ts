/** Journeys through the overview, as the people of the service make them. */
import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkScenario } from '../../src/lib/domain/scenario-file.ts';
import { run } from '../../src/lib/engine/project.ts';

/** Fails a test on any message the browser's console would show a developer as an error. */
function watchConsole(page: Page): string[] {
	const messages: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') messages.push(message.text());
	});
	page.on('pageerror', (error) => messages.push(String(error)));
	return messages;
}

const card = (page: Page, name: string) => page.getByRole('article', { name });

test('A board member opens England and reads how far each target is', async ({ page }) => {
	const messages = watchConsole(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1, name: 'England' })).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(8);
	await expect(card(page, 'Nothing over ten years old')).toContainText('over by');
	await expect(page.getByText('illustrative', { exact: false }).first()).toBeVisible();
	await expect(page.locator('canvas')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Save the chart (PNG)' })).toBeVisible();
	expect(messages).toEqual([]);
});

test('A workforce lead finds a trust by its ODS code without the page being loaded anew', async ({
	page
}) => {
	await page.goto('/');
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	const search = page.getByLabel('England, region, ICB, network or trust');
	await search.fill('RBL');
	await search.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Wirral University Teaching Hospital');
	await expect(page).toHaveURL(/scope=RBL/);
	expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
});

test('A workforce lead turns to the plan and sees more radiographers than doing nothing', async ({
	page
}) => {
	await page.goto('/');
	const projected = async () =>
		Number(
			(await card(page, 'Radiographers: 3,500 more').locator('dd').first().innerText()).replaceAll(',', '')
		);
	const before = await projected();
	await page.getByLabel('Scenario').selectOption('Grow and renew');
	await expect(page).toHaveURL(/scenario=planned/);
	await expect(page.getByText('Scenario: Grow and renew')).toBeVisible();
	expect(await projected()).toBeGreaterThan(before);
});

test('A network lead goes from England to a network and on to a trust with the keyboard alone', async ({
	page
}) => {
	await page.goto('/');
	for (const name of ['Cheshire and Merseyside', 'Countess of Chester Hospital NHS Foundation Trust']) {
		const link = page.getByRole('rowheader', { name, exact: true }).getByRole('link');
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	}
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: 'Cheshire and Merseyside' })).toBeVisible();
});

test('An analyst downloads the file of a figure and the engine gives the figure to the last digit', async ({
	page
}) => {
	await page.goto('/?scenario=planned&scope=network:N04');
	const hash = await page.locator('#receipt code').last().innerText();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Download the file' }).click()
	]);
	const bytes = await readFile(await download.path());
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
	const checked = checkScenario(JSON.parse(bytes.toString('utf8')));
	if ('problems' in checked) throw new Error('the file has problems');
	const row = run(checked.scenario).targets.find(({ id }) => id === 'ct-capacity@network:N04');
	const csv = await (await page.request.get('/figures.csv?scenario=planned&scope=network:N04')).text();
	const shown = csv
		.split('\r\n')
		.filter((line) => line.includes('CT capacity doubled'))
		.map((line) => line.split(',')[5]);
	expect(shown).toEqual(row?.projected.map(String));
});

test('A board member without JavaScript reads, searches and looks inside', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.getByRole('article')).toHaveCount(8);
	await expect(page.locator('figure svg')).toBeVisible();
	await page.getByLabel('Scenario').selectOption('Grow and renew');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByText('Scenario: Grow and renew')).toBeVisible();
	await page.getByText('The figures of this chart as a table').click();
	await expect(page.getByRole('rowheader', { name: 'March 2031' })).toBeVisible();
	await page.getByRole('link', { name: 'Wessex' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Wessex' })).toBeVisible();
	await context.close();
});

test('A person on a phone reads every section without scrolling sideways', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('/?scope=trust:RBL&scenario=planned');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
