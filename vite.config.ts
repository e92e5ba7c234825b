import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// Bundled, because hundreds of small unbundled files make the first request take seconds.
	ssr: { noExternal: ['drizzle-orm', 'zod'] },
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		testTimeout: 60_000
	}
});
