import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the model alone, without the app around them. */
export default defineConfig({
	resolve: {
		alias: [{ find: /^#lib\//, replacement: fileURLToPath(new URL('./src/lib/', import.meta.url)) }]
	},
	test: { include: ['tests/model/**/*.test.ts'], testTimeout: 60_000 }
});
