import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** The layer table of tests/architecture/layers.ts, as far as an editor can show it while one types. */
const FORBIDDEN = [
	['src/lib/domain', '^#lib/(?!domain/)|^(\\.\\./)+(engine|server|ui|work)/|^node:|^\\$app'],
	['src/lib/engine', '^#lib/(?!domain/|engine/)|^zod|^node:|^\\$app'],
	['src/lib/work', '^#lib/(server|ui)/'],
	['src/lib/server', '^#lib/ui/|^@sveltejs/kit|routes/'],
	['src/lib/ui', '^#lib/(server|engine|work)/|routes/'],
	['src/cli', '^#lib/(server|ui)/'],
	['src/routes', '^drizzle-orm|^@libsql|^#lib/(engine|server/db)/']
];

const layers = FORBIDDEN.map(([folder, regex]) => ({
	files: [`${folder}/**/*.{ts,svelte}`],
	ignores: ['**/*.test.ts'],
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: [{ regex, message: 'The layer table forbids this: see README.md, How it is built.' }] }
		]
	}
}));

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'node_modules/', 'test-results/', 'data/', 'drizzle/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript finds undefined names itself, types included.
			'no-undef': 'off',
			// Index arithmetic of the engine is checked by its laws, not by optional chaining.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Settings and headers are removed by name.
			'@typescript-eslint/no-dynamic-delete': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportAllDeclaration', message: 'No barrels: name what is exported.' }
			]
		}
	},
	{
		// What waits is in these folders: a promise nobody waits for loses its error.
		files: ['src/*.ts', 'src/{cli,routes}/**/*.ts', 'src/lib/{server,work}/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error'
		}
	},
	...layers,
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		rules: { 'svelte/no-navigation-without-resolve': 'off' }
	}
);
