/** The model knows neither clock nor chance nor machine. */
import ts from 'typescript';
import { inLayers, isProduct, type Rule } from './rule.ts';
import { placesWhere, type Source } from './sources.ts';

const OUTSIDE = new Set(['Date', 'performance', 'crypto', 'process', 'fetch', 'setTimeout', 'setInterval']);
/** Functions of Math seen to give the same bits on every Node version tried, or exact by definition. */
const SAME_EVERYWHERE = new Set(
	'abs ceil clz32 exp expm1 floor fround imul log log1p max min round sign sqrt trunc'.split(' ')
);

/** Names a value that stands by itself: no property, no key, no type. */
function isValue(node: ts.Identifier): boolean {
	const { parent } = node;
	if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
	return (
		!ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isTypeReferenceNode(parent)
	);
}

function outside(node: ts.Node): string | undefined {
	if (ts.isIdentifier(node) && OUTSIDE.has(node.text) && isValue(node)) return node.text;
	return mathOf(node) === 'random' ? 'Math.random' : undefined;
}

/** Names what is taken from Math: `?` when it is not written as `Math.name`. */
function mathOf(node: ts.Node): string | undefined {
	if (!ts.isIdentifier(node) || node.text !== 'Math') return undefined;
	return ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : '?';
}

function unlikeElsewhere(node: ts.Node): string | undefined {
	const taken = mathOf(node);
	if (taken !== undefined && !SAME_EVERYWHERE.has(taken)) return `Math.${taken}`;
	if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken)
		return '**';
	return undefined;
}

function waiting(node: ts.Node): string | undefined {
	if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) return 'async';
	return ts.isIdentifier(node) && node.text === 'Promise' ? 'Promise' : undefined;
}

const places = (sources: Source[], asked: (node: ts.Node) => string | undefined) =>
	sources.flatMap((source) => placesWhere(source, asked));

export const PURITY_RULES: Rule[] = [
	{
		says: 'domain and engine know neither clock nor chance nor the outside world',
		offenders: (sources) => places(inLayers(sources, 'domain', 'engine'), outside),
		breaches: [
			{ 'src/lib/domain/a.ts': 'const now = new Date();' },
			{ 'src/lib/domain/a.ts': 'const now = Date.now();' },
			{ 'src/lib/engine/a.ts': 'const luck = Math.random();' },
			{ 'src/lib/engine/a.ts': 'const home = process.env.HOME;' }
		]
	},
	{
		says: 'engine and demonstration use no power, and no function that differs between machines',
		offenders: (sources) =>
			places(
				sources.filter(
					(source) => isProduct(source) && /^src\/lib\/(engine|server\/demonstration)\//.test(source.path)
				),
				unlikeElsewhere
			),
		breaches: [
			{ 'src/lib/engine/a.ts': 'const monthly = Math.pow(x, 1 / 12);' },
			{ 'src/lib/engine/a.ts': 'const monthly = x ** (1 / 12);' },
			{ 'src/lib/engine/a.ts': 'const { pow } = Math;' },
			{ 'src/lib/server/demonstration/a.ts': 'const wave = Math.sin(month);' }
		]
	},
	{
		says: 'the engine never waits',
		offenders: (sources) => places(inLayers(sources, 'engine'), waiting),
		breaches: [
			{ 'src/lib/engine/a.ts': 'export async function run() {}' },
			{ 'src/lib/engine/a.ts': 'const later = Promise.resolve(1);' }
		]
	}
];
