/** Demand and reporting as a service manager uses it: read, compared, recorded, taken back, taken away. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

const empty = `http://localhost:${settings().ports.empty}`;
const FORM = '/demand/register/RBL/CT';
const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const waiting = (page: Page) =>
	page.getByRole('region', { name: 'Demand by modality' }).getByRole('row', { name: /^CT / });

test('A service manager sees what was returned, what stands out, how growth fits and what is projected', async ({
	page
}) => {
	await page.goto('/demand?scope=trust:RBL');
	await expect(title(page, /^Demand and reporting: Wirral/)).toBeVisible();
	await expect(
		page.getByText(/scans a month of CT on average, April 2024 to March 2025/).first()
	).toBeVisible();
	await expect(page.getByText('12 months are few: the limits will still move.')).toBeVisible();
	await expect(page.getByRole('row', { name: /^A&E 15,300/ })).toBeVisible();
	await expect(
		page.getByText(/England’s scans of CT changed by \+6.7% a year from 2018\/19 to 2024\/25/)
	).toBeVisible();
	await expect(page.getByText(/Demand forecast by the same rule from 2021\/22 held/)).toBeVisible();
	await expect(page.getByRole('row', { name: /^January 2025 5,810 29 0.5%/ })).toBeVisible();
	await page.getByLabel('Modality', { exact: true }).selectOption('MRI');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(/modality=MRI/);
	await expect(page.getByRole('heading', { name: 'Activity of MRI' })).toBeVisible();
	await page.getByLabel('Weekly variation').fill('12');
	await page.getByLabel('Percentile of weeks').selectOption('65');
	await page.getByRole('button', { name: 'Work it out' }).click();
	await expect(
		page.getByText(/would be enough in 65 weeks of 100: .* weekly variation 12.0% \(as typed\)/)
	).toBeVisible();
});

test('A board member sees how trusts differ, by name and without an order of merit', async ({ page }) => {
	await page.goto('/demand/peers?scope=network:N05&modality=CT');
	await expect(
		page.getByText(/of CT reports took over 28 days in the quarter from January 2025/).first()
	).toBeVisible();
	await expect(page.getByText(/^Over-dispersion|^The shares differ/)).toBeVisible();
	const region = page.getByRole('region', { name: 'Trusts beside each other' });
	const names = (await region.getByRole('rowheader').allTextContents()).map((name) => name.trim());
	expect(names.length).toBeGreaterThan(3);
	expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	await expect(page.getByRole('region', { name: 'Scans by head of population' })).toBeVisible();
	await expect(page.getByText('Trusts have no population of their own')).toBeVisible();
});

test.describe('What is recorded would move the figures of other journeys, so a server of its own', () => {
	let own = '';
	// Starting a server and projecting England anew take long on a machine that has other things to do.
	test.describe.configure({ mode: 'serial', timeout: 180_000 });
	test.beforeAll(async () => {
		const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
		await ready;
		own = url;
	});
	test.afterAll(tidyUp);

	test('A service manager with a keyboard alone records what the trust counts, and the waiting list moves', async ({
		page
	}) => {
		await page.goto(`${own}${FORM}`);
		await expect(page.getByLabel('Scans waiting')).toHaveValue('757');
		await page.getByLabel('Scans asked for a month').focus();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('5,200');
		await page.keyboard.press('Tab');
		await page.keyboard.type('4.5%');
		await page.keyboard.press('Tab');
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('1900');
		await page.keyboard.press('Enter');
		await expect(page.getByText(/^Saved as edit \d+/)).toBeVisible();
		await expect(page.getByText('local: typed by somebody of the service')).toBeVisible();
		await expect(page.getByRole('listitem').filter({ hasText: 'Scans waiting: ' }).last()).toContainText(
			/→ 1,?900/
		);
		await page.goto(`${own}/demand?scope=trust:RBL`);
		await expect(waiting(page)).toContainText('1,900');
		await expect(waiting(page)).toContainText('+4.5%');
	});

	test('An edit is taken back where it was made', async ({ page }) => {
		await page.goto(`${own}${FORM}`);
		await page.getByLabel('Scans waiting').fill('2222');
		await page.getByRole('button', { name: 'Save' }).click();
		await page.getByRole('button', { name: /^Undo edit/ }).click();
		await expect(page.getByLabel('Scans waiting')).toHaveValue('1900');
	});

	test('A form with mistakes comes back as typed, each mistake at its field', async ({ page }) => {
		await page.goto(`${own}${FORM}`);
		await page.getByLabel('Scans asked for a month').fill('-5');
		await page.getByLabel('Growth a year').fill('450%');
		await page.getByLabel('Scans waiting').fill('🙂 مئة');
		await page.getByRole('button', { name: 'Save' }).click();
		const summary = page.getByRole('alert');
		await expect(summary).toBeFocused();
		await expect(summary).toContainText('Scans asked for a month, -5, cannot be: give 0 to 5,000,000.');
		await expect(summary).toContainText('The growth a year, 4.5, cannot be: give −50% to under 100%');
		await expect(page.getByLabel('Scans waiting')).toHaveValue('🙂 مئة');
		await summary.getByRole('link', { name: /growth a year/ }).click();
		await expect(page.getByLabel('Growth a year')).toBeFocused();
		await expectSound(page, 1440);
	});

	test('Two managers edit the same row: the second is shown both sides and loses nothing', async ({
		page,
		context
	}) => {
		await page.goto(`${own}${FORM}`);
		await page.getByLabel('Scans not reported').fill('111');
		const other = await context.newPage();
		await other.goto(`${own}${FORM}`);
		await other.getByLabel('Scans not reported').fill('333');
		await other.getByRole('button', { name: 'Save' }).click();
		await expect(other.getByText(/^Saved as edit/)).toBeVisible();
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('row', { name: 'Scans not reported 333 111' })).toBeVisible();
		await expect(page.getByLabel('Scans not reported')).toHaveValue('111');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText(/^Saved as edit/)).toBeVisible();
		await expect(page.getByLabel('Scans not reported')).toHaveValue('111');
	});

	test('Without JavaScript demand is found, recorded for the first time, and taken away', async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${own}/demand/register?scope=trust:RBL`);
		await page.getByLabel('Trust', { exact: true }).selectOption('RBL');
		await page.locator('#new-modality').selectOption('DEXA');
		await page.getByRole('button', { name: 'Go to the form' }).click();
		await expect(page.getByText('Nothing is recorded yet.')).toBeVisible();
		await page.getByLabel('Scans asked for a month').fill('many');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByRole('alert')).toContainText('is “many”, which is not a number');
		await page.getByLabel('Scans asked for a month').fill('90');
		await page.getByLabel('Scans waiting').fill('10');
		await page.getByLabel('Scans not reported').fill('0');
		await page.getByLabel('Why').fill('Counted by hand');
		await page.getByRole('button', { name: 'Save' }).click();
		await expect(page.getByText(/^Saved as edit/)).toBeVisible();
		await expect(page.getByText('Why: Counted by hand')).toBeVisible();
		await page.goto(`${own}/demand/register?scope=trust:RBL&modality=DEXA`);
		await expect(page.getByRole('row', { name: /DEXA 90 as assumed 10 0 Local/ })).toBeVisible();
		const csv = await page.request.get(`${own}/demand/register.csv?scope=trust:RBL&modality=DEXA`);
		expect((await csv.text()).trimEnd().split('\r\n')[1]).toContain('RBL,DEXA,90,,10,0,,local');
		await context.close();
	});
});

const STATES = [
	{ name: 'a network', at: () => '/demand?scope=network:N05', says: 'Weekly demand at a percentile' },
	{ name: 'England beside each other', at: () => '/demand/peers?modality=MRI', says: 'Every trust' },
	{ name: 'a trust among its peers', at: () => '/demand/peers?scope=trust:RBL', says: 'Every trust' },
	{ name: 'what is recorded', at: () => '/demand/register?modality=CT', says: 'Follow one to change it' },
	{ name: 'the form', at: () => FORM, says: 'Nobody has edited it' },
	{ name: 'nothing recorded', at: () => `${empty}/demand`, says: 'Nothing is here yet' },
	{ name: 'nothing to record', at: () => `${empty}/demand/register`, says: 'Nothing is here yet' },
	{ name: 'an unknown place', at: () => '/demand?scope=nowhere', says: 'There is no organisation "nowhere"' },
	{ name: 'an unknown modality', at: () => '/demand/register/RBL/XX', says: 'There is no modality "XX"' }
];

for (const { name, at, says } of STATES) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(at());
			await expect(page.getByText(says).first()).toBeVisible();
			await expectSound(page, width);
		});
	}
}
