/** The page of a job in every state it can be in, as whoever has no script reads it, held to WCAG 2.2 AA by axe. */
import { expect, type Page } from '@playwright/test';
import type { StudyQuestion } from '#lib/domain/study.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

/** For studies on a machine that has other things to do. */
const A_LONG_WHILE = 180_000;
const planned = { scenario: 'planned', scope: 'network:N13' };

interface State {
	name: string;
	question: StudyQuestion;
	says: RegExp;
	/** Whether it is cancelled before it is looked at, or after, so that nobody waits behind it. */
	cancelled?: 'before' | 'after';
}

const STATES: State[] = [
	{
		name: 'running',
		question: { kind: 'spread', scenario: 'planned', scope: 'nation' },
		says: /% done, /,
		cancelled: 'after'
	},
	{ name: 'done', question: { kind: 'causes', ...planned }, says: /^Done\.$/ },
	{
		name: 'failed',
		question: { kind: 'sensitivity', ...planned, target: 'none' },
		says: /^No answer: the scenario cannot be run/
	},
	{
		name: 'cancelled',
		question: { kind: 'spread', scenario: 'do-nothing', scope: 'nation' },
		says: /^Cancelled: as you asked\.$/,
		cancelled: 'before'
	}
];

/** Asks, and loads the page of the job by hand until it says what it should. */
async function reach(page: Page, { question, says, cancelled }: State): Promise<void> {
	const asked = await page.request.post('/jobs', { data: question });
	const { id } = (await asked.json()) as { id: string };
	await page.goto(`/jobs/${id}?back=/`);
	if (cancelled === 'before') await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(async () => {
		if (cancelled !== 'before') await page.reload();
		await expect(page.getByText(says)).toBeVisible({ timeout: 500 });
	}).toPass({ timeout: A_LONG_WHILE });
}

for (const state of STATES) {
	test(`axe finds nothing wrong: job ${state.name}, light and dark, wide and narrow`, async ({ page }) => {
		test.setTimeout(A_LONG_WHILE);
		await reach(page, state);
		// The page stays as it was loaded, so one job is enough.
		for (const width of [1440, 320]) {
			await page.setViewportSize({ width, height: 900 });
			await expectSound(page, width);
		}
		if (state.cancelled === 'after') await page.getByRole('button', { name: 'Cancel' }).click();
	});
}
