/** Paths of uncertainty and attribution: fields and row keys joined by `/`, `*` for all. */
import { z } from 'zod';
import { followSteps, isRecord } from './places.ts';
import type { Problem } from './problems.ts';
import { scenarioSchema, type Scenario } from './schema.ts';

interface Change {
	path: string;
	op?: 'set' | 'scale' | 'add' | undefined;
}

/**
 * List the paths that match nothing. The engine leaves them without effect, so they are warnings.
 * @param scenario a file without problems
 */
export function findIdlePaths(scenario: Scenario): Problem[] {
	const changes: [at: string, change: Change][] = [];
	scenario.uncertainty?.params.forEach((param, i) => changes.push([`uncertainty/params/${i}/path`, param]));
	scenario.attribution?.causes.forEach(({ neutralise }, i) =>
		neutralise.forEach((change, j) => {
			if ('path' in change) changes.push([`attribution/causes/${i}/neutralise/${j}/path`, change]);
		})
	);
	return changes
		.filter(([, change]) => !changesSomething(scenario, change))
		.map(([path, change]) => ({
			path,
			message: `"${change.path}" matches nothing, so it changes nothing`
		}));
}

/** `set` creates a last field that is missing, if the format has such a field; nothing else is created. */
function changesSomething(scenario: Scenario, { path, op = 'set' }: Change): boolean {
	const steps = path.split('/');
	if (followSteps(scenario, steps).length > 0) return true;
	const parents = followSteps(scenario, steps.slice(0, -1));
	return op === 'set' && parents.some(isRecord) && steps.reduce(formsOf, [scenarioSchema]).length > 0;
}

/**
 * Tell whether the format lets a value stand at the end of a path; what the format does not know is not for this to say.
 */
export function mayStandAt(path: string, value: unknown): boolean {
	const forms = path.split('/').reduce(formsOf, [scenarioSchema]);
	return forms.length === 0 || forms.some((form) => z.safeParse(form, value).success);
}

/** Say in words which numbers may stand at the end of a path. */
export function boundsAt(path: string): string {
	const number = numbersIn(path.split('/').reduce(formsOf, [scenarioSchema]))[0];
	if (number === undefined) return 'what the format has there, which is no number';
	const { minValue, maxValue, isInt } = number;
	const kind = isInt ? 'a whole number' : 'a number';
	if (
		minValue !== null &&
		Number.isFinite(minValue) &&
		maxValue !== null &&
		Number.isFinite(maxValue) &&
		!(isInt && maxValue >= Number.MAX_SAFE_INTEGER)
	)
		return `${kind} from ${minValue} to ${maxValue}`;
	return minValue !== null && Number.isFinite(minValue) ? `${kind} of at least ${minValue}` : kind;
}

function numbersIn(forms: z.core.$ZodType[]): z.ZodNumber[] {
	return forms.flatMap((form) => {
		if (form instanceof z.ZodOptional) return numbersIn([form.unwrap()]);
		if (form instanceof z.ZodUnion) return numbersIn([...form.options]);
		return form instanceof z.ZodNumber ? [form] : [];
	});
}

/** What the format has one step further down; nothing if it has no such field. */
function formsOf(forms: z.core.$ZodType[], step: string): z.core.$ZodType[] {
	return forms.flatMap((form) => {
		if (form instanceof z.ZodOptional) return formsOf([form.unwrap()], step);
		if (form instanceof z.ZodUnion) return formsOf([...form.options], step);
		if (form instanceof z.ZodArray) return [form.element];
		if (form instanceof z.ZodRecord) return [form.valueType];
		if (!(form instanceof z.ZodObject)) return [];
		if (step === '*') return Object.values(form.shape);
		return Object.hasOwn(form.shape, step) ? [form.shape[step]!] : [];
	});
}
