/** Journeys through the overview, as the people of the service make them. */
import { expect, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checkScenario } from '../../src/lib/domain/scenario-file.ts';
import { run } from '../../src/lib/engine/project.ts';
import { settings } from './servers.ts';
import { test } from './watched.ts';

/** For studies on a machine that has other things to do. */
const A_LONG_WHILE = 180_000;

const card = (page: Page, name: string) => page.getByRole('article', { name });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

test('A board member opens England and reads how far each target is', async ({ page }) => {
	await page.goto('/');
	await expect(title(page, 'England')).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(8);
	await expect(card(page, 'Nothing over ten years old')).toContainText('over by');
	await expect(page.getByRole('note')).toContainText('illustrative');
	await expect(page.getByRole('note')).toContainText('138 trusts');
});

test('A board member saves the chart and its figures for a paper', async ({ page }) => {
	await page.goto('/?target=over-age');
	await page.locator('figure.panel').scrollIntoViewIfNeeded();
	const [picture] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save the chart (PNG)' }).click()
	]);
	expect(picture.suggestedFilename()).toBe('gantry-over-age.png');
	const bytes = await readFile(await picture.path());
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	const [figures] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Figures of every month (CSV)' }).click()
	]);
	expect(figures.suggestedFilename()).toBe('gantry-ENG-do-nothing.csv');
});

test('A workforce lead finds a trust by its ODS code without the page being loaded anew', async ({
	page
}) => {
	await page.goto('/');
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));
	const search = page.getByLabel('England, region, ICB, network or trust');
	await search.fill('RBL');
	await search.press('Enter');
	await expect(title(page, 'Wirral University Teaching Hospital NHS Foundation Trust')).toBeVisible();
	await expect(page).toHaveURL(/scope=RBL/);
	expect(await page.evaluate(() => Reflect.get(window, 'sameDocument'))).toBe(true);
});

test('A workforce lead who misspells a trust is told so and searches again', async ({ page }) => {
	await page.goto('/?scope=Wiral');
	await expect(title(page, 'There is no organisation "Wiral"')).toBeVisible();
	await page.getByRole('search').getByRole('textbox').fill('N01');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(title(page, 'Cheshire and Merseyside')).toBeVisible();
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

test('A network lead follows a figure of the heat table down to a trust and the way back up', async ({
	page
}) => {
	await page.goto('/');
	const row = page.getByRole('row', { name: /^Cheshire and Merseyside/ });
	await row.getByRole('link').last().click();
	await expect(title(page, 'Cheshire and Merseyside')).toBeVisible();
	await expect(page).toHaveURL(/target=waiting/);
	await expect(
		page.getByRole('heading', { name: 'Longest wait for a scan, six weeks, month by month' })
	).toBeVisible();
	await page.getByRole('link', { name: 'The Walton Centre NHS Foundation Trust' }).last().click();
	await expect(title(page, 'The Walton Centre NHS Foundation Trust')).toBeVisible();
	await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Cheshire' }).click();
	await expect(title(page, 'Cheshire and Merseyside')).toBeVisible();
	await page.goBack();
	await expect(title(page, 'The Walton Centre NHS Foundation Trust')).toBeVisible();
});

test('An analyst downloads the file of a figure and the engine gives the figure to the last digit', async ({
	page
}) => {
	await page.goto('/?scenario=planned&scope=network:N04');
	await card(page, 'CT capacity doubled').getByText('Where from?').click();
	const row = await card(page, 'CT capacity doubled').locator('code').innerText();
	const receipt = page.getByRole('region', { name: 'Where the figures come from' });
	const hash = await receipt.locator('dd code').innerText();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		receipt.getByRole('link', { name: 'Download the file' }).click()
	]);
	const bytes = await readFile(await download.path());
	expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
	const checked = checkScenario(JSON.parse(bytes.toString('utf8')));
	if ('problems' in checked) throw new Error('the file has problems');
	const output = run(checked.scenario).targets.find(({ id }) => id === row);
	const csv = await (await page.request.get('/figures.csv?scenario=planned&scope=network:N04')).text();
	const shown = csv
		.split('\r\n')
		.filter((line) => line.includes('CT capacity doubled'))
		.map((line) => line.split(',')[5]);
	expect(shown).toEqual(output?.projected.map(String));
});

