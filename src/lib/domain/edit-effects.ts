/** What edits change in the registers as at a month, and the registers without them. Pure. */
import type { RowChange } from './edit.ts';
import type { Month } from './month.ts';
import { groupPosts, type PostRow } from './post.ts';
import type { Registers } from './registers.ts';

type Row = Record<string, unknown>;
type List = Exclude<keyof Registers, 'asAt'>;

/** One row of a register as at a month, before and after an edit; null: there was none. */
export interface RowEffect {
	register: string;
	before: Row | null;
	after: Row | null;
}

/** Where the rows of a register stand, which fields name one, and between which months one exists. */
const LISTS: Record<string, { list: List; key: string[]; from?: string; to?: string }> = {
	trust: { list: 'trusts', key: ['code'], from: 'opened', to: 'closed' },
	site: { list: 'sites', key: ['code'] },
	connection: { list: 'connections', key: ['id'] },
	maturity: { list: 'maturity', key: ['id'] },
	post: { list: 'posts', key: ['id'], from: 'from', to: 'to' },
	programme: { list: 'programmes', key: ['id'] },
	cohort: { list: 'cohorts', key: ['id'] },
	trainee: { list: 'trainees', key: ['id'] },
	unit: { list: 'units', key: ['id'], to: 'removed' },
	stoppage: { list: 'stoppages', key: ['id'] },
	placement: { list: 'placements', key: ['trust'] },
	demand: { list: 'demand', key: ['trust', 'modality'] }
};

/**
 * List what an edit changes in the registers as at a month: of each row how it was first and how it is last. Values that
 * hold from a later month are left out.
 */
export function effectsAt(changes: readonly RowChange[], month: Month): RowEffect[] {
	const bySubject = new Map<string, RowChange>();
	for (const change of changes) {
		const first = bySubject.get(change.subject);
		bySubject.set(change.subject, first === undefined ? change : { ...change, before: first.before });
	}
	return [...bySubject.values()].flatMap(({ subject, before, after }) => {
		const register = subject.slice(0, subject.indexOf(' '));
		const counts = [before, after].every((row) => row === null || String(row['since']) <= month);
		const effect = {
			register,
			before: rowAt(register, before, month),
			after: rowAt(register, after, month)
		};
		return counts && (effect.before !== null || effect.after !== null) ? [effect] : [];
	});
}

/** Give the first month from which any new value of an edit holds, where that is later than a month. */
export function laterThan(changes: readonly RowChange[], month: Month): Month | undefined {
	return changes
		.map(({ before, after }) => String((after ?? before)?.['since'] ?? ''))
		.filter((since) => since > month)
		.sort()[0];
}

function rowAt(register: string, row: Row | null, month: Month): Row | null {
	const { from, to } = LISTS[register] ?? {};
	if (row === null) return null;
	const begins = from === undefined ? null : (row[from] as Month | null);
	const ends = to === undefined ? null : (row[to] as Month | null);
	if ((begins !== null && begins > month) || (ends !== null && ends <= month)) return null;
	const { since: _since, version: _version, ...fields } = row;
	return fields;
}

/** Turn effects round, so that applying them takes the edit back. */
export function turnedRound(effects: readonly RowEffect[]): RowEffect[] {
	return effects.map(({ register, before, after }) => ({ register, before: after, after: before }));
}

/**
 * Apply effects to registers in which like posts stand together (`groupPosts`).
 * @returns new registers; lists without an effect are shared
 */
export function applyEffects(registers: Registers, effects: readonly RowEffect[]): Registers {
	const changed: Partial<Record<List, unknown[]>> = {};
	for (const [register, { list, key }] of Object.entries(LISTS)) {
		const own = effects.filter((effect) => effect.register === register);
		if (own.length === 0) continue;
		changed[list] =
			list === 'posts'
				? regroup(registers.posts, own)
				: replaceRows(registers[list] as unknown as Row[], own, key);
	}
	return { ...registers, ...(changed as Partial<Registers>) };
}

function replaceRows(rows: readonly Row[], effects: readonly RowEffect[], key: string[]): Row[] {
	const idOf = (row: Row) => key.map((field) => String(row[field])).join(' ');
	const replaced = new Map(effects.map(({ before, after }) => [idOf((before ?? after)!), after]));
	const present = new Set(rows.map(idOf));
	const kept = rows.flatMap((row) => {
		const after = replaced.get(idOf(row));
		if (after === undefined) return [row];
		return after === null ? [] : [after];
	});
	const added = [...replaced].flatMap(([id, after]) => (after === null || present.has(id) ? [] : [after]));
	return [...kept, ...added];
}

/** Groups are sums: what a post was leaves its group, what it is joins its group. */
function regroup(groups: readonly PostRow[], effects: readonly RowEffect[]): PostRow[] {
	const left = effects.flatMap(({ before }) => (before === null ? [] : [negated(before as PostRow)]));
	const joined = effects.flatMap(({ after }) => (after === null ? [] : [after as PostRow]));
	return groupPosts([...groups, ...left, ...joined]);
}

function negated(post: PostRow): PostRow {
	return {
		...post,
		fundedFteHundredths: -post.fundedFteHundredths,
		occupiedFteHundredths: -post.occupiedFteHundredths,
		bankFteHundredths: -post.bankFteHundredths,
		agencyFteHundredths: -post.agencyFteHundredths
	};
}

/** Name the networks whose figures effects can move. */
export function networksConcerned(registers: Registers, effects: readonly RowEffect[]): Set<string> {
	const networkOf = new Map(registers.trusts.map(({ code, network }) => [code, network]));
	const programmes = new Map(registers.programmes.map((one) => [one.id, Object.keys(one.destinations)]));
	const cohorts = new Map(registers.cohorts.map(({ id, programme }) => [id, programme]));
	const units = new Map(registers.units.map(({ id, trust }) => [id, trust]));
	const trustsOf = (register: string, row: Row): string[] => {
		if (register === 'trust') return [String(row['code'])];
		if (register === 'programme') return Object.keys(row['destinations'] as object);
		if (register === 'cohort') return programmes.get(String(row['programme'])) ?? [];
		if (register === 'trainee') return programmes.get(cohorts.get(String(row['cohort'])) ?? '') ?? [];
		const owner = register === 'stoppage' ? units.get(String(row['unit'])) : row['trust'];
		return typeof owner === 'string' ? [owner] : [];
	};
	const trusts = effects.flatMap(({ register, before, after }) =>
		[before, after].flatMap((row) => (row === null ? [] : trustsOf(register, row)))
	);
	return new Set(trusts.flatMap((code) => networkOf.get(code) ?? []));
}
