/** Every state of the overview, by light and dark, wide and narrow, held to WCAG 2.2 AA by axe. */
import { expect, type Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from './servers.ts';
import { expectSound } from './sound.ts';
import { test } from './watched.ts';

const { ports, folder } = settings();
const at = (server: keyof typeof ports, address: string) => `http://localhost:${ports[server]}${address}`;

interface State {
	name: string;
	url: string;
	says: string;
	/** What a person does or waits for before it is looked at. */
	reach?: (page: Page) => Promise<void>;
}

/** For studies on a machine that has other things to do. */
const A_LONG_WHILE = 180_000;

const STATES: State[] = [
	{ name: 'full', url: at('england', '/?scenario=planned'), says: 'Largest gaps' },
	{ name: 'network', url: at('england', '/?scope=network:N01'), says: 'Trusts of the network' },
	{ name: 'trust', url: at('england', '/?scope=trust:RBL'), says: 'Trusts of the same network' },
	{
		name: 'with probabilities and causes',
		url: at('england', '/?scope=network:N11&scenario=planned&target=ct-capacity'),
		says: 'Colours go by the probability',
		reach: (page) =>
			expect(page.getByRole('heading', { name: 'What the gap is made of' })).toBeVisible({
				timeout: A_LONG_WHILE
			})
	},
	{
		name: 'job cancelled',
		url: at('england', '/?scope=network:N21&scenario=planned'),
		says: 'Cancelled:',
		reach: (page) => page.getByRole('button', { name: 'Cancel' }).first().click()
	},
	{ name: 'empty', url: at('empty', '/'), says: 'Nothing is here yet' },
	{ name: 'not writable', url: at('lost', '/'), says: 'Nothing can be saved at present' },
	{
		name: 'unknown scope',
		url: at('england', '/?scope=nowhere'),
		says: 'There is no organisation "nowhere"'
	},
	{ name: 'unknown page', url: at('england', '/nowhere'), says: 'There is no such page' },
	{ name: 'back-test', url: at('england', '/back-test?network=N05'), says: 'Where the figures come from' },
	{
		name: 'unknown network in the back-test',
		url: at('england', '/back-test?forecast=fitted&network=N99'),
		says: 'There is no network “N99”'
	},
	{
		name: 'broken scenario',
		url: at('broken', '/?scenario=broken'),
		says: 'plan/posts/0/trust: there is no trust "ZZZ"'
	}
];

test.beforeAll(() => rmSync(join(folder, 'lost'), { recursive: true, force: true }));

for (const { name, url, says, reach } of STATES) {
	for (const width of [1440, 320]) {
		test(`axe finds nothing wrong: ${name}, ${width} pixels wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			if (reach !== undefined) test.setTimeout(A_LONG_WHILE);
			await page.goto(url);
			await reach?.(page);
			await expect(page.getByText(says).first()).toBeVisible();
			await expectSound(page, width);
		});
	}
}
