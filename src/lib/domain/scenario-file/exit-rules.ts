/** The two exits from a role, leaving and retiring, are added: together they must leave someone. */
import { addMonths, monthNumber } from '../month.ts';
import type { Problem } from './problems.ts';
import type { SoundParts } from './sound.ts';
import type { Level } from './values.ts';

const MONTHS_PER_YEAR = 12;

interface Run {
	start: string;
	months: number;
}

/** Report roles and staff of whom more than everyone would go in a month. */
export function findExitProblems({ settings, roles, staff }: SoundParts): Problem[] {
	const run = { start: settings?.start ?? '', months: settings?.months ?? 0 };
	if (run.start === '') return [];
	const problems: Problem[] = [];
	const check = (path: string, leaving: Level = 0, retiring: Level = 0) => {
		const excess = findExcess(leaving, retiring, run);
		if (excess === undefined) return;
		problems.push({
			path,
			message: `leaving and retiring together take ${excess.share} of the heads in ${excess.month}`,
			allowed: 'monthly rates that add up to at most 1'
		});
	};
	roles?.forEach((role, i) => check(`roles/${i}/leaveRate`, role.leaveRate, role.retireRate));
	const rates = new Map(roles?.map((role) => [role.id, role]));
	staff?.forEach((row, i) => {
		if (row.leaveRate === undefined && row.retireRate === undefined) return;
		const role = rates.get(row.role);
		const field = row.leaveRate === undefined ? 'retireRate' : 'leaveRate';
		check(`staff/${i}/${field}`, row.leaveRate ?? role?.leaveRate, row.retireRate ?? role?.retireRate);
	});
	return problems;
}

/** The first month in which the monthly rates of two annual ones add up to more than 1. */
function findExcess(leaving: Level, retiring: Level, run: Run): { month: string; share: number } | undefined {
	const constant = typeof leaving === 'number' && typeof retiring === 'number';
	const [a, b] = [byMonth(leaving, run), byMonth(retiring, run)];
	for (let t = 0; t < (constant ? 1 : run.months); t++) {
		const share = monthly(a(t)) + monthly(b(t));
		if (share > 1) return { month: addMonths(run.start, t), share };
	}
	return undefined;
}

function monthly(annual: number): number {
	return 1 - Math.exp(Math.log(1 - annual) / MONTHS_PER_YEAR);
}

/** A level as a function of the month of the run: the last date on or before it holds, 0 before the first. */
function byMonth(level: Level, { start, months }: Run): (t: number) => number {
	if (typeof level === 'number') return () => level;
	if (Array.isArray(level)) return (t) => level[Math.min(t, level.length - 1)] ?? 0;
	const held = new Float64Array(months);
	for (const month of Object.keys(level).sort()) {
		held.fill(level[month] ?? 0, Math.max(0, monthNumber(month) - monthNumber(start)));
	}
	return (t) => held[t] ?? 0;
}
