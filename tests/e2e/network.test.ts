/** The network screen as the lead of a network uses it: who is short, who is linked, what it changes, how mature it is. */
import { expect, type Page } from '@playwright/test';
import { startGantry, tidyUp } from '../server-process/gantry-process.ts';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** What is changed here would show in other journeys: a server of its own. */
let own = '';
test.beforeAll(async () => {
	const { ready, url } = await startGantry({ GANTRY_DEMO: 'yes' });
	await ready;
	own = url;
});
test.afterAll(tidyUp);
test.describe.configure({ mode: 'serial' });

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const NETWORK = 'scope=network:N01';
const LINK = '/network/links/RBN/image-sharing';
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

test('A network lead finds who is short and who has hours to spare, and takes the tables away', async ({
	page
}) => {
	await page.goto('/network');
	await page.getByRole('link', { name: 'Cheshire and Merseyside' }).click();
	await expect(title(page, 'Network: Cheshire and Merseyside')).toBeVisible();
	await expect(page).toHaveURL(/scope=network%3AN01/);
	await expect(page.getByText(/^CT: .* short/)).toBeVisible();
	await expect(page.getByRole('region', { name: 'Reading hours by trust and role' })).toContainText(
		'Advanced practitioner'
	);
	for (const table of ['scanning', 'reading', 'flows', 'links', 'before-and-after', 'maturity']) {
		for (const ending of ['csv', 'xlsx']) {
			const file = await page.request.get(`/network/${table}.${ending}?${NETWORK}`);
			expect([table, ending, file.status()]).toEqual([table, ending, 200]);
		}
	}
	await page.getByRole('link', { name: 'Reports that cross' }).click();
	await expect(page.getByText(/reports are written by readers of another trust/)).toBeVisible();
});

test('With the keyboard only a trust’s image sharing goes live, the projection follows, and it is undone', async ({
	page
}) => {
	await page.goto(`${own}/network/links?scope=trust:RBN`);
	const link = page.getByRole('link', { name: /: Image sharing of Mersey and West Lancashire/ });
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('connects the trust from April 2025 now')).toBeVisible();
	await page.getByLabel('Month it went or is to go live').focus();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('01/02/2026');
	await page.getByLabel('Why (optional)').focus();
	await page.keyboard.type('The link was late');
	await page.getByRole('button', { name: 'Save' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('connects the trust from February 2026 now')).toBeVisible();
	await expect(page.getByText('Why: The link was late')).toBeVisible();
	await page.getByRole('button', { name: /^Undo/ }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText('connects the trust from April 2025 now')).toBeVisible();
});

test('A month that has not come is refused at the field, and what was typed is still there', async ({
	page
}) => {
	await page.goto(own + LINK);
	await page.getByLabel('Month it went or is to go live').fill('2099-01');
	await save(page);
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await expect(summary).toContainText('January 2099 has not come yet');
	await expect(page.getByLabel('Month it went or is to go live')).toHaveValue('2099-01');
});

test('Without JavaScript two people change one link: the second sees both, then saves in its place', async ({
	browser
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const [first, second] = [await context.newPage(), await context.newPage()];
	for (const page of [first, second]) await page.goto(`${own}/network/links/RBN/home-reporting`);
	for (const [page, month] of [
		[first, '2026-01'],
		[second, '2026-02']
	] as const) {
		await page.getByLabel('How far it is').selectOption('live');
		await page.getByLabel('Month it went or is to go live').fill(month);
		await save(page);
	}
	await expect(first.getByText(/as edit \d+/)).toBeVisible();
	await expect(second.getByText('Somebody else saved this while you were typing')).toBeVisible();
	await expect(second.getByRole('cell', { name: '2026-01', exact: true })).toBeVisible();
	await save(second);
	await expect(second.getByText(/as edit \d+/)).toBeVisible();
	await context.close();
});

test('A network gives a domain its own name and assesses it with evidence', async ({ page }) => {
	await page.goto(`${own}/network/maturity?${NETWORK}`);
	await page.getByRole('link', { name: 'Digital', exact: true }).click();
	await page.getByLabel('Name of the domain').fill('Digital and data');
	await page.getByLabel('Stage').selectOption('thriving');
	await page.getByLabel('Evidence').fill('Board paper 12');
	await page.getByLabel('Assessed on').fill('2026-02-30');
	await save(page);
	await expect(page.getByRole('alert')).toContainText('is not a day of the calendar');
	await page.getByLabel('Assessed on').fill('2026-06-30');
	await save(page);
	await expect(title(page, 'Digital and data: Cheshire and Merseyside')).toBeVisible();
	await page.goto(`${own}/network/maturity?${NETWORK}`);
	await expect(page.getByRole('row', { name: /Digital and data/ })).toContainText('Thriving (5 of 5)');
});

test('A place or month that is none is named', async ({ page }) => {
	await page.goto('/network?scope=nowhere');
	await expect(title(page, 'There is no organisation "nowhere"')).toBeVisible();
	await page.goto(`/network?${NETWORK}&month=soon`);
	await expect(page.getByText('“soon” is no month of this scenario')).toBeVisible();
});

const STATES = {
	networks: () => '/network',
	'one network': () => `/network?${NETWORK}`,
	flows: () => `/network/flows?${NETWORK}`,
	'before and after': () => `/network/before-and-after?${NETWORK}`,
	links: () => `/network/links?${NETWORK}`,
	maturity: () => `/network/maturity?${NETWORK}`,
	'a link': () => LINK,
	'a domain': () => '/network/maturity/N01/4',
	empty: () => `http://localhost:${settings().ports.empty}/network`
};
for (const [name, address] of Object.entries(STATES)) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address());
			await expectSound(page, width);
			if (name !== 'a link') return;
			await page.getByLabel('Month it went or is to go live').fill('sometime');
			await save(page);
			await expect(page.getByRole('alert')).toBeFocused();
			await expectSound(page, width);
		});
	}
}
