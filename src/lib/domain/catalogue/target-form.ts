/** A new target, from what was typed to a row, with a sentence for everything that cannot be. */
import { DIRECTIONS, TARGET_METRICS, TRAJECTORIES, VALUE_KINDS, type TargetRow } from '../target.ts';
import { MODALITIES, ROLES, SITE_KINDS } from '../vocabulary.ts';
import type { Month } from '../month.ts';
import type { Read } from './assumption-form.ts';
import { Reading, type FieldProblem, type Typed } from './form.ts';
import { METRICS } from './target-words.ts';

type Metric = TargetRow['metric'];

const MOST_TIMES = 100;
const MOST_DAYS = 3650;
/** More heads, scans or units than England has. */
const MOST = 100_000_000;

/** Which measures may be narrowed to what. */
const NARROWED_BY: Record<'roles' | 'modality' | 'siteKind', readonly Metric[]> = {
	roles: ['heads'],
	modality: ['capacity', 'overAge', 'ageDays', 'waitDays'],
	siteKind: ['sites']
};

/** Write the fields of the form for a target that takes another's place: all as before, to be changed. */
export function typedFromTarget(target: TargetRow): Typed {
	const { label, metric, direction, valueKind, due, scope, trajectory, owner, source, sourceDate } = target;
	return {
		...{ label, metric, direction, valueKind, due, scope, trajectory, owner, source, sourceDate },
		value: String(target.value),
		modality: target.modality ?? '',
		siteKind: target.siteKind ?? '',
		baseline: target.baseline === null ? '' : String(target.baseline),
		note: '',
		...Object.fromEntries(target.roles.map((role) => [`role-${role}`, 'on']))
	};
}

/**
 * Read a new target. Its unit follows from what is measured, and how it is shared out from both and its value.
 * @param id a new one
 * @param scopes keys of the scopes there are
 */
export function readTarget(
	typed: Typed,
	{ id, scopes }: { id: string; scopes: readonly string[] }
): Read<TargetRow> {
	const form = new Reading(typed);
	const metric = form.choice('metric', 'What is measured', TARGET_METRICS);
	const row: TargetRow = {
		id,
		label: form.words('label', 'The name', 200),
		metric,
		roles: ROLES.filter((role) => form.ticked(`role-${role}`)),
		modality: form.text('modality') === '' ? null : form.choice('modality', 'The modality', MODALITIES),
		siteKind: form.text('siteKind') === '' ? null : form.choice('siteKind', 'The kind of site', SITE_KINDS),
		direction: form.choice('direction', 'The side', DIRECTIONS),
		valueKind: form.choice('valueKind', 'The kind of value', VALUE_KINDS),
		value: form.number('value', 'The value'),
		apportionment: 'same',
		due: form.month('due', 'The due month'),
		unit: METRICS[metric].unit,
		source: form.words('source', 'The source'),
		sourceDate: form.month('sourceDate', 'The date of the source'),
		supersededBy: null,
		ended: null,
		scope: form.choice('scope', 'Whose target it is', scopes),
		baseline: form.text('baseline') === '' ? null : form.number('baseline', 'The baseline'),
		trajectory: form.choice('trajectory', 'The trajectory', TRAJECTORIES),
		owner: form.words('owner', 'The owner', 200),
		note: form.text('note')
	};
	const problems = form.with(findTargetProblems(row));
	return problems.length > 0 ? { problems } : { read: { ...row, apportionment: apportionmentOf(row) } };
}

/** Read from when on a target no longer counts, and why. */
export function readEnd(typed: Typed): Read<{ from: Month; reason: string }> {
	const form = new Reading(typed);
	const read = {
		from: form.month('from', 'The first month in which it no longer counts'),
		reason: form.words('reason', 'The reason why it ends')
	};
	return form.problems.length > 0 ? { problems: form.problems } : { read };
}

/** Staff are shared out by funded posts and counted things by population; limits, multiples and 0 are the same for all. */
function apportionmentOf({ metric, valueKind, value }: TargetRow): TargetRow['apportionment'] {
	if (valueKind === 'times' || value === 0 || METRICS[metric].unit === 'days') return 'same';
	return metric === 'heads' ? 'baselineFte' : 'population';
}

/** List what cannot be in a target: a value beyond reason, or a narrowing that does not fit what is measured. */
export function findTargetProblems(row: TargetRow): FieldProblem[] {
	return [...findOddNarrowing(row), ...findOddValue(row)];
}

function findOddNarrowing(row: TargetRow): FieldProblem[] {
	const given = {
		roles: row.roles.length > 0,
		modality: row.modality !== null,
		siteKind: row.siteKind !== null
	};
	const names = { roles: 'Roles', modality: 'A modality', siteKind: 'A kind of site' };
	const problems = (Object.keys(given) as (keyof typeof given)[])
		.filter((field) => given[field] && !NARROWED_BY[field].includes(row.metric))
		.map((field) => {
			const fitting = NARROWED_BY[field].map((metric) => METRICS[metric].name).join(', ');
			return {
				field,
				message: `${names[field]} cannot narrow “${METRICS[row.metric].name}”: choose none, or measure one of: ${fitting}.`
			};
		});
	if (row.metric === 'heads' && !given.roles)
		problems.push({ field: 'roles', message: 'Heads are counted by role: tick at least one.' });
	return problems;
}

function findOddValue({ metric, valueKind, value, baseline }: TargetRow): FieldProblem[] {
	const { unit } = METRICS[metric];
	const asValue = (message: string): FieldProblem[] => [{ field: 'value', message }];
	const most = unit === 'days' ? MOST_DAYS : MOST;
	if (baseline !== null && !(baseline >= 0 && baseline <= most))
		return [{ field: 'baseline', message: `The baseline is ${baseline}: give 0 to ${most} ${unit}.` }];
	if (valueKind === 'times')
		return value > 0 && value <= MOST_TIMES
			? []
			: asValue(`The value is ${value} times the baseline: give more than 0 and at most ${MOST_TIMES}.`);
	if (valueKind === 'absolute' && value < 0)
		return asValue(`The value is ${value} ${unit}: give 0 or more, or choose “an addition to the baseline”.`);
	return Math.abs(value) <= most ? [] : asValue(`The value is ${value} ${unit}: give at most ${most}.`);
}

/** Make an id from a name, told apart from those that are taken. */
export function idFor(label: string, taken: readonly string[]): string {
	const stem =
		label
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '')
			.slice(0, 40) || 'target';
	const free = (id: string) => id !== 'new' && !taken.includes(id);
	let id = stem;
	for (let n = 2; !free(id); n++) id = `${stem}-${n}`;
	return id;
}