test('A board member without JavaScript reads, searches and looks inside', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/');
	await expect(page.getByRole('article')).toHaveCount(8);
	await expect(page.locator('figure.panel svg')).toBeVisible();
	await page.getByLabel('Scenario').selectOption('Grow and renew');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page.getByText('Scenario: Grow and renew')).toBeVisible();
	await page.getByText('The figures of this chart as a table').click();
	await expect(page.getByRole('rowheader', { name: 'March 2031 (due)' })).toBeVisible();
	await page.getByRole('link', { name: 'Wessex' }).click();
	await expect(title(page, 'Wessex')).toBeVisible();
	await page.goto('/?scope=nowhere');
	await page.getByRole('search').getByRole('textbox').fill('Wessex');
	await page.getByRole('button', { name: 'Search' }).click();
	await expect(title(page, 'Wessex')).toBeVisible();
	await context.close();
});

/** A network of three trusts, so that its studies take seconds. */
const SMALL = 'scope=network:N07&scenario=planned';

test('A board member reads how sure each target is and what makes the gap, and can add it up', async ({
	page
}) => {
	test.setTimeout(A_LONG_WHILE);
	await page.goto(`/?${SMALL}&target=ct-capacity`);
	await expect(page.getByText('Colours go by the projection')).toBeVisible();
	await expect(page.getByText('Colours go by the probability')).toBeVisible({ timeout: A_LONG_WHILE });
	await expect(page.getByText('Probabilities and fans: 1,000 draws')).toBeVisible();
	await expect(page.getByRole('link', { name: 'See the back-test' }).first()).toBeVisible();
	const ct = card(page, 'CT capacity doubled');
	await expect(ct).toContainText(/probability (under 1|\d+)%, short by/);
	await ct.getByText('Where from?').click();
	await expect(ct).toContainText(/Met when due in [\d,]+ of 1,000 draws: probability .* \(Wilson\)/);

	const parts = page.getByRole('region', { name: 'What the gap is made of' });
	await expect(parts).toBeVisible({ timeout: A_LONG_WHILE });
	const amounts = await parts.locator('tbody tr td:nth-child(2)').allInnerTexts();
	const [gap = NaN, ...made] = amounts
		.map((text) => Number(text.replace('−', '-').replace(/[+,]/g, '')))
		.reverse();
	expect(made.length).toBeGreaterThan(1);
	expect(made.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(gap, 6);

	await page.getByText('The figures of this chart as a table').click();
	for (const name of ['P10', 'P50', 'P90']) {
		await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible();
	}
	await expect(page.getByRole('row', { name: /^Wirral|^Hull/ }).first()).toContainText('%');
});

test('A workforce lead is told what is hard to believe in a plan, and nothing of the kind about doing nothing', async ({
	page
}) => {
	await page.goto(`/?${SMALL}`);
	await page.getByRole('link', { name: 'Some of it is hard to believe' }).click();
	await expect(page.getByRole('heading', { name: 'Is it believable, and does it last?' })).toBeInViewport();
	await expect(
		page.getByText(/Starts of Postgraduate certificate in reporting.*can be believed/)
	).toBeVisible();
	await page.goto('/?scope=network:N07');
	await expect(page.getByText('can be believed')).toHaveCount(0);
});

test('A board member without JavaScript asks for probabilities, waits for them and reads them', async ({
	browser
}) => {
	test.setTimeout(A_LONG_WHILE);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/?scope=network:N11&scenario=planned');
	await page.getByRole('button', { name: 'Work it out' }).first().click();
	await expect(async () => {
		await page.goto(page.url());
		await expect(page.getByRole('link', { name: 'Show the answer' })).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: A_LONG_WHILE });
	await page.getByRole('link', { name: 'Show the answer' }).click();
	await expect(title(page, 'North East London')).toBeVisible();
	await expect(page.getByText('Colours go by the probability')).toBeVisible();
	await expect(card(page, 'CT capacity doubled')).toContainText('probability');
	await context.close();
});

test('A person starting on an empty database is told what goes there and how to fill it', async ({
	page
}) => {
	await page.goto(`http://localhost:${settings().ports.empty}/`);
	await expect(title(page, 'Nothing is here yet')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'To use your own data' })).toBeVisible();
});
