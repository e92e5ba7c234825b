/** Laws of attribution (docs/model.md 5, 10): parts add up, order does not matter, what changes nothing is nothing. */
import { attributeGaps } from '#lib/engine/attribution.ts';
import { attributeBetween } from '#lib/engine/between.ts';
import { change } from '#lib/engine/change.ts';
import type { CausePart } from '#lib/domain/attribution.ts';
import type { Breach } from './law.ts';
import { law } from './law.ts';
import { asked } from './questions.ts';

const TOLERANCE = 1e-9;

function leftOver(total: number | null, first: number | null, parts: CausePart[]): number {
	if (total === null || first === null || parts.some(({ gap }) => gap === null)) return 0;
	const sum = parts.reduce((all, { gap }) => all + gap!, first);
	return Math.abs(sum - total) / Math.max(1, Math.abs(total), ...parts.map(({ gap }) => Math.abs(gap!)));
}

law(
	'12 what was not planned for and the causes add up to the gap; what changes nothing is exactly 0',
	(scenario, seed) => {
		const { attribution, bridge } = attributeGaps(asked(scenario, seed));
		for (const { id, gapAtDue, notPlanned, causes } of attribution) {
			const left = leftOver(gapAtDue, notPlanned, causes);
			if (!(left <= TOLERANCE)) return `${id}: ${left} is left over`;
			const idle = causes.find(({ cause }) => cause === 'nothing');
			if (idle?.gap !== 0) return `${id}: nothing is worth ${idle?.gap}`;
		}
		for (const { id, start, joins, leavers, retirements, promotedOut, end } of bridge) {
			const gone = leavers + retirements + promotedOut;
			if (Math.abs(start + joins - gone - end) > TOLERANCE * Math.max(1, end))
				return `bridge of ${id} does not close`;
		}
		return undefined;
	}
);

law(
	'12 the order of the causes does not matter',
	(scenario, seed) => {
		const question = asked(scenario, seed);
		const { causes } = question.attribution!;
		const forth = attributeGaps(question).attribution;
		const back = attributeGaps({ ...question, attribution: { causes: causes.toReversed() } }).attribution;
		return forth.map((row, i) => unlike(row.causes, back[i]!.causes.toReversed(), row.id)).find(Boolean);
	},
	{ oneIn: 4 }
);

function unlike(forth: CausePart[], back: CausePart[], id: string): Breach {
	const worst = forth.find(
		({ gap }, c) => Math.abs((gap ?? 0) - (back[c]!.gap ?? 0)) > TOLERANCE * Math.max(1, Math.abs(gap ?? 0))
	);
	return worst && `${id}: ${worst.cause} differs`;
}

law(
	'12 eight causes are split by random orders whose parts still add up',
	(scenario, seed) => {
		const { attribution } = attributeGaps(asked(scenario, seed, { causes: 8 }));
		return attribution
			.map(({ id, gapAtDue, notPlanned, causes }) => {
				const left = leftOver(gapAtDue, notPlanned, causes);
				return left <= TOLERANCE ? undefined : `${id}: ${left} is left over`;
			})
			.find(Boolean);
	},
	{ oneIn: 20 }
);

law(
	'the difference of two states is the sum of what differs',
	(scenario, seed) => {
		const from = asked(scenario, seed);
		const changes = [
			{ path: 'roles/*/leaveRate', op: 'scale' as const, value: 1.5 },
			{ path: 'staff/*/heads', op: 'scale' as const, value: 0.9 },
			{ path: 'demand/*/perMonth', op: 'scale' as const, value: 1.1 }
		];
		const { posts: _fewer, ...plan } = from.plan ?? {};
		const to = { ...changes.reduce(change, from), plan };
		const { differs, targets } = attributeBetween(from, to);
		if (differs.length === 0) return 'nothing differs';
		return targets
			.map(({ id, from: first, to: last, parts }) => {
				const left = leftOver(last, first, parts);
				return left <= TOLERANCE ? undefined : `${id}: ${left} is left over`;
			})
			.find(Boolean);
	},
	{ oneIn: 4 }
);

law('a state does not differ from itself', (scenario, seed) => {
	const same = asked(scenario, seed);
	const { differs, targets } = attributeBetween(same, structuredClone(same));
	return differs.length === 0 && targets.every(({ parts }) => parts.length === 0)
		? undefined
		: differs.join(', ');
});
