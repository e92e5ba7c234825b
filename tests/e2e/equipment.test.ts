/** The fleet as an equipment lead uses it: move a replacement, record, correct, take away; by keyboard and without scripts. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is moved here would show in other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const empty = `http://localhost:${settings().ports.empty}`;
const TIMELINE = '/equipment/renewal?scenario=planned&scope=network:N01&modality=CT';
const spend = (page: Page) => page.getByRole('region', { name: 'Spend by financial year' });
const month = (page: Page, unit: string) => page.getByLabel(`Month in which ${unit} is replaced`);

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let i = 0; i < 400; i++) {
		await page.keyboard.press('Tab');
		const label = await page.evaluate(() => {
			const at = document.activeElement as HTMLInputElement | null;
			return at?.ariaLabel ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
		});
		if (name.test(label)) return;
	}
	throw new Error(`Tab never came to ${name}`);
}

test('An equipment lead moves a replacement and sees spend, age and capacity move', async ({ page }) => {
	await page.goto(`${own}${TIMELINE}`);
	const slider = page.getByRole('slider', { name: 'Replacement of REP-CT1, month' });
	await expect(slider).toBeVisible();
	const before = {
		typed: await month(page, 'REP-CT1').inputValue(),
		spend: await spend(page).innerText(),
		age: await page.getByRole('figure').filter({ hasText: 'Units over ten years old' }).innerText(),
		figures: await page
			.getByRole('figure')
			.filter({ hasText: 'Capacity.' })
			.locator('polyline')
			.nth(1)
			.getAttribute('points')
	};
	await tabTo(page, /Replacement of REP-CT1, month/);
	for (let i = 0; i < 24; i++) await page.keyboard.press('ArrowRight');
	await expect(month(page, 'REP-CT1')).not.toHaveValue(before.typed);
	await expect(spend(page)).not.toHaveText(before.spend, { useInnerText: true });
	const capacity = page.getByRole('figure').filter({ hasText: 'Capacity.' }).locator('polyline').nth(1);
	await expect(capacity).not.toHaveAttribute('points', before.figures!);
	const moved = await month(page, 'REP-CT1').inputValue();
	await expect(page.getByText('1 move not saved yet.')).toBeVisible();
	await tabTo(page, /Save in the scenario/);
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Saved in the scenario, version/)).toBeVisible();
	await expect(month(page, 'REP-CT1')).toHaveValue(moved);
	await page.reload();
	await expect(month(page, 'REP-CT1')).toHaveValue(moved);
});

test('What was moved is still there after a look at another page', async ({ page }) => {
	await page.goto(`${own}${TIMELINE}`);
	await expect(page.getByRole('slider').first()).toBeVisible();
	await month(page, 'REP-CT1').fill('2033-05');
	await page.getByRole('link', { name: 'Replacement plan' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Replacement plan' })).toBeVisible();
	await page.goBack();
	await expect(month(page, 'REP-CT1')).toHaveValue('2033-05');
});

test('A month that cannot be comes back as typed, with the reason at its unit', async ({ page }) => {
	await page.goto(`${own}${TIMELINE}`);
	await month(page, 'REP-CT1').fill('2001-01');
	await page.getByRole('button', { name: 'Save in the scenario' }).click();
	const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
	await expect(summary).toContainText('January 2001 is not after the installation of REP-CT1');
	await expect(month(page, 'REP-CT1')).toHaveValue('2001-01');
	await summary.getByRole('link').click();
	await expect(month(page, 'REP-CT1')).toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('A replacement is moved by its month, decided or ordered, and the page comes back redrawn', async ({
		page
	}) => {
		await page.goto(`${own}${TIMELINE}`);
		await month(page, 'REP-CT1').fill('04/2031');
		await page.getByRole('button', { name: 'Save in the scenario' }).click();
		await expect(month(page, 'REP-CT1')).toHaveValue('2031-04');
		const ordered = page.getByRole('row').filter({ hasText: 'ordered' }).first();
		const unit = (await ordered.getByRole('link').innerText()).trim();
		await month(page, unit).fill('2027-03');
		await page.getByLabel('Why the order moves').fill('The maker is late');
		await page.getByRole('button', { name: 'Save in the register' }).click();
		await expect(page.getByText(/as edit \d+/)).toBeVisible();
		await expect(month(page, unit)).toHaveValue('2027-03');
		await page.goto(`${own}/equipment/${unit}`);
		await expect(page.getByText('Why: The maker is late')).toBeVisible();
	});

	test('A unit is added, its failure recorded, a second one at once refused, and it leaves service', async ({
		page
	}) => {
		await page.goto(`${own}/equipment/new`);
		await page.getByLabel('Number', { exact: true }).fill('TEST-1');
		await page.getByLabel('Site', { exact: true }).fill('RBLX');
		await page.getByLabel('Installed', { exact: true }).fill('2020-04');
		await page.getByLabel('Open hours a week').fill('-5');
		await page.getByRole('button', { name: 'Add the unit' }).click();
		const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
		await expect(summary).toContainText('There is no site “RBLX”. Do you mean');
		await expect(summary).toContainText('Open hours a week cannot be negative.');
		await expect(page.getByLabel('Number', { exact: true })).toHaveValue('TEST-1');
		await page.getByLabel('Site', { exact: true }).fill('RBL');
		await page.getByLabel('Open hours a week').fill('60');
		await page.getByRole('button', { name: 'Add the unit' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'CT TEST-1' })).toBeVisible();
		await page.getByRole('link', { name: 'Record a stoppage' }).click();
		await page.getByLabel('First day it stood still').fill('01/02/2026');
		await page.getByRole('button', { name: 'Record the stoppage' }).click();
		await expect(page.getByRole('region', { name: 'Stoppages' })).toContainText('1 February 2026');
		await page.getByLabel('First day it stood still').fill('2026-03-01');
		await page.getByRole('button', { name: 'Record the stoppage' }).click();
		await expect(summary).toContainText('It stood still already from 1 February 2026 on');
		await page.getByRole('link', { name: 'Correct the stoppage from 1 February 2026' }).click();
		await page.getByLabel('First day back in use').fill('29/02/2026');
		await page.getByRole('button', { name: 'Save the correction' }).click();
		await expect(summary).toContainText('which is not a day of the calendar');
		await expect(page.getByLabel('First day back in use')).toHaveValue('29/02/2026');
		await page.getByLabel('First day back in use').fill('2026-02-03');
		await page.getByRole('button', { name: 'Save the correction' }).click();
		await expect(page.getByRole('region', { name: 'Stoppages' })).toContainText('2 days');
		await page.goto(`${own}/equipment/TEST-1`);
		await page.getByLabel('First month out of service').fill('2019-01');
		await page.getByRole('button', { name: 'Remove from service' }).click();
		await expect(summary).toContainText('January 2019 is not after the installation in April 2020.');
		await page.getByLabel('First month out of service').fill('2028-01');
		await page.getByRole('button', { name: 'Remove from service' }).click();
		await expect(page.getByText(/as edit \d+/)).toBeVisible();
		await page.getByRole('button', { name: /^Undo edit/ }).click();
		await expect(page.getByLabel('First month out of service')).toHaveValue('');
	});

	test('Two people change one unit, and the second sees both values', async ({ page, browser }) => {
		await page.goto(`${own}/equipment/RBL-CT1`);
		const other = await browser.newPage();
		await other.goto(`${own}/equipment/RBL-CT1`);
		await other.getByLabel('Model', { exact: true }).fill('Theirs');
		await other.getByRole('button', { name: 'Save the unit' }).click();
		await expect(other.getByText(/as edit \d+/)).toBeVisible();
		await other.close();
		await page.getByLabel('Model', { exact: true }).fill('Mine');
		await page.getByRole('button', { name: 'Save the unit' }).click();
		await expect(page.getByRole('row', { name: 'Model Theirs Mine' })).toBeVisible();
		await page.getByRole('button', { name: 'Save the unit' }).click();
		await expect(page.getByText('Mine', { exact: false }).first()).toBeVisible();
	});

	test('The fleet is narrowed by the address and taken away as it is narrowed', async ({ page }) => {
		await page.goto(`${own}/equipment?scope=trust:RBL&modality=CT`);
		const rows = await page.getByRole('region', { name: 'Units' }).getByRole('row').count();
		const csv = await page.request.get(`${own}/equipment/table.csv?scope=trust:RBL&modality=CT`);
		expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(rows);
		const workbook = await page.request.get(`${own}/equipment/table.xlsx?scope=trust:RBL&modality=CT`);
		expect((await workbook.body()).subarray(0, 2).toString()).toBe('PK');
		await page.getByLabel('As at the end of').fill('2036-03');
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(/at=2036-03/);
		await expect(
			page.getByText(/as at the end of March 2036, ordered replacements taken to come/)
		).toBeVisible();
	});
});

const STATES = [
	{ name: 'fleet', url: () => `${own}/equipment?scope=network:N01`, says: 'units of' },
	{ name: 'one unit', url: () => `${own}/equipment/RBL-CT1`, says: 'Risk' },
	{ name: 'stoppages', url: () => `${own}/equipment/RBL-CT1/stoppages`, says: 'Record a stoppage' },
	{ name: 'new unit', url: () => `${own}/equipment/new`, says: 'Add the unit' },
	{ name: 'timeline', url: () => `${own}${TIMELINE}`, says: 'What moves with it' },
	{
		name: 'approved scenario',
		url: () => `${own}/equipment/renewal?scenario=do-nothing&scope=trust:RBL`,
		says: 'copy it'
	},
	{ name: 'plan', url: () => `${own}/equipment/plan?scope=network:N01`, says: 'By financial year' },
	{ name: 'centres', url: () => `${own}/equipment/centres`, says: 'FTE needed' },
	{ name: 'nothing fits', url: () => `${own}/equipment?text=nothing-like-this`, says: 'Nothing fits' },
	{
		name: 'unknown scope',
		url: () => `${own}/equipment?scope=nowhere`,
		says: 'There is no organisation “nowhere”'
	},
	{ name: 'unknown unit', url: () => `${own}/equipment/NONE`, says: 'There is no unit "NONE"' },
	{ name: 'empty fleet', url: () => `${empty}/equipment`, says: 'No units are here yet' },
	{ name: 'empty timeline', url: () => `${empty}/equipment/renewal`, says: 'No scenario is here yet' },
	{ name: 'empty plan', url: () => `${empty}/equipment/plan`, says: 'No unit here is replaced' },
	{ name: 'empty centres', url: () => `${empty}/equipment/centres`, says: 'No centre is here yet' }
];

for (const { name, url, says } of STATES) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(url());
			await expect(page.getByText(says).first()).toBeVisible();
			await expectSound(page, width);
		});
	}
}
