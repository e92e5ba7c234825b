/** The workspace: a lead builds a plan lever by lever; nothing typed is lost. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { test } from './watched.ts';
import { expectSound } from './sound.ts';

const group = (page: Page, name: string) => page.getByText(name, { exact: true });
const lever = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const card = (page: Page, name: string) => page.getByRole('article', { name });
const projected = (page: Page) => card(page, 'Nothing over ten years old').locator('dd').first();

async function saved(page: Page, control: Locator): Promise<Buffer> {
	const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
	return readFile(await download.path());
}

/** Makes a scenario of one's own, so that no test sees another's changes. */
async function aCopy(page: Page, scope = 'network:N07'): Promise<string> {
	await page.goto(`/scenarios/do-nothing?scope=${scope}`);
	await page.getByRole('button', { name: 'Copy to change' }).click();
	await expect(page.getByRole('heading', { level: 1, name: /copy/ })).toBeVisible();
	await expect(page.getByText('Saved, version 1')).toBeVisible();
	return page.url();
}

test('A workforce lead drags a lever, sees targets and odds move, undoes, saves and finds it again', async ({
	page
}) => {
	const address = await aCopy(page);
	const before = await projected(page).innerText();
	await group(page, 'Replacements').click();
	await page.getByLabel('CT, units replaced', { exact: true }).fill('3');
	await expect(projected(page)).not.toHaveText(before);
	await expect(lever(page, 'CT').getByText('Decision')).toBeVisible();
	await expect(card(page, 'Nothing over ten years old')).toContainText(/Probability \d+%/);
	const after = await projected(page).innerText();

	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(projected(page)).toHaveText(before);
	await page.keyboard.press('Control+y');
	await expect(projected(page)).toHaveText(after);

	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved, version 2')).toBeVisible();
	await page.goto(address);
	await expect(projected(page)).toHaveText(after);
	await page.getByRole('button', { name: 'Remove Replacements: CT' }).last().click();
	await expect(projected(page)).toHaveText(before);
	await expect(page.getByText('every line is the do-nothing line')).toBeVisible();
});

test('A lead takes the chart, every figure and the targets away, as drawn and not yet saved', async ({
	page
}) => {
	await aCopy(page);
	await group(page, 'Replacements').click();
	const before = await projected(page).innerText();
	await page.getByLabel('CT, units replaced', { exact: true }).fill('3');
	await expect(projected(page)).not.toHaveText(before);
	const [figures, targets, picture] = [
		await saved(page, page.getByRole('link', { name: 'Figures of every month (CSV)' })),
		await saved(page, page.getByRole('link', { name: 'All targets when due (CSV)' })),
		await saved(page, page.getByRole('button', { name: 'Download the chart (PNG)' }))
	];
	for (const csv of [figures, targets])
		expect(csv.toString('utf8')).toContain('version 1, changed and not saved; registers illustrative');
	const fleet = targets
		.toString('utf8')
		.split('\r\n')
		.find((line) => line.includes('ten years old'));
	expect(Number(fleet?.split(',')[6])).toBe(Number((await projected(page).innerText()).replace(',', '')));
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect(picture.length).toBeGreaterThan(10_000);
});

test('Decisions not saved survive leaving the page, and can be dropped', async ({ page }) => {
	const address = await aCopy(page);
	const before = await projected(page).innerText();
	await group(page, 'Replacements').click();
	await page.getByLabel('CT, units replaced', { exact: true }).fill('3');
	await expect(projected(page)).not.toHaveText(before);
	const after = await projected(page).innerText();
	await page.goto('/');
	await page.goto(address);
	await expect(page.getByText('Decisions you had not saved were restored')).toBeVisible();
	await expect(projected(page)).toHaveText(after);
	await page.getByRole('button', { name: 'Drop them' }).click();
	await expect(projected(page)).toHaveText(before);
	await page.reload();
	await expect(page.getByText('Saved, version 1')).toBeVisible();
	await expect(page.getByText('were restored')).toHaveCount(0);
});

