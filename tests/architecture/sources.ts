/** Every tracked source file, with what it imports and what it declares, read once. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file; for a component the script inside it, on the lines it stands on. */
export interface Source {
	path: string;
	text: string;
	script: ts.SourceFile;
	/** Lines that are not blank. */
	lines: number;
}

const git = (...args: string[]) =>
	execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Tracked files and new ones that git does not ignore. */
export const files = [
	...new Set([...git('ls-files'), ...git('ls-files', '--others', '--exclude-standard')])
].filter((path) => git('ls-files', '--deleted').includes(path) === false);

export const sources: Source[] = files
	.filter((path) => /^src\/.*\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'))
	.map((path) => {
		const text = readFileSync(path, 'utf8');
		const code = path.endsWith('.svelte') ? onlyScripts(text) : text;
		return {
			path,
			text,
			script: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true),
			lines: text.split('\n').filter((line) => line.trim() !== '').length
		};
	});

/** Blanks everything outside script tags, so that line numbers stay right. */
function onlyScripts(text: string): string {
	const keep = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => {
		const from = match.index + match[0].indexOf('>') + 1;
		return { from, until: from + match[1]!.length };
	});
	return [...text]
		.map((letter, i) =>
			letter === '\n' || keep.some(({ from, until }) => i >= from && i < until) ? letter : ' '
		)
		.join('');
}

/** An import as written, and the file of ours it leads to. */
export interface Import {
	written: string;
	to: string | undefined;
	typeOnly: boolean;
	at: string;
}

/** List the imports of a file, static and dynamic. */
export function importsOf({ path, script }: Source): Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node, written: string, typeOnly: boolean) =>
		found.push({ written, to: resolveImport(path, written), typeOnly, at: place(script, node) });
	const visit = (node: ts.Node): void => {
		if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
			const typeOnly = ts.isImportDeclaration(node)
				? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
				: node.isTypeOnly;
			add(node, (node.moduleSpecifier as ts.StringLiteral).text, typeOnly);
		}
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			const [argument] = node.arguments;
			if (argument && ts.isStringLiteral(argument)) add(node, argument.text, false);
		}
		ts.forEachChild(node, visit);
	};
	visit(script);
	return found;
}

function resolveImport(from: string, written: string): string | undefined {
	if (written.startsWith('#lib/')) return `src/lib/${written.slice(5)}`;
	if (written.startsWith('.')) return normalize(join(dirname(from), written));
	return undefined;
}

/** Name a place as `file:line`. */
export function place(script: ts.SourceFile, node: ts.Node): string {
	return `${script.fileName}:${script.getLineAndCharacterOfPosition(node.getStart(script)).line + 1}`;
}

/** Visit every node of a file. */
export function eachNode({ script }: Source, visit: (node: ts.Node) => void): void {
	const walk = (node: ts.Node): void => {
		visit(node);
		ts.forEachChild(node, walk);
	};
	walk(script);
}
