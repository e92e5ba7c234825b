/** Rules that tie several fields of a scenario file together. */
import { monthNumber } from '../month.ts';
import type { Parts } from './parts.ts';
import type { Problem } from './problems.ts';
import { isRecord } from './sound.ts';
import type { Level } from './values.ts';

const SHARE_TOLERANCE = 1e-6;

/** Report fields that do not fit each other. */
export function findContradictions(parts: Parts, problems: Problem[]): void {
	checkRoutes(parts, problems);
	checkExits(parts, problems);
	checkCeilings(parts, problems);
	checkMonths(parts, problems);
	checkPosts(parts, problems);
	checkDraws(parts, problems);
}

/** Cells that have an establishment, `trust:role`. */
function fundedCells(parts: Parts): Set<string> {
	return new Set(
		parts.staff
			.filter(({ row }) => row.establishment !== undefined)
			.map(({ row }) => `${row.trust}:${row.role}`)
	);
}

function checkRoutes(parts: Parts, problems: Problem[]): void {
	const funded = fundedCells(parts);
	for (const { at, row } of parts.routes) {
		const path = `routes/${at}`;
		checkShares(row, path, problems);
		if (row.kind === 'upskill' && row.from === undefined) {
			problems.push({
				path: `${path}/from`,
				message: 'is missing',
				allowed: 'the role its learners come from'
			});
		}
		if (row.kind === 'upskill' && row.from === row.to) {
			problems.push({
				path: `${path}/from`,
				message: `is the role it leads to, "${row.to}"`,
				allowed: 'another role'
			});
		}
		checkFill(row, { path, funded }, problems);
		const length = row.stages.reduce((sum, stage) => sum + stage.months, 0);
		row.inTraining?.forEach(({ started }, i) => {
			if (parts.settings === undefined) return;
			const age = monthNumber(parts.settings.start) - monthNumber(started);
			if (age >= 1 && age < length) return;
			problems.push({
				path: `${path}/inTraining/${i}/started`,
				message: `${started} is ${age} months before the start, outside the route's ${length} months`,
				allowed: `1 to ${length - 1} months before ${parts.settings.start}`
			});
		});
	}
}

type Route = Parts['routes'][number]['row'];

function checkShares(row: Route, path: string, problems: Problem[]): void {
	const sums = {
		late: row.late?.reduce((sum, { share }) => sum + share, 0),
		hosts: row.hosts && addUp(row.hosts),
		destinations: addUp(row.destinations ?? {})
	};
	const mustBeOne = (field: 'late' | 'hosts' | 'destinations') => {
		const sum = sums[field];
		if (sum === undefined || Math.abs(sum - 1) <= SHARE_TOLERANCE) return;
		problems.push({
			path: `${path}/${field}`,
			message: `shares add up to ${sum}`,
			allowed: 'shares that add up to 1'
		});
	};
	mustBeOne('late');
	if (row.kind !== 'upskill') mustBeOne('hosts');
	if (row.kind === 'upskill') mustBeOne('destinations');
	else if (sums.destinations > 1 + SHARE_TOLERANCE) {
		problems.push({
			path: `${path}/destinations`,
			message: `shares add up to ${sums.destinations}`,
			allowed: 'shares that add up to at most 1'
		});
	}
}

function addUp(shares: Record<string, number>): number {
	return Object.values(shares).reduce((sum, share) => sum + share, 0);
}

function checkFill(
	row: Route,
	{ path, funded }: { path: string; funded: Set<string> },
	problems: Problem[]
): void {
	const fills = typeof row.intake === 'object' && 'policy' in row.intake;
	if (!fills || row.maxIntake !== undefined) return;
	for (const trust of Object.keys(row.destinations ?? {})) {
		if (funded.has(`${trust}:${row.to}`)) continue;
		problems.push({
			path: `${path}/intake`,
			message: `"fill" leads to ${trust}:${row.to}, which has no establishment to fill`,
			allowed: 'an establishment for that cell, or a maxIntake'
		});
	}
}

/** The value of a level in every month in which it changes. */
function turningPoints(level: Level | undefined): { month: string; value: number }[] {
	if (level === undefined) return [];
	if (typeof level === 'number') return [{ month: '', value: level }];
	if (Array.isArray(level)) return level.map((value, i) => ({ month: String(i).padStart(4, '0'), value }));
	return Object.entries(level).map(([month, value]) => ({ month, value }));
}

/** The two exits are added, so that together they must leave someone. Their peaks are taken together. */
function checkExits(parts: Parts, problems: Problem[]): void {
	const roles = new Map(parts.roles.map(({ row }) => [row.id, row]));
	const monthly = (rate: number) => 1 - Math.exp(Math.log(1 - rate) / 12);
	const check = (path: string, leaving: Level | undefined, retiring: Level | undefined) => {
		if (!exceeds(leaving, retiring, (leave, retire) => monthly(leave) + monthly(retire) > 1)) return;
		problems.push({
			path: `${path}/leaveRate`,
			message: 'leaving and retiring together take more than everyone in a month',
			allowed: 'monthly rates that add up to at most 1'
		});
	};
	for (const { at, row } of parts.roles) check(`roles/${at}`, row.leaveRate, row.retireRate);
	for (const { at, row } of parts.staff) {
		if (row.leaveRate === undefined && row.retireRate === undefined) continue;
		const role = roles.get(row.role);
		check(`staff/${at}`, row.leaveRate ?? role?.leaveRate, row.retireRate ?? role?.retireRate);
	}
}