test('Of two leads who save the same scenario the second sees both and keeps hers', async ({
	page,
	browser
}) => {
	const address = await aCopy(page);
	const other = await (await browser.newContext()).newPage();
	await other.goto(address);
	for (const [who, amount] of [
		[page, '1'],
		[other, '2']
	] as const) {
		await group(who, 'Replacements').click();
		await who.getByLabel('CT, units replaced', { exact: true }).fill(amount);
	}
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('Saved, version 2')).toBeVisible();
	await other.getByRole('button', { name: 'Save' }).click();
	const row = other.getByRole('row', { name: /Replacements: CT/ });
	await expect(row).toContainText('1 unit replaced');
	await expect(row).toContainText('2 units replaced');
	await other.getByRole('button', { name: 'Keep mine', exact: true }).click();
	await expect(other.getByText('Saved, version 3')).toBeVisible();
	await expect(other.getByText('2 units replaced').first()).toBeVisible();
	await other.context().close();
});

test('A lever that breaks a limit is answered with a sentence, and what was typed stays', async ({
	page
}) => {
	await aCopy(page);
	await group(page, 'Replacements').click();
	const field = lever(page, 'CT').getByRole('textbox').first();
	await field.fill('9999');
	await field.blur();
	await expect(lever(page, 'CT').getByText('is more than')).toBeVisible();
	await expect(field).toHaveValue('9999');
	await field.fill('2');
	await field.blur();
	await expect(lever(page, 'CT').getByText('is more than')).toHaveCount(0);
	await expect(page.getByText('Not saved yet; kept as a draft')).toBeVisible();
});

test('A lead moves a lever with the keyboard alone, each press a step', async ({ page }) => {
	await aCopy(page);
	await page.locator('summary', { hasText: 'Replacements' }).focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('CT, units replaced', { exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const amount = lever(page, 'CT').getByRole('textbox').first();
	const two = await amount.inputValue();
	await page.keyboard.press('Control+z');
	await expect(amount).toHaveValue(String(Number(two) / 2));
	await page.keyboard.press('Control+z');
	await expect(amount).toHaveValue('0');
});

async function withoutScripts(browser: Browser): Promise<Page> {
	return (await browser.newContext({ javaScriptEnabled: false })).newPage();
}

test('A lead without JavaScript reads results, is told what is wrong, saves and removes', async ({
	browser
}) => {
	const page = await withoutScripts(browser);
	await page.goto('/scenarios/do-nothing?scope=network:N07');
	await page.getByRole('button', { name: 'Copy to change' }).click();
	const before = await projected(page).innerText();
	const csv = await saved(page, page.getByRole('link', { name: 'All targets when due (CSV)' }));
	expect(csv.toString('utf8')).toContain('version 1, as saved');
	await group(page, 'Replacements').click();
	const field = lever(page, 'CT').getByRole('textbox').first();
	await field.fill('many');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert').first()).toContainText('“many” is not a number');
	await expect(field).toHaveValue('many');
	await field.fill('3');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(projected(page)).not.toHaveText(before);
	await page.getByRole('button', { name: 'Remove Replacements: CT' }).last().click();
	await expect(projected(page)).toHaveText(before);
	await page.context().close();
});

for (const width of [1440, 320]) {
	for (const [state, address] of [
		['full', '/scenarios/planned?scope=network:N20'],
		['approved', '/scenarios/do-nothing?scope=trust:RHM'],
		['unknown place', '/scenarios/planned?scope=region:Y56']
	] as const) {
		test(`axe finds nothing wrong: workspace ${state}, ${width} pixels wide`, async ({ page }) => {
			// A page of fifty open levers is much to look through on a busy machine.
			test.slow();
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			for (const fold of await page.locator('fieldset details').all())
				await fold.evaluate((element: HTMLDetailsElement) => (element.open = true));
			await expectSound(page, width);
		});
	}
}
