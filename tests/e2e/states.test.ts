/** Every state of the overview, by light and dark, wide and narrow, held to WCAG 2.2 AA by axe. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PORTS } from '../../playwright.config.ts';

const at = (port: number, address: string) => `http://localhost:${port}${address}`;
const STATES = [
	{ name: 'full', url: at(PORTS.england, '/?scenario=planned'), says: 'Largest gaps' },
	{ name: 'network', url: at(PORTS.england, '/?scope=network:N01'), says: 'Countess of Chester' },
	{ name: 'trust', url: at(PORTS.england, '/?scope=trust:RBL'), says: 'Wirral University' },
	{ name: 'empty', url: at(PORTS.empty, '/'), says: 'Nothing is here yet' },
	{
		name: 'unknown scope',
		url: at(PORTS.england, '/?scope=nowhere'),
		says: 'There is no organisation "nowhere"'
	},
	{ name: 'unknown page', url: at(PORTS.england, '/nowhere'), says: 'There is no such page' },
	{
		name: 'broken scenario',
		url: at(PORTS.broken, '/?scenario=broken'),
		says: 'plan/posts/0/trust: there is no trust "ZZZ"'
	}
];

for (const { name, url, says } of STATES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		for (const width of [1440, 320]) {
			test(`axe finds nothing wrong with the ${name} page, ${colorScheme}, ${width} pixels wide`, async ({
				page
			}) => {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 900 });
				await page.goto(url);
				await expect(page.getByText(says).first()).toBeVisible();
				const { violations } = await new AxeBuilder({ page })
					.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
			});
		}
	}
}
