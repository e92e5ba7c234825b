/** Bundles what runs under plain Node beside the app: the command line, the projector child, the server entry. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		minify: false,
		rollupOptions: {
			input: {
				gantry: path('./src/cli/gantry.ts')
			},
			external: [/^@libsql\//, /^\.\/handler\.js$/],
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
		}
	},
	ssr: { noExternal: true, external: ['@libsql/client'] }
});
