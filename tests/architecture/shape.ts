/** Sizes, names and forms. */
import { basename } from 'node:path';
import ts from 'typescript';
import { isProduct, type Rule } from './rule.ts';
import { linesWhere, notBlank, placesWhere, type Source } from './sources.ts';

const isOurs = (source: Source) => isProduct(source) || source.path.startsWith('scripts/');
const VAGUE = /^(utils?|helpers?|common|types?|misc|shared)(\.|$)/;
const KEBAB = /^\+?[a-z0-9]+(-[a-z0-9]+)*(\.(server|test|config|model|entries|d))*\.(ts|svelte|js|mjs)$/;
const COMPONENT = /^(\+[a-z]+|[A-Z][A-Za-z0-9]*)\.svelte$/;
/** In parts, so that this file is no offender itself. */
const SWITCHED_OFF = new RegExp(
	[
		'\\{@ht' + 'ml',
		'@ts-(ig' + 'nore|nocheck|expect-error)',
		'eslint-dis' + 'able',
		'\\bas an' + 'y\\b',
		'[:<(] ?an' + 'y[;,>)\\]]',
		'\\b(TO' + 'DO|FIX' + 'ME|X' + 'XX|HA' + 'CK)\\b'
	].join('|')
);

function mostLines({ path }: Source): number {
	if (path.endsWith('.svelte')) return 150;
	return path.startsWith('src/routes/') ? 60 : 250;
}

const linesOf = (count: number) => 'let a = 1;\n'.repeat(count);

export const SHAPE_RULES: Rule[] = [
	{
		says: 'modules are at most 250 lines, components 150, server routes 60',
		offenders: (sources) =>
			sources
				.filter((source) => isOurs(source) && source.lines > mostLines(source))
				.map(({ path, lines }) => `${path}: ${lines}`),
		breaches: [
			{ 'src/lib/domain/a.ts': linesOf(251) },
			{ 'src/lib/ui/A.svelte': linesOf(151) },
			{ 'src/routes/a/+page.server.ts': linesOf(61) },
			{ 'scripts/a.mjs': linesOf(251) }
		]
	},
	{
		says: 'functions are at most 40 lines',
		offenders: (sources) =>
			sources.filter(isOurs).flatMap((source) =>
				placesWhere(source, (node) => {
					if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined;
					const lines = notBlank(node.getText(source.script));
					return lines > 40 ? `${lines}` : undefined;
				})
			),
		breaches: [
			{ 'src/lib/domain/a.ts': `function a() {\n${linesOf(39)}}` },
			{ 'src/lib/ui/A.svelte': `<script>\nconst a = () => {\n${linesOf(39)}};\n</script>` }
		]
	},
	{
		says: 'names are kebab-case, components PascalCase, and say what a file is for',
		offenders: (sources) =>
			sources
				.map(({ path }) => path)
				.filter((path) => {
					const fits = path.endsWith('.svelte') ? COMPONENT : KEBAB;
					return !fits.test(basename(path)) || path.split('/').some((part) => VAGUE.test(part));
				}),
		breaches: [
			{ 'src/lib/domain/utils.ts': '' },
			{ 'src/lib/domain/types.ts': '' },
			{ 'src/lib/helpers/month.ts': '' },
			{ 'src/lib/domain/scenarioFile.ts': '' },
			{ 'src/lib/ui/rag-tag.svelte': '' },
			{ 'tests/shared/rows.ts': '' }
		]
	},
	{
		says: 'no file only passes on what others export',
		offenders: (sources) =>
			sources
				// Drizzle takes its tables as one module.
				.filter((source) => isOurs(source) && source.path !== 'src/lib/server/db/tables.ts')
				.filter(({ script }) => {
					const rest = script.statements.filter((node) => !ts.isImportDeclaration(node));
					return (
						rest.some((node) => ts.isExportDeclaration(node) && node.exportClause === undefined) ||
						(rest.length > 0 && rest.every(ts.isExportDeclaration))
					);
				})
				.map(({ path }) => path),
		breaches: [
			{ 'src/lib/domain/index.ts': "export * from './month.ts';\nconst a = 1;" },
			{ 'src/lib/domain/all.ts': "export { addMonths } from './month.ts';" },
			{ 'src/lib/domain/all.ts': "import { addMonths } from './month.ts';\nexport { addMonths };" }
		]
	},
	{
		says: 'nothing is switched off, left to do, written as raw HTML or left untyped',
		offenders: (sources) => sources.flatMap((source) => linesWhere(source, SWITCHED_OFF)),
		breaches: [
			{ 'src/lib/ui/A.svelte': '<p>{@ht' + 'ml note}</p>' },
			{ 'src/lib/domain/a.ts': '// eslint-' + 'disable-next-line' },
			{ 'src/lib/domain/a.ts': '// @ts-' + 'ignore' },
			{ 'src/lib/domain/a.ts': 'const a: an' + 'y[] = [];\nconst b = c as an' + 'y;' },
			{ 'src/lib/domain/a.ts': '// TO' + 'DO: later' }
		]
	}
];
