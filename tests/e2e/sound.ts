/** What every screen must be in every state: free of findings of axe, and no wider than the window. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Hold a page to WCAG 2.2 AA in its light and its dark colours, and to its width in pixels. Both have the same elements,
 * so that only contrast is asked again in the dark.
 */
export async function expectSound(page: Page, width: number): Promise<void> {
	const axe = () => new AxeBuilder({ page });
	await page.emulateMedia({ colorScheme: 'light' });
	await expectNothing(
		axe().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
	);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNothing(axe().withRules(['color-contrast']));
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

async function expectNothing(asked: AxeBuilder): Promise<void> {
	const { violations } = await asked.analyze();
	expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