/** Tell whether two levels ever hold together values that are too much. */
function exceeds(
	a: Level | undefined,
	b: Level | undefined,
	tooMuch: (a: number, b: number) => boolean
): boolean {
	const months = [...turningPoints(a), ...turningPoints(b)].map(({ month }) => month);
	return months.some((month) => tooMuch(valueAt(a, month), valueAt(b, month)));
}

function valueAt(level: Level | undefined, month: string): number {
	if (level === undefined) return 0;
	if (typeof level === 'number') return level;
	if (Array.isArray(level)) return level[Math.min(level.length - 1, Number(month) || 0)] ?? 0;
	const named = Object.keys(level).filter((key) => key <= month);
	return level[named.sort().at(-1) ?? ''] ?? 0;
}

/** A ceiling given by dates is 0 before the first of them: that must be said, not left to be found out. */
function checkCeilings(parts: Parts, problems: Problem[]): void {
	const start = parts.settings?.start;
	if (start === undefined) return;
	const check = (level: Level | undefined, path: string) => {
		if (typeof level !== 'object' || Array.isArray(level)) return;
		if (Object.keys(level).some((month) => month <= start)) return;
		problems.push({
			path,
			message: `does not name the start month: the ceiling would be 0 before ${Object.keys(level).sort()[0] ?? 'any date'}`,
			allowed: `dates beginning with ${start}`
		});
	};
	for (const { at, row } of parts.plan.scans) check(row.scans, `plan/scans/${at}/scans`);
	for (const { at, row } of parts.routes) check(row.maxIntake, `routes/${at}/maxIntake`);
	for (const { at, row } of parts.placements) check(row.slots, `placements/${at}/slots`);
}

function checkMonths(parts: Parts, problems: Problem[]): void {
	const order = (path: string, from: string | undefined, until: string | undefined) => {
		if (from === undefined || until === undefined || from <= until) return;
		problems.push({ path, message: `${until} comes before ${from}`, allowed: `${from} or later` });
	};
	for (const { at, row } of parts.budgets) order(`budgets/${at}/until`, row.from, row.until);
	for (const { at, row } of parts.equipment) order(`equipment/${at}/removed`, row.installed, row.removed);
	const flows: [string, unknown][] = [
		...parts.routes.map(({ at, row }): [string, unknown] => [`routes/${at}/intake`, row.intake]),
		...Object.entries(parts.plan.intake).map(([id, flow]): [string, unknown] => [`plan/intake/${id}`, flow]),
		...parts.plan.joins.map(({ at, row }): [string, unknown] => [`plan/joins/${at}/heads`, row.heads]),
		...parts.plan.buy.map(({ at, row }): [string, unknown] => [`plan/buy/${at}/units`, row.units]),
		...parts.plan.replace.map(({ at, row }): [string, unknown] => [`plan/replace/${at}/month`, row.month])
	];
	for (const [path, flow] of flows) {
		if (isRecord(flow) && 'yearly' in flow) {
			order(`${path}/until`, flow.from as string | undefined, flow.until as string | undefined);
		}
	}
	if (parts.settings === undefined) return;
	const first = monthNumber(parts.settings.start);
	for (const { at, row } of parts.targets) {
		const due = monthNumber(row.due) - first;
		if (due >= 0 && due < parts.settings.months) continue;
		problems.push({
			path: `targets/${at}/due`,
			message: `${row.due} is outside the run`,
			allowed: `one of the ${parts.settings.months} months from ${parts.settings.start}`
		});
	}
}

function checkPosts(parts: Parts, problems: Problem[]): void {
	const funded = fundedCells(parts);
	for (const { at, row } of parts.plan.posts) {
		if (funded.has(`${row.trust}:${row.role}`)) continue;
		problems.push({
			path: `plan/posts/${at}`,
			message: `${row.trust}:${row.role} has no establishment to add posts to`,
			allowed: 'a staff row with an establishment for that trust and role'
		});
	}
}

function checkDraws({ uncertainty }: Parts, problems: Problem[]): void {
	uncertainty?.params.forEach((param, i) => {
		const low = 'min' in param ? param.min : undefined;
		const high = 'max' in param ? param.max : undefined;
		const mode = 'mode' in param ? param.mode : undefined;
		if ((low ?? -Infinity) <= (mode ?? low ?? -Infinity) && (mode ?? low ?? -Infinity) <= (high ?? Infinity))
			return;
		problems.push({
			path: `uncertainty/params/${i}`,
			message: `min, mode and max are out of order: ${[low, mode, high].filter((x) => x !== undefined).join(', ')}`,
			allowed: 'min at most mode at most max'
		});
	});
	uncertainty?.u?.forEach((row, i) => {
		if (row.length === uncertainty.params.length) return;
		problems.push({
			path: `uncertainty/u/${i}`,
			message: `has ${row.length} numbers`,
			allowed: `one for each of the ${uncertainty.params.length} params`
		});
	});
	if (uncertainty?.u !== undefined && uncertainty.u.length !== uncertainty.draws) {
		problems.push({
			path: 'uncertainty/u',
			message: `has ${uncertainty.u.length} rows`,
			allowed: `one for each of the ${uncertainty.draws} draws`
		});
	}
}
