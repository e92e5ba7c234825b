/** What is wrong with a file: where, what, and what would be allowed. */
import type { z } from 'zod';

/** One problem. `path` is fields and row numbers joined by `/`; empty for the file itself. */
export interface Problem {
	path: string;
	message: string;
	allowed?: string;
}

type Issue = z.core.$ZodIssue;

/** Write a problem on one line: `path: what is wrong; allowed: …`. */
export function problemLine({ path, message, allowed }: Problem): string {
	return `${path || '(file)'}: ${message}${allowed === undefined ? '' : `; allowed: ${allowed}`}`;
}

/**
 * Turn what zod found into problems, one for each thing wrong.
 * @param at path of the value that was parsed
 * @param value the value that was parsed
 */
export function problemsOf(error: z.ZodError, at: string, value: unknown): Problem[] {
	return error.issues.flatMap((issue) => fromIssue(issue, at, value));
}

function fromIssue(issue: Issue, at: string, root: unknown): Problem[] {
	const path = [at, ...issue.path.map(String)].filter((part) => part !== '').join('/');
	const value = issue.path.reduce<unknown>(step, root);
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			path: path === '' ? key : `${path}/${key}`,
			message: 'unknown field',
			allowed: issue.message
		}));
	}
	if (issue.code === 'invalid_union') return fromUnion(issue, path, value);
	if (issue.code === 'invalid_key') {
		return issue.issues.map((inner) => ({
			path,
			message: `"${String(issue.path.at(-1))}" is not a key this field can have`,
			allowed: allowedBy(inner)
		}));
	}
	return [{ path, message: describe(issue, value), allowed: allowedBy(issue) }];
}

function step(value: unknown, key: PropertyKey): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** Of the forms a value may take, report the one it was meant to be; if none, say what the forms are. */
function fromUnion(
	issue: Extract<Issue, { code: 'invalid_union' }>,
	path: string,
	value: unknown
): Problem[] {
	if (issue.errors.length === 0) {
		const allowed = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : undefined;
		return [{ path, message: describe(issue, value), ...(allowed === undefined ? {} : { allowed }) }];
	}
	const near = issue.errors
		.filter((issues) => issues.every((inner) => inner.path.length > 0 || inner.code !== 'invalid_type'))
		.sort((a, b) => weight(a) - weight(b))[0];
	if (near !== undefined) return near.flatMap((inner) => fromIssue(inner, path, value));
	const forms = issue.errors.flatMap((issues) => issues.map(allowedBy));
	return [{ path, message: describe(issue, value), allowed: [...new Set(forms)].join(', or ') }];
}

/** Unknown fields weigh more: an object with the right fields and a wrong value is nearer than the wrong form. */
function weight(issues: Issue[]): number {
	return issues.reduce(
		(sum, issue) => sum + 1 + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 0),
		0
	);
}

function describe(issue: Issue, value: unknown): string {
	if (value === undefined) return 'is missing';
	if (typeof value === 'string') return `is "${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
	if (Array.isArray(value))
		return issue.code === 'too_small' || issue.code === 'too_big' ? `has ${value.length}` : 'is a list';
	if (typeof value === 'object' && value !== null) return 'is an object';
	return `is ${String(value)}`;
}

function allowedBy(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected === 'int' ? 'a whole number' : withArticle(issue.expected);
		case 'too_small':
			return bound('at least', 'more than', issue.minimum, issue);
		case 'too_big':
			return bound('at most', 'less than', issue.maximum, issue);
		case 'invalid_value':
			return issue.values.map((allowed) => JSON.stringify(allowed)).join(', ');
		case 'unrecognized_keys':
			return `an object with ${issue.message}`;
		default:
			return issue.message;
	}
}

function bound(
	inclusive: string,
	exclusive: string,
	limit: number | bigint,
	issue: { inclusive?: boolean | undefined; origin: string }
): string {
	const what = issue.origin === 'array' ? ' rows' : issue.origin === 'string' ? ' characters' : '';
	return `${issue.inclusive === false ? exclusive : inclusive} ${limit}${what}`;
}

function withArticle(expected: string): string {
	if (expected === 'array') return 'a list';
	if (expected === 'object' || expected === 'record') return 'an object';
	return `a ${expected === 'boolean' ? 'true or false' : expected}`;
}
