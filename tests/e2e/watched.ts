/** Tests that fail on any warning or error of the browser's console: a breach of the content policy is one. */
import { expect, test as base } from '@playwright/test';

/** Chromium reports the status of the page itself; pages that say what is wrong have one. */
const STATUS = /^Failed to load resource: the server responded with a status of (404|409|422)/;

export const test = base.extend<{ quietConsole: string[] }>({
	quietConsole: [
		async ({ page }, use) => {
			const messages: string[] = [];
			page.on('console', (message) => {
				const loud = message.type() === 'error' || message.type() === 'warning';
				if (loud && !STATUS.test(message.text())) messages.push(message.text());
			});
			page.on('pageerror', (error) => messages.push(String(error)));
			await use(messages);
			expect(messages).toEqual([]);
		},
		{ auto: true }
	]
});
