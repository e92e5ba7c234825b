/** The overview without a mouse, and what it weighs on a slow line. */
import { expect, type Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { numberWords } from '../../src/lib/domain/wording.ts';
import { test } from './watched.ts';

const MOST_SCRIPT_BYTES = 150_000;

/** What has the focus, and whether a person can see that it has. */
function focus(page: Page): Promise<{ name: string; seen: boolean }> {
	return page.evaluate(() => {
		const element = document.activeElement ?? document.body;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { width, height } = element.getBoundingClientRect();
		return {
			name: element === document.body ? 'body' : `${element.tagName} ${element.textContent.trim()}`,
			seen: outlineStyle !== 'none' && outlineWidth !== '0px' && width > 1 && height > 1
		};
	});
}

test('A person with a keyboard alone skips the header, changes the scope and the scenario, and keeps their place', async ({
	page
}) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	expect(await focus(page)).toEqual({ name: 'A Skip to main content', seen: true });
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByLabel('England, region, ICB, network or trust')).toBeFocused();
	await page.keyboard.type('Wessex');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Wessex' })).toBeVisible();
	await expect(page.getByLabel('England, region, ICB, network or trust')).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('ArrowDown');
	await expect(page.getByText('Scenario: Grow and renew')).toBeVisible();
	await expect(page.getByLabel('Scenario')).toBeFocused();
});

test('A person with a keyboard alone reaches everything, sees where they are and is held nowhere', async ({
	page
}) => {
	test.setTimeout(180_000);
	await page.goto('/?scope=network:N07');
	await expect(page.getByRole('heading', { name: 'What the gap is made of' })).toBeVisible({
		timeout: 150_000
	});
	await page.locator('figure.panel').scrollIntoViewIfNeeded();
	await expect(page.getByRole('button', { name: 'Save the chart (PNG)' })).toBeVisible();
	const stops: string[] = [];
	const unseen: string[] = [];
	for (let i = 0; i < 400; i++) {
		await page.keyboard.press('Tab');
		const { name, seen } = await focus(page);
		if (name === 'body') break;
		stops.push(name);
		if (!seen) unseen.push(name);
	}
	expect(unseen).toEqual([]);
	const reachable = await page
		.locator('a[href], button, input:not([type=hidden]), select, summary, .scroll')
		.filter({ visible: true })
		.count();
	expect(stops).toHaveLength(reachable);
});

test('A person who cannot see the page hears its name after each step', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Wessex' }).last().click();
	await expect(page.locator('#svelte-announcer')).toHaveText('Wessex: Do nothing – Gantry');
});

test('A person at a slow line waits for at most 150 kB of scripts, the chart included', async ({ page }) => {
	const scripts: Promise<number>[] = [];
	page.on('response', (response) => {
		if (/javascript/.test(response.headers()['content-type'] ?? '')) {
			scripts.push(response.body().then((body) => gzipSync(body).length));
		}
	});
	await page.goto('/');
	await page.locator('figure.panel').scrollIntoViewIfNeeded();
	await expect(page.getByRole('button', { name: 'Save the chart (PNG)' })).toBeVisible();
	const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
});

test('An analyst finds the same values in the table of every chart as in its file', async ({ page }) => {
	const csv = await (await page.request.get('/figures.csv?scenario=planned')).text();
	const lines = csv.trimEnd().split('\r\n').slice(1);
	const labels = [...new Set(lines.map((line) => line.match(/^England,[^,]*,("[^"]*"|[^,]*),/)?.[1] ?? ''))];
	await page.goto('/?scenario=planned');
	const hrefs = await page
		.getByRole('article')
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link) => link.getAttribute('href') ?? '').filter((href) => /target=/.test(href))
		);
	expect(hrefs).toHaveLength(labels.length);
	for (const [i, href] of hrefs.entries()) {
		await page.goto(`/${href}`);
		const cells = await page
			.locator('figure.panel tbody tr')
			.evaluateAll((rows) =>
				rows.map((row) => [...row.querySelectorAll('td')].slice(0, 3).map((cell) => cell.textContent))
			);
		const [label = ''] = labels.slice(i, i + 1);
		const values = lines
			.filter((line) => line.includes(`,${label},`))
			.map((line) => line.slice(line.indexOf(`,${label},`) + label.length + 2).split(','))
			.map(([unit, , ...figures]) =>
				figures.slice(0, 3).map((text) => numberWords(text === '' ? null : Number(text), unit))
			);
		expect(cells).toEqual(values);
	}
});
