/** What the verbs of the server and the functions below the routes look like. */
import { basename } from 'node:path';
import ts from 'typescript';
import { inLayers, isProduct, type Rule } from './rule.ts';
import { exportedFunctions, place, type Source } from './sources.ts';

/** Modules of the server that are not verbs of a noun: the process, its settings, and what verbs are made of. */
const INFRASTRUCTURE = new Set([
	'actor',
	'clock',
	'config',
	'errors',
	'policy',
	'recent',
	'responses',
	'route-policy',
	'security-headers',
	'start'
]);
/** Functions beside verbs that open and close, or take a verb's own transaction. */
const NOT_VERBS = new Set([
	'jobs.open',
	'jobs.close',
	'projections.open',
	'projections.close',
	'registers.bumpRevision',
	'audit.record',
	'audit.recordAll'
]);

const nouns = (sources: Source[]) =>
	sources.filter(
		(source) =>
			isProduct(source) &&
			/^src\/lib\/server\/[^/]+\.ts$/.test(source.path) &&
			!INFRASTRUCTURE.has(basename(source.path, '.ts'))
	);

function findCarelessVerbs(source: Source): string[] {
	const noun = basename(source.path, '.ts');
	return exportedFunctions(source)
		.filter(({ name, node }) => {
			if (NOT_VERBS.has(`${noun}.${name}`)) return false;
			const first = node.parameters[0]?.name.getText(source.script);
			const begins =
				node.body && ts.isBlock(node.body) ? (node.body.statements[0]?.getText(source.script) ?? '') : '';
			return first !== 'actor' || !begins.startsWith('allow(actor, ');
		})
		.map(({ at }) => at);
}

/** Objects and classes that carry functions would be verbs nobody counts. */
function findHiddenVerbs({ script }: Source): string[] {
	return script.statements
		.filter((node) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).length > 0)
		.filter((node) => {
			if (ts.isClassDeclaration(node) || ts.isExportAssignment(node)) return true;
			if (!ts.isVariableStatement(node)) return false;
			return node.declarationList.declarations.some(
				({ initializer }) =>
					initializer !== undefined && !ts.isFunctionLike(initializer) && holdsFunction(initializer)
			);
		})
		.map((node) => place(script, node));
}

function holdsFunction(node: ts.Node): boolean {
	return ts.isFunctionLike(node) || ts.forEachChild(node, holdsFunction) === true;
}

export const VERB_RULES: Rule[] = [
	{
		says: 'every verb of the server takes who is acting first, and asks whether they may before anything else',
		offenders: (sources) =>
			nouns(sources).flatMap((source) => [...findCarelessVerbs(source), ...findHiddenVerbs(source)]),
		breaches: [
			{ 'src/lib/server/courses.ts': 'export async function retire(id: string) {}' },
			{
				'src/lib/server/courses.ts': 'export async function retire(actor: Actor, id: string) { write(id); }'
			},
			{ 'src/lib/server/courses.ts': 'export const retire = (actor: Actor) => write(actor);' },
			{ 'src/lib/server/courses.ts': 'function retire(id: string) {}\nexport { retire };' },
			{ 'src/lib/server/courses.ts': 'export const courses = { retire(id: string) {} };' }
		]
	},
	{
		says: 'every exported function of domain, engine, work and server says what it does',
		offenders: (sources) =>
			inLayers(sources, 'domain', 'engine', 'work', 'server')
				// A table's columns are forms of one line; they read by themselves.
				.filter(({ path }) => path !== 'src/lib/server/db/schema/columns.ts')
				.flatMap((source) =>
					exportedFunctions(source)
						.filter(({ doc }) => doc === '')
						.map(({ at }) => at)
				),
		breaches: [
			{ 'src/lib/domain/a.ts': 'export function addMonths() {}' },
			{ 'src/lib/engine/a.ts': 'export const add = () => 1;' },
			{ 'src/lib/server/posts.ts': 'async function retire() {}\nexport { retire };' }
		]
	},
	{
		says: 'every file of the engine that others call names the section of docs/model.md it follows',
		offenders: (sources) =>
			inLayers(sources, 'engine')
				.filter((source) => exportedFunctions(source).length > 0)
				.filter(({ text }) => !/@source docs\/model\.md \S/.test(text))
				.map(({ path }) => path),
		breaches: [{ 'src/lib/engine/a.ts': '/** Age a unit. */\nexport function age() {}' }]
	}
];
