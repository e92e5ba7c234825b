/** Months that must lie within the run or follow each other. */
import { addMonths } from '../month.ts';
import { isRecord } from './places.ts';
import type { Problem } from './problems.ts';
import type { SoundParts } from './sound.ts';
import type { Flow, Level } from './values.ts';

/** Report months outside the run, ends before their beginnings, and ceilings that would be 0 at the start. */
export function findMonthProblems(parts: SoundParts): Problem[] {
	const { start, months } = parts.settings ?? {};
	return [
		...findDisorder(parts),
		...(start === undefined ? [] : findClosedCeilings(parts, start)),
		...(start === undefined || months === undefined ? [] : findMonthsOutside(parts, { start, months }))
	];
}

function findMonthsOutside(parts: SoundParts, run: { start: string; months: number }): Problem[] {
	const last = addMonths(run.start, run.months - 1);
	const within: [path: string, month: string | undefined][] = [
		...(parts.targets ?? []).map(({ due }, i): [string, string | undefined] => [`targets/${i}/due`, due])
	];
	for (const list of ['transfers', 'reporting'] as const) {
		parts.plan?.[list]?.forEach(({ month }, i) => within.push([`plan/${list}/${i}/month`, month]));
	}
	parts.planner?.levers?.forEach(({ months }, i) => {
		if (!Array.isArray(months)) return;
		months.forEach((month, j) => within.push([`planner/levers/${i}/months/${j}`, month]));
	});
	return within.flatMap(([path, month]) => {
		if (month === undefined || (month >= run.start && month <= last)) return [];
		return [{ path, message: `${month} is outside the run`, allowed: `${run.start} to ${last}` }];
	});
}

function findDisorder(parts: SoundParts): Problem[] {
	const pairs: [path: string, earlier: string | undefined, later: string | undefined][] = [];
	parts.budgets?.forEach(({ from, until }, i) => pairs.push([`budgets/${i}/until`, from, until]));
	parts.equipment?.forEach(({ installed, removed }, i) =>
		pairs.push([`equipment/${i}/removed`, installed, removed])
	);
	for (const [path, flow] of flowsOf(parts)) {
		if (isYearly(flow)) pairs.push([`${path}/until`, flow.from, flow.until]);
	}
	return pairs.flatMap(([path, earlier, later]) => {
		if (earlier === undefined || later === undefined || earlier <= later) return [];
		return [{ path, message: `${later} comes before ${earlier}`, allowed: `${earlier} or later` }];
	});
}

type SomeFlow = Flow | { policy: 'fill' } | undefined;

function flowsOf({ routes, plan }: SoundParts): [path: string, flow: SomeFlow][] {
	const flows: [string, SomeFlow][] = [];
	routes?.forEach(({ intake }, i) => flows.push([`routes/${i}/intake`, intake]));
	for (const [route, flow] of Object.entries(plan?.intake ?? {})) flows.push([`plan/intake/${route}`, flow]);
	plan?.joins?.forEach(({ heads }, i) => flows.push([`plan/joins/${i}/heads`, heads]));
	plan?.buy?.forEach(({ units }, i) => flows.push([`plan/buy/${i}/units`, units]));
	plan?.replace?.forEach(({ month }, i) => flows.push([`plan/replace/${i}/month`, month]));
	return flows;
}

function isYearly(flow: SomeFlow): flow is { yearly: Record<string, number>; from?: string; until?: string } {
	return isRecord(flow) && 'yearly' in flow;
}

/** A ceiling given by dates is 0 before the first of them: that must be said, not left to be found out. */
function findClosedCeilings({ plan, routes, placements }: SoundParts, start: string): Problem[] {
	const ceilings: [path: string, ceiling: Level | undefined][] = [];
	routes?.forEach(({ maxIntake }, i) => ceilings.push([`routes/${i}/maxIntake`, maxIntake]));
	placements?.forEach(({ slots }, i) => ceilings.push([`placements/${i}/slots`, slots]));
	plan?.scans?.forEach(({ scans }, i) => ceilings.push([`plan/scans/${i}/scans`, scans]));
	return ceilings.flatMap(([path, ceiling]) => {
		if (!isRecord(ceiling)) return [];
		const first = Object.keys(ceiling).sort()[0];
		if (first !== undefined && first <= start) return [];
		return [
			{
				path,
				message: `does not name the start month, so it would be 0 ${first === undefined ? 'throughout' : `before ${first}`}`,
				allowed: `dates that begin with ${start}`
			}
		];
	});
}
