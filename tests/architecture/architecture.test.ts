/** The house rules, executed. Each rule lists every place that breaks it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { layerOf } from './layers.ts';
import { eachNode, files, importsOf, place, sources, type Source } from './sources.ts';

const product = sources.filter(({ path }) => !path.endsWith('.test.ts'));
const below = (...layers: string[]) =>
	product.filter(({ path }) => layers.includes(layerOf(path)?.name ?? ''));

test('every source file belongs to a layer', () => {
	expect(product.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('each layer imports only what the layer table allows', () => {
	const wrong = product.flatMap((source) => {
		const layer = layerOf(source.path)!;
		return importsOf(source)
			.filter(({ written, to }) => {
				if (to === undefined) return !layer.packages.test(written) && !(written === './$types');
				if (/\.(scss|json|css)$/.test(to) || to.endsWith('$types')) return false;
				const target = layerOf(to)?.name;
				return (
					target !== layer.name &&
					(target === undefined || !layer.ours.includes(target)) &&
					to !== 'src/handler.js'
				);
			})
			.map(({ at, written }) => `${at} ${layer.name} imports ${written}`);
	});
	expect(wrong).toEqual([]);
});

test('files are not imported in a ring', () => {
	const edges = new Map(
		product.map((source) => [
			source.path,
			importsOf(source).flatMap(({ to, typeOnly }) => (to === undefined || typeOnly ? [] : [to]))
		])
	);
	const rings = new Set<string>();
	const done = new Set<string>();
	const walk = (path: string, trail: string[]): void => {
		if (trail.includes(path)) rings.add([...trail.slice(trail.indexOf(path)), path].join(' → '));
		if (trail.includes(path) || done.has(path)) return;
		for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
		done.add(path);
	};
	for (const path of edges.keys()) walk(path, []);
	expect([...rings]).toEqual([]);
});

test('modules are at most 250 lines, components 150, server routes 60', () => {
	const most = ({ path }: Source) =>
		path.endsWith('.svelte') ? 150 : path.startsWith('src/routes/') ? 60 : 250;
	expect(
		product.filter((source) => source.lines > most(source)).map(({ path, lines }) => `${path}: ${lines}`)
	).toEqual([]);
});

test('functions are at most 40 lines', () => {
	const long: string[] = [];
	for (const source of product) {
		eachNode(source, (node) => {
			if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return;
			const { script } = source;
			const text = script.text.slice(node.getStart(script), node.end);
			const lines = text.split('\n').filter((line) => line.trim() !== '').length;
			if (lines > 40) long.push(`${place(script, node)}: ${lines}`);
		});
	}
	expect(long).toEqual([]);
});

test('names say what a file is for', () => {
	const vague = /^(utils?|helpers?|common|types?|misc|shared)(\.|$)/;
	const wrong = product
		.map(({ path }) => path)
		.filter((path) => {
			const name = basename(path);
			const kebab = /^[+a-z0-9-]+(\.(server|test|config|d))*\.(ts|svelte)$/;
			const fits = path.endsWith('.svelte')
				? /^(\+[a-z]+|[A-Z][A-Za-z]+)\.svelte$/.test(name)
				: kebab.test(name);
			return !fits || path.split('/').some((part) => vague.test(part));
		});
	expect(wrong).toEqual([]);
});

test('domain and engine know neither clock nor chance, and the engine no power that differs between machines', () => {
	const wrong: string[] = [];
	for (const source of below('domain', 'engine')) {
		eachNode(source, (node) => {
			const text = ts.isPropertyAccessExpression(node) ? node.getText(source.script) : '';
			if (['Math.random', 'Date.now', 'Math.pow'].includes(text))
				wrong.push(`${place(source.script, node)} ${text}`);
			if (ts.isNewExpression(node) && node.expression.getText(source.script) === 'Date')
				wrong.push(place(source.script, node));
			if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken) {
				wrong.push(`${place(source.script, node)} **`);
			}
		});
	}
	expect(wrong).toEqual([]);
});

test('nothing is switched off, left to do, written as raw HTML or typed as any', () => {
	const banned =
		/\{@html|@ts-(ignore|nocheck|expect-error)|eslint-disable|\bas any\b|[:<(] ?any[;,>)\]]|\b(TODO|FIXME|XXX|HACK)\b/;
	const wrong = product.flatMap(({ path, text }) =>
		text.split('\n').flatMap((line, i) => (banned.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : []))
	);
	expect(wrong).toEqual([]);
});

test('every exported function of domain, engine and server says what it does', () => {
	const silent: string[] = [];
	for (const source of below('domain', 'engine', 'server')) {
		for (const node of source.script.statements) {
			if (!ts.isFunctionDeclaration(node)) continue;
			const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
			if (exported && ts.getJSDocCommentsAndTags(node).length === 0) silent.push(place(source.script, node));
		}
	}
	expect(silent).toEqual([]);
});

/** Modules of the server that are not verbs of a noun: the process, its settings, and what verbs are made of. */
const INFRASTRUCTURE = [
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
];
/** Functions beside verbs that open and close, or take a verb's own transaction. */
const NOT_VERBS = ['projections.open', 'projections.close', 'registers.bumpRevision', 'audit.record'];

test('every verb of the server takes who is acting first, and asks whether they may before anything else', () => {
	const wrong: string[] = [];
	for (const source of product.filter(({ path }) => /^src\/lib\/server\/[^/]+\.ts$/.test(path))) {
		const noun = basename(source.path, '.ts');
		if (INFRASTRUCTURE.includes(noun)) continue;
		for (const node of source.script.statements) {
			if (!ts.isFunctionDeclaration(node) || node.name === undefined) continue;
			const exported = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
			if (!exported || NOT_VERBS.includes(`${noun}.${node.name.text}`)) continue;
			const first = node.parameters[0]?.name.getText(source.script);
			const begins = node.body?.statements[0]?.getText(source.script) ?? '';
			if (first !== 'actor' || !/^allow\(actor, /.test(begins))
				wrong.push(`${place(source.script, node)} ${node.name.text}`);
		}
	}
	expect(wrong).toEqual([]);
});

test('only the database folder knows the driver, and nobody writes raw SQL text or many statements at once', () => {
	const wrong = product.flatMap((source) => {
		if (source.path.startsWith('src/lib/server/db/')) return [];
		const driver = importsOf(source)
			.filter(({ written }) => written.startsWith('@libsql'))
			.map(({ at }) => at);
		return /\b(executeMultiple|sql\.raw|sql\.identifier)\b/.test(source.text)
			? [...driver, source.path]
			: driver;
	});
	expect(wrong).toEqual([]);
});

test('nothing tracked names a path of one machine or a package registry', () => {
	const banned = new RegExp(
		['[^#.]/' + 'work/main', '/' + 'root/', 'registry' + '\\.npmjs', 'bash' + '_jobs'].join('|')
	);
	const wrong = files
		.filter((path) => /\.(ts|js|mjs|json|md|svelte|scss|sql|html|yml)$|^\.ci\//.test(path))
		.flatMap((path) =>
			readFileSync(path, 'utf8')
				.split('\n')
				.flatMap((line, i) => (banned.test(line) ? [`${path}:${i + 1}`] : []))
		);
	expect(wrong).toEqual([]);
});
