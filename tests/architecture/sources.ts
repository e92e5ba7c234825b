/** Source files with what they import and what they export. */
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

/** Name the tracked files and the new ones that git does not ignore. */
export function listFiles(): string[] {
	const gone = new Set(git('ls-files', '--deleted'));
	const known = [...git('ls-files'), ...git('ls-files', '--others', '--exclude-standard')];
	return [...new Set(known)].filter((path) => !gone.has(path)).sort();
}

/** Read a file as a source. */
export function readSource(path: string): Source {
	return sourceOf(path, readFileSync(path, 'utf8'));
}

/** Make a source of a text, as if it stood at the path. */
export function sourceOf(path: string, text: string): Source {
	const code = path.endsWith('.svelte') ? onlyScripts(text) : text;
	return {
		path,
		text,
		script: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true),
		lines: notBlank(text)
	};
}

/** Count the lines of a text that are not blank. */
export function notBlank(text: string): number {
	return text.split('\n').filter((line) => line.trim() !== '').length;
}

/** Blanks everything outside script tags, so that line numbers stay right. */
function onlyScripts(text: string): string {
	let until = 0;
	let code = '';
	const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
	for (const { 0: tag, 1: script, index } of text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)) {
		const from = index + tag.indexOf('>') + 1;
		code += blank(text.slice(until, from)) + script!;
		until = from + script!.length;
	}
	return code + blank(text.slice(until));
}

/** An import as written, and the file of ours it leads to. */
export interface Import {
	written: string;
	to: string | undefined;
	typeOnly: boolean;
	at: string;
}

/** List the imports of a file, static and dynamic. A dynamic import of a computed name leads to `?`. */
export function importsOf({ path, script }: Source): Import[] {
	const found: Import[] = [];
	const add = (node: ts.Node, name: ts.Expression, typeOnly: boolean) => {
		const written = ts.isStringLiteralLike(name) ? name.text : '?';
		found.push({ written, to: resolveImport(path, written), typeOnly, at: place(script, node) });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
			add(node, node.moduleSpecifier, typeOnly);
		}
		if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
			add(node, node.moduleSpecifier, node.isTypeOnly);
		}
		if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
			add(node, node.arguments[0]!, false);
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

/** A function that other files can call. */
export interface ExportedFunction {
	name: string;
	node: ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;
	/** What stands before it as documentation; empty: nothing. */
	doc: string;
	at: string;
}

/** List the functions a file exports, however they are written. */
export function exportedFunctions(source: Source): ExportedFunction[] {
	const later = namesExportedLater(source.script);
	const isExported = (node: ts.Statement, name: string | undefined) =>
		later.has(name ?? 'default') ||
		(ts.canHaveModifiers(node) &&
			ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true);
	return source.script.statements.flatMap((node) => {
		const make = (name: string, code: ExportedFunction['node']) =>
			isExported(node, name)
				? [{ name, node: code, doc: docOf(node, source.script), at: `${place(source.script, node)} ${name}` }]
				: [];
		if (ts.isFunctionDeclaration(node)) return make(node.name?.text ?? 'default', node);
		if (!ts.isVariableStatement(node)) return [];
		return node.declarationList.declarations.flatMap(({ name, initializer }) =>
			initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
				? make(name.getText(source.script), initializer)
				: []
		);
	});
}

function namesExportedLater(script: ts.SourceFile): Set<string> {
	return new Set(
		script.statements.flatMap((node) =>
			ts.isExportDeclaration(node) &&
			node.moduleSpecifier === undefined &&
			node.exportClause !== undefined &&
			ts.isNamedExports(node.exportClause)
				? node.exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
				: []
		)
	);
}

function docOf(node: ts.Node, script: ts.SourceFile): string {
	return ts
		.getJSDocCommentsAndTags(node)
		.map((doc) => doc.getText(script))
		.join('\n');
}

/** Name a place as `file:line`. */
export function place(script: ts.SourceFile, node: ts.Node): string {
	return `${script.fileName}:${script.getLineAndCharacterOfPosition(node.getStart(script)).line + 1}`;
}

/** List the nodes of a file that a question is answered yes for, as places. */
export function placesWhere({ script }: Source, asked: (node: ts.Node) => string | undefined): string[] {
	const found: string[] = [];
	const walk = (node: ts.Node): void => {
		const answer = asked(node);
		if (answer !== undefined) found.push(`${place(script, node)} ${answer}`);
		ts.forEachChild(node, walk);
	};
	walk(script);
	return found;
}

/** List the lines of a file that match, as places. */
export function linesWhere({ path, text }: Pick<Source, 'path' | 'text'>, pattern: RegExp): string[] {
	return text
		.split('\n')
		.flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : []));
}
