/** What differs in what is decided. */
import type { Decisions } from '../scenario-row.ts';
import type { Registers } from '../registers.ts';
import { amountWords } from '../wording.ts';
import { DECISION_KINDS, listDecided, type Decided, type DecisionKind } from './decided.ts';
import { decidedWords } from './decided-words.ts';

/** A place, and what each scenario decides there, in words. */
export interface PlaceDifference {
	place: string;
	cells: string[];
}

/** Decisions of one kind and subject that are not the same in all scenarios. */
export interface DecisionDifference {
	kind: string;
	subject: string;
	/** What each scenario decides in all places together, in words. */
	cells: string[];
	/** In how many trusts or programmes it differs; and whether only there, as the words are the same. */
	where: string;
	/** Those that differ, one by one; none where there is one trust, or more than a page takes. */
	differ: PlaceDifference[];
}

export interface DecisionDifferences {
	rows: DecisionDifference[];
	/** Whether places are told one by one. */
	inPlaces: boolean;
	/** Kinds and subjects decided alike in every scenario. */
	same: string[];
}

/** One scenario's decisions and the registers that name what they are about. */
export interface Side {
	decisions: Decisions;
	registers: Pick<Registers, 'trusts' | 'units' | 'programmes'>;
}

/** As many trusts as are told one by one; England's would be a page of half a megabyte. */
const MOST_TRUSTS = 40;

/**
 * List what differs between the decisions of some scenarios, by kind and subject, and place by place where the place
 * looked at has few enough trusts.
 * @param trusts how many it has
 */
export function compareDecisions(sides: readonly Side[], trusts: number): DecisionDifferences {
	const inPlaces = trusts > 1 && trusts <= MOST_TRUSTS;
	const decided = sides.map(({ decisions, registers }) => listDecided(decisions, registers));
	const rows: DecisionDifference[] = [];
	const same: string[] = [];
	for (const kind of Object.keys(DECISION_KINDS) as DecisionKind[]) {
		const ofKind = decided.map((all) =>
			groupBy(
				all.filter((row) => row.kind === kind),
				'subject'
			)
		);
		for (const subject of keysOf(ofKind)) {
			const groups = ofKind.map((bySubject) => bySubject.get(subject) ?? []);
			if (allSame(groups)) same.push(`${DECISION_KINDS[kind].name}: ${subject}`);
			else rows.push(describe(kind, { subject, groups, inPlaces }));
		}
	}
	return { rows, inPlaces, same };
}

function describe(
	kind: DecisionKind,
	{ subject, groups, inPlaces }: { subject: string; groups: readonly Decided[][]; inPlaces: boolean }
): DecisionDifference {
	const byPlace = groups.map((rows) => groupBy(rows, 'place'));
	const places = keysOf(byPlace);
	const cells = groups.map((rows) => decidedWords(kind, rows));
	const differ = places
		.map((place) => ({ place, groups: byPlace.map((rows) => rows.get(place) ?? []) }))
		.filter((one) => !allSame(one.groups));
	return {
		kind: DECISION_KINDS[kind].name,
		...{ subject, cells },
		where: whereWords(kind, { of: places.length, differ: differ.length, alike: new Set(cells).size === 1 }),
		differ: (inPlaces ? differ : []).map(({ place, groups: rows }) => ({
			place,
			cells: rows.map((own) => decidedWords(kind, own))
		}))
	};
}

function whereWords(
	kind: DecisionKind,
	{ of, differ, alike }: { of: number; differ: number; alike: boolean }
): string {
	const { places } = DECISION_KINDS[kind];
	const where = differ === of ? amountWords(of, places) : `${differ} of ${amountWords(of, places)}`;
	return alike ? `the same together; shares or dates differ in ${where}` : `differs in ${where}`;
}

function groupBy(rows: readonly Decided[], field: 'subject' | 'place'): Map<string, Decided[]> {
	const groups = new Map<string, Decided[]>();
	for (const row of rows) {
		const group = groups.get(row[field]);
		if (group === undefined) groups.set(row[field], [row]);
		else group.push(row);
	}
	return groups;
}

function keysOf(maps: readonly ReadonlyMap<string, unknown>[]): string[] {
	return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort((a, b) => a.localeCompare(b, 'en-GB'));
}

/** Whatever the order of rows and of the months in them. */
function allSame(groups: readonly Decided[][]): boolean {
	const texts = groups.map((rows) => rows.map(canonical).sort().join('\n'));
	return new Set(texts).size === 1;
}

function canonical(row: Decided): string {
	return JSON.stringify(row, (_, field: unknown) =>
		typeof field === 'object' && field !== null
			? Object.fromEntries(Object.entries(field).sort(([a], [b]) => a.localeCompare(b)))
			: field
	);
}
