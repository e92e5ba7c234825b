/** What is wrong with a file: where, what, and what would be allowed. */
import type { z } from 'zod';

/** One problem. `path` is fields and row numbers joined by `/`; empty for the file itself. */
export interface Problem {
	path: string;
	message: string;
	allowed?: string;
}

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

const LONGEST_TEXT_SHOWN = 60;

/** Write a problem on one line: `path: what is wrong; allowed: …`. */
export function problemLine({ path, message, allowed }: Problem): string {
	return onOneLine(`${path || '(file)'}: ${message}${allowed === undefined ? '' : `; allowed: ${allowed}`}`);
}

/** Write characters that would break a line, or steer a terminal, as JSON does: `\u000a`. */
export function onOneLine(text: string): string {
	return text.replaceAll(
		/[\p{Cc}\u2028\u2029]/gu,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

/**
 * Turn what zod found into problems, one for each thing wrong.
 * @param file the file that was parsed
 */
export function problemsOf(issues: Issue[], file: unknown): Problem[] {
	return issues.flatMap((issue) => fromIssue(issue, '', file));
}

function fromIssue(issue: Issue, at: string, root: unknown): Problem[] {
	const path = joinPath(at, issue.path);
	const found = issue.path.reduce<unknown>(stepInto, root);
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				path: joinPath(path, [key]),
				message: 'unknown field',
				allowed: issue.message
			}));
		case 'invalid_union':
			return fromUnion(issue, path, found);
		case 'invalid_key':
			return issue.issues.map((inner) => ({
				path,
				message: `"${shorten(String(issue.path.at(-1)))}" cannot be a key here`,
				allowed: allowedBy(inner, undefined)
			}));
		default:
			return [{ path, message: describe(issue, found), allowed: allowedBy(issue, found) }];
	}
}

function joinPath(at: string, steps: PropertyKey[]): string {
	return [...(at === '' ? [] : [at]), ...steps.map(String)].join('/');
}

function stepInto(value: unknown, key: PropertyKey): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Of the forms a value may take, report the one it was meant to be; if that is open, say what the forms are. */
function fromUnion(issue: UnionIssue, path: string, found: unknown): Problem[] {
	if (issue.errors.length === 0) {
		const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '';
		return [{ path, message: describe(issue, found), allowed: options }];
	}
	const errors = formsOf(issue);
	const [near, next] = errors
		.filter((issues) => issues.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'))
		.map((issues) => ({ issues, weight: weigh(issues) }))
		.sort((a, b) => a.weight - b.weight);
	if (near !== undefined && near.weight !== next?.weight) {
		return near.issues.flatMap((inner) => fromIssue(inner, path, found));
	}
	const forms = errors.flatMap((issues) =>
		issues.filter((inner) => inner.path.length === 0).map((inner) => allowedBy(inner, found))
	);
	return [{ path, message: describe(issue, found), allowed: [...new Set(forms)].join(', or ') }];
}

/** A form may itself be a choice of forms. */
function formsOf(issue: UnionIssue): Issue[][] {
	return issue.errors.flatMap((issues) => {
		const [only] = issues;
		return only?.code === 'invalid_union' && only.path.length === 0 && only.errors.length > 0
			? formsOf(only)
			: [issues];
	});
}

/** The form with the right fields and a wrong value is nearer than the one with wrong fields. */
function weigh(issues: Issue[]): number {
	return issues.reduce((sum, issue) => sum + 1 + 100 * wrongKeys(issue), 0);
}

function wrongKeys(issue: Issue): number {
	if (issue.code === 'unrecognized_keys' && issue.path.length === 0) return issue.keys.length;
	return issue.code === 'invalid_key' && issue.path.length === 1 ? 1 : 0;
}

function describe(issue: Issue, found: unknown): string {
	if (found === undefined) return 'is missing';
	if (typeof found === 'string') return `is "${shorten(found)}"`;
	if (Array.isArray(found)) {
		return issue.code === 'too_small' || issue.code === 'too_big' ? `has ${found.length} rows` : 'is a list';
	}
	if (typeof found === 'object' && found !== null) {
		const keys = Object.keys(found);
		return keys.length === 0 ? 'is an empty object' : `is an object with ${shorten(keys.join(', '))}`;
	}
	return `is ${String(found)}`;
}

function shorten(text: string): string {
	return text.length > LONGEST_TEXT_SHOWN ? `${text.slice(0, LONGEST_TEXT_SHOWN)}…` : text;
}

function allowedBy(issue: Issue, found: unknown): string {
	switch (issue.code) {
		case 'invalid_type':
			return nameType(issue.expected, found);
		case 'too_small':
			return bound(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin);
		case 'too_big':
			return bound(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin);
		case 'invalid_value':
			return issue.values.map((allowed) => JSON.stringify(allowed)).join(', ');
		case 'unrecognized_keys':
			return `an object with ${issue.message}`;
		default:
			return issue.message;
	}
}

function bound(words: string, limit: number | bigint, origin: string): string {
	const unit = origin === 'array' ? 'rows' : origin === 'string' ? 'characters' : '';
	return [words, String(limit), limit === 1 || limit === 1n ? unit.replace(/s$/, '') : unit]
		.filter((word) => word !== '')
		.join(' ');
}

function nameType(expected: string, found: unknown): string {
	switch (expected) {
		case 'int':
			return 'a whole number';
		case 'number':
			return typeof found === 'number' ? 'a finite number' : 'a number';
		case 'array':
			return 'a list';
		case 'object':
		case 'record':
			return 'an object';
		case 'boolean':
			return 'true or false';
		default:
			return `a ${expected}`;
	}
}
