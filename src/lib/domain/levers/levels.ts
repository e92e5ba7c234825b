/** Decisions with a level for each trust: posts, retention, extra hours, outsourcing. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { Modality, Role } from '../vocabulary.ts';
import type { Decisions } from '../scenario-row.ts';
import type { LevelKind, Setting, Share } from './lever.ts';
import { HUNDREDTH, shareOut } from './share-out.ts';

interface LevelRow {
	trust: string;
	/** A role or a modality. */
	of: string;
	level: Record<Month, number>;
}

interface Form {
	list: (decisions: Decisions) => LevelRow[];
	put: (decisions: Decisions, rows: LevelRow[]) => Decisions;
}

const FORMS: Record<LevelKind, Form> = {
	posts: {
		list: ({ posts }) => posts.map(({ trust, role, fteByMonth }) => ({ trust, of: role, level: fteByMonth })),
		put: (decisions, rows) => ({
			...decisions,
			posts: rows.map(({ trust, of, level }) => ({ trust, role: of as Role, fteByMonth: level }))
		})
	},
	retain: {
		list: ({ retain }) =>
			retain.map(({ trust, role, headsByMonth }) => ({ trust, of: role, level: headsByMonth })),
		put: (decisions, rows) => ({
			...decisions,
			retain: rows.map(({ trust, of, level }) => ({ trust, role: of as Role, headsByMonth: level }))
		})
	},
	extraHours: {
		list: ({ extraHours }) =>
			extraHours.map(({ trust, modality, hoursPerWeekByMonth }) => ({
				trust,
				of: modality,
				level: hoursPerWeekByMonth
			})),
		put: (decisions, rows) => ({
			...decisions,
			extraHours: rows.map(({ trust, of, level }) => ({
				trust,
				modality: of as Modality,
				hoursPerWeekByMonth: level
			}))
		})
	},
	outsourcing: {
		list: ({ outsourcing }) =>
			outsourcing.map(({ trust, modality, reportsPerMonthByMonth }) => ({
				trust,
				of: modality,
				level: reportsPerMonthByMonth
			})),
		put: (decisions, rows) => ({
			...decisions,
			outsourcing: rows.map(({ trust, of, level }) => ({
				trust,
				modality: of as Modality,
				reportsPerMonthByMonth: level
			}))
		})
	}
};

/** Levels of one kind and subject at some trusts. */
export interface LevelSubject {
	kind: LevelKind;
	of: string;
	shares: Share[];
}

/** Read the levels: their sum where it is largest. */
export function readLevels(subject: LevelSubject, decisions: Decisions): Setting | null {
	const rows = split(subject, decisions).ours;
	const steps = stepsOf(rows);
	const [first, last] = [steps[0], steps.at(-1)];
	if (first === undefined || last === undefined) return null;
	const amount = Math.max(...steps.map(({ total }) => total));
	return { amount, from: first.month, until: last.month, steps: steps.length };
}

/**
 * Set the levels: what is decided already is stretched to the amount and moved to the month, step by step; otherwise
 * the amount is shared out in one step.
 */
export function setLevels(
	subject: LevelSubject,
	decisions: Decisions,
	asked: { amount: number; from: Month; last: Month }
): Decisions {
	const { ours, others } = split(subject, decisions);
	const form = FORMS[subject.kind];
	if (asked.amount === 0) return form.put(decisions, others);
	const steps = stepsOf(ours);
	const rows = steps.length === 0 ? shareAfresh(subject, asked) : stretch(ours, { ...asked, steps });
	return form.put(decisions, [...others, ...rows]);
}

/** Take the levels away. */
export function removeLevels(subject: LevelSubject, decisions: Decisions): Decisions {
	return FORMS[subject.kind].put(decisions, split(subject, decisions).others);
}

function split({ kind, of, shares }: LevelSubject, decisions: Decisions) {
	const trusts = new Set(shares.map(({ trust }) => trust));
	const rows = FORMS[kind].list(decisions);
	const isOurs = (row: LevelRow) => row.of === of && trusts.has(row.trust);
	return { ours: rows.filter(isOurs), others: rows.filter((row) => !isOurs(row)) };
}

function shareAfresh({ of, shares }: LevelSubject, { amount, from }: { amount: number; from: Month }) {
	const parts = shareOut(
		amount,
		shares.map(({ weight }) => weight),
		HUNDREDTH
	);
	return shares.flatMap(({ trust }, i) =>
		parts[i] === 0 ? [] : [{ trust, of, level: { [from]: parts[i]! } }]
	);
}

interface Step {
	month: Month;
	total: number;
}

/** Months in which some level changes, from the first above 0 on. */
function stepsOf(rows: readonly LevelRow[]): Step[] {
	const months = [...new Set(rows.flatMap(({ level }) => Object.keys(level)))].sort();
	const steps = months.map((month) => ({ month, total: add(rows.map((row) => levelAt(row, month))) }));
	const first = steps.findIndex(({ total }) => total > 0);
	return first < 0 ? [] : steps.slice(first);
}

function stretch(
	rows: readonly LevelRow[],
	{ steps, amount, from, last }: { steps: Step[]; amount: number; from: Month; last: Month }
): LevelRow[] {
	const factor = amount / Math.max(...steps.map(({ total }) => total));
	const shift = monthNumber(from) - monthNumber(steps[0]!.month);
	const levels: Record<Month, number>[] = rows.map(() => ({}));
	for (const { month, total } of steps) {
		const before = rows.map((row) => levelAt(row, month));
		const after = factor === 1 ? before : shareOut(total * factor, before, HUNDREDTH);
		const moved = addMonths(month, shift);
		levels.forEach((level, i) => (level[moved < last ? moved : last] = after[i]!));
	}
	return rows.map(({ trust, of }, i) => ({ trust, of, level: levels[i]! }));
}

function levelAt({ level }: LevelRow, month: Month): number {
	const reached = Object.keys(level).filter((one) => one <= month);
	return reached.length === 0 ? 0 : level[reached.sort().at(-1)!]!;
}

/** Sums of hundredths, without the dust of adding them. */
function add(numbers: readonly number[]): number {
	return Math.round(numbers.reduce((sum, number) => sum + number, 0) * 1e6) / 1e6;
}
