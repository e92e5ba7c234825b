/** Bundles what runs under plain Node beside the app: the command line, children, the server entry. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The adapter's own entry listens on every address and knows no clean end: `build/server.js` is the only one. */
const oneEntry: Plugin = {
	name: 'one-entry',
	closeBundle() {
		for (const file of ['index.js', 'index.js.map']) rmSync(path(`./build/${file}`), { force: true });
	}
};

export default defineConfig({
	plugins: [oneEntry],
	// Files of `static/` are the app's.
	publicDir: false,
	build: {
		ssr: true,
		outDir: 'build',
		emptyOutDir: false,
		target: 'node20',
		minify: false,
		rollupOptions: {
			input: {
				drawing: path('./src/lib/work/drawing.ts'),
				gantry: path('./src/cli/gantry.ts'),
				projector: path('./src/lib/work/projector.ts'),
				server: path('./src/server.ts'),
				studier: path('./src/lib/work/studier.ts')
			},
			external: [/^@libsql\//, /^\.\/handler\.js$/],
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
		}
	},
	ssr: { noExternal: true, external: ['@libsql/client'] }
});
