/** What must agree within a route, and between routes, placements and staff. */
import { monthNumber } from '../month.ts';
import type { Problem } from './problems.ts';
import type { Sound, SoundParts } from './sound.ts';

const SHARE_TOLERANCE = 1e-6;

type Route = NonNullable<SoundParts['routes']>[number];

/** Report routes whose fields contradict each other or the staff they lead to. */
export function findRouteProblems(sound: Sound): Problem[] {
	const isFunded = fundedCells(sound);
	return (sound.parts.routes ?? []).flatMap((route, i) => {
		const path = `routes/${i}`;
		return [
			...checkOrigin(route, path),
			...checkShares(route, path),
			...(sound.broken.has(`${path}/maxIntake`) ? [] : checkFill(route, path, isFunded)),
			...checkInTraining(route, path, sound.parts.settings?.start)
		];
	});
}

/** Report posts added where there is no establishment to add them to. */
export function findPostProblems(sound: Sound): Problem[] {
	const isFunded = fundedCells(sound);
	const rows = [
		...(sound.parts.plan?.posts ?? []).map((row, i) => ({ row, path: `plan/posts/${i}` })),
		...(sound.parts.planner?.levers ?? []).map((lever, i) => ({
			row: lever.type === 'posts' ? lever : {},
			path: `planner/levers/${i}`
		}))
	];
	return rows.flatMap(({ row, path }) => {
		if (row.trust === undefined || row.role === undefined) return [];
		const cell = `${row.trust}:${row.role}`;
		if (isFunded(cell)) return [];
		return [
			{
				path,
				message: `${cell} has no establishment to add posts to`,
				allowed: 'a cell whose staff row has an establishment'
			}
		];
	});
}

/** Tell whether a cell, `trust:role`, has an establishment; where staff cannot be read, every cell may have one. */
function fundedCells({ parts, broken }: Sound): (cell: string) => boolean {
	if (broken.has('staff')) return () => true;
	const funded = (parts.staff ?? []).filter(
		({ establishment }, i) => establishment !== undefined || broken.has(`staff/${i}/establishment`)
	);
	const cells = new Set(funded.map(({ trust, role }) => `${trust}:${role}`));
	return (cell) => cells.has(cell);
}

function checkOrigin({ kind, from, to }: Route, path: string): Problem[] {
	if (kind !== 'upskill' || to === undefined) return [];
	if (from === undefined) {
		return [{ path: `${path}/from`, message: 'is missing', allowed: 'the role its learners come from' }];
	}
	if (from !== to) return [];
	return [{ path: `${path}/from`, message: `is "${to}", the role it leads to`, allowed: 'another role' }];
}

function checkShares({ kind, late, hosts, destinations }: Route, path: string): Problem[] {
	const problems: Problem[] = [];
	const report = (field: string, sum: number, allowed: string) =>
		problems.push({ path: `${path}/${field}`, message: `shares add up to ${sum}`, allowed });
	const mustBeOne = (field: string, shares: number[]) => {
		const sum = addUp(shares);
		if (Math.abs(sum - 1) > SHARE_TOLERANCE) report(field, sum, 'shares that add up to 1');
	};
	if (late !== undefined) {
		mustBeOne(
			'late',
			late.map(({ share }) => share)
		);
	}
	if (hosts !== undefined) mustBeOne('hosts', Object.values(hosts));
	const shares = Object.values(destinations ?? {});
	if (kind === 'upskill') mustBeOne('destinations', shares);
	else if (addUp(shares) > 1 + SHARE_TOLERANCE) {
		report('destinations', addUp(shares), 'shares that add up to at most 1');
	}
	return problems;
}

function addUp(shares: number[]): number {
	return shares.reduce((sum, share) => sum + share, 0);
}

/** Without a ceiling, a cell that takes everybody would be offered endlessly many people. */
function checkFill(
	{ intake, maxIntake, destinations, to }: Route,
	path: string,
	isFunded: (cell: string) => boolean
): Problem[] {
	const fills = typeof intake === 'object' && 'policy' in intake;
	if (!fills || maxIntake !== undefined || to === undefined) return [];
	return Object.entries(destinations ?? {})
		.filter(([trust, share]) => share > 0 && !isFunded(`${trust}:${to}`))
		.map(([trust]) => ({
			path: `${path}/intake`,
			message: `"fill" leads to ${trust}:${to}, which has no establishment to fill`,
			allowed: 'an establishment for that cell, or a maxIntake'
		}));
}

function checkInTraining({ inTraining, stages }: Route, path: string, start: string | undefined): Problem[] {
	if (start === undefined || stages === undefined) return [];
	const length = addUp(stages.map(({ months }) => months));
	const allowed =
		length === 1
			? 'nobody: the route is over in its first month'
			: `1 to ${length - 1} months before ${start}, for the route takes ${length}`;
	return (inTraining ?? []).flatMap(({ started }, i) => {
		const age = monthNumber(start) - monthNumber(started);
		if (age >= 1 && age < length) return [];
		const when = age < 0 ? `${-age} months after the start` : `${age} months before the start`;
		return [
			{
				path: `${path}/inTraining/${i}/started`,
				message: age === 0 ? `${started} is the start month` : `${started} is ${when}`,
				allowed
			}
		];
	});
}
