/** Changing what is recorded of a trust's demand: from what was typed to a row, with a sentence for all that cannot be. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import type { DemandRow } from '../demand.ts';
import { readEdit, type EditAsked } from '../edit-form.ts';

/** Growth that can be recorded, a year. */
const GROWTH = { least: -0.5, most: 1 };
/** More scans a month than England does of all modalities together. */
const MOST = 5_000_000;

/** Amounts of the form with their names. */
const AMOUNTS = [
	['scansPerMonth', 'Scans asked for a month'],
	['waiting', 'Scans waiting'],
	['unreported', 'Scans not reported']
] as const;

/** Write the fields of the form as a row has them; growth is written as a percentage. */
export function typedFromDemand(row: DemandRow | undefined): Typed {
	if (row === undefined) return { scansPerMonth: '', growth: '', waiting: '', unreported: '', rule: '' };
	return {
		scansPerMonth: String(row.scansPerMonth),
		growth: row.growth === null ? '' : `${Number((100 * row.growth).toFixed(4))}%`,
		waiting: String(row.waiting),
		unreported: String(row.unreported),
		rule: row.rule ?? ''
	};
}

/**
 * Read the demand of a trust and modality, with why it is edited. What somebody typed is the trust's own figure.
 * @param of whose demand it is
 */
export function readDemand(
	typed: Typed,
	of: Pick<DemandRow, 'trust' | 'modality'>
): { read: { row: DemandRow; edit: EditAsked } } | { problems: FieldProblem[] } {
	const form = new Reading(typed);
	const amounts = AMOUNTS.map(([field, name]) => [field, form.number(field, name)] as const);
	const growth = form.text('growth') === '' ? null : form.number('growth', 'The growth a year');
	const rule = form.text('rule');
	const edit = readEdit(typed);
	const outside = [
		...amounts.flatMap(([field, amount], i) => findOutside(field, { name: AMOUNTS[i]![1], amount })),
		...findGrowth(growth),
		...(rule.length > 2000
			? [{ field: 'rule', message: `The rule has ${rule.length} characters; at most 2000 fit.` }]
			: [])
	];
	const problems = [...form.with(outside), ...edit.problems];
	if (problems.length > 0) return { problems };
	const row = {
		...of,
		...(Object.fromEntries(amounts) as Record<(typeof AMOUNTS)[number][0], number>),
		...{ growth, rule: rule === '' ? null : rule, provenance: 'local' as const }
	};
	return { read: { row, edit: edit.read } };
}

function findOutside(field: string, { name, amount }: { name: string; amount: number }): FieldProblem[] {
	if (amount >= 0 && amount <= MOST) return [];
	return [{ field, message: `${name}, ${amount}, cannot be: give 0 to ${MOST.toLocaleString('en-GB')}.` }];
}

function findGrowth(growth: number | null): FieldProblem[] {
	if (growth === null || (growth >= GROWTH.least && growth < GROWTH.most)) return [];
	return [
		{
			field: 'growth',
			message: `The growth a year, ${growth}, cannot be: give −50% to under 100%, for example 4.5% or 0.045.`
		}
	];
}

/** What the history of a row calls its fields. */
export const DEMAND_FIELDS: Record<string, { label: string; words?: (field: unknown) => string }> = {
	trust: { label: 'Trust' },
	modality: { label: 'Modality' },
	scansPerMonth: { label: 'Scans asked for a month' },
	growth: {
		label: 'Growth a year',
		words: (growth) => (typeof growth === 'number' ? `${(100 * growth).toFixed(2)}%` : 'the assumption')
	},
	waiting: { label: 'Scans waiting' },
	unreported: { label: 'Scans not reported' },
	rule: { label: 'How it was reached', words: (rule) => (rule === null ? 'returned in full' : String(rule)) },
	provenance: { label: 'Where it comes from' }
};
