/** Journeys through the back-test, with and without scripts. */
import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { checkScenario } from '../../src/lib/domain/scenario-file.ts';
import { settings } from './servers.ts';
import { test } from './watched.ts';

const { ports } = settings();

test('A board member reads how forecasts of demand did, and looks into one network', async ({ page }) => {
	await page.goto('/back-test');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('would the forecast of demand');
	await expect(page.getByText('80% are wanted').first()).toBeVisible();
	await page.getByRole('link', { name: 'Today’s assumption, in hindsight' }).click();
	// A server that has just begun may still be scoring it.
	await expect(page).toHaveURL(/forecast=hindsight/, { timeout: 20_000 });
	await page.getByRole('link', { name: 'West Midlands' }).click();
	await expect(page.getByRole('heading', { level: 3, name: 'West Midlands' })).toBeVisible();
	const network = page.getByRole('table', { name: 'West Midlands, by modality' });
	await expect(network.getByRole('row')).toHaveCount(8);
});

test('An analyst downloads the file that was scored, and its scores', async ({ page }) => {
	await page.goto('/back-test');
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Scenario file of this forecast' }).click()
	]);
	expect(checkScenario(JSON.parse(await readFile(await file.path(), 'utf8')))).toHaveProperty('scenario');
	const [scores] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Scores (CSV)' }).click()
	]);
	expect(scores.suggestedFilename()).toBe('gantry-back-test-rule-scores.csv');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('A board member reads and chooses all the same', async ({ page }) => {
		await page.goto('/back-test');
		await page.getByRole('link', { name: 'Fitted, as of March 2022' }).click();
		await expect(page.getByText('each network with a factor of its own')).toBeVisible();
		await page.getByRole('link', { name: 'Wessex' }).click();
		await expect(page.getByRole('table', { name: 'Wessex, by modality' })).toBeVisible();
	});
});

test('A forecast or a network that does not exist is named, with what there is', async ({ page }) => {
	await page.goto('/back-test?forecast=guess');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'There is no forecast "guess"; there are rule, fitted, hindsight'
	);
	await page.goto('/back-test?network=N99');
	await expect(page.getByRole('alert')).toHaveText('There is no network “N99”. Choose one in the table.');
});

test('The back-test is there on an empty database too: its figures are public', async ({ page }) => {
	await page.goto(`http://localhost:${ports.empty}/back-test`);
	await expect(page.getByRole('table', { name: 'By modality, over all networks' })).toBeVisible();
});
