/** Staff of a scenario file as arrays (docs/model.md 2, 3.2, 3.6). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree, sharePlan } from './agree.ts';
import { staffCell, type Frame } from './frame.ts';
import { monthlyProbability } from './rates.ts';
import { levelByMonth } from './series.ts';
import type { Supply } from './supply.ts';

/**
 * Read staff, roles, posts and retention of a scenario into arrays.
 * @source docs/model.md 2, 3.2, 3.6
 */
export function prepareSupply(
	scenario: Scenario,
	frame: Frame,
	earlier?: { scenario: Scenario; supply: Supply }
): Supply {
	const roles = scenario.roles ?? [];
	return {
		...(havePostsInCommon(scenario, earlier?.scenario) ? earlier!.supply : preparePosts(scenario, frame)),
		...prepareExits(scenario, frame),
		scanHours: Float64Array.from(roles, (role) => role.scanHours ?? 0),
		reportHours: Float64Array.from(roles, (role) => role.reportHours ?? 0),
		poolOf: Int32Array.from(roles, (role) =>
			role.scanPool === undefined ? -1 : frame.pools.indexOf(role.scanPool)
		)
	};
}

type Posts = Omit<
	Supply,
	'leaving' | 'leavingAt' | 'retiring' | 'retiringAt' | 'scanHours' | 'reportHours' | 'poolOf'
>;

function havePostsInCommon(scenario: Scenario, before: Scenario | undefined): boolean {
	return (
		sharePlan(scenario, before, 'posts', 'retain') &&
		agree(scenario.roles, before?.roles, ['participation', 'retention']) &&
		agree(scenario.staff, before?.staff, ['trust', 'role', 'heads', 'establishment', 'participation'])
	);
}

/** Who is in post, what is funded, and who is offered retention. */
function preparePosts(scenario: Scenario, frame: Frame): Posts {
	const cells = frame.roles.length * frame.trusts.length;
	const posts: Posts = {
		cells,
		participation: new Float64Array(cells),
		opening: new Float64Array(cells),
		hasCeiling: new Uint8Array(cells),
		establishment: new Float64Array(cells * frame.months).fill(Infinity),
		postsForHeads: new Float64Array(0),
		covered: new Float64Array(scenario.plan?.retain?.length ? cells * frame.months : 0),
		retentionEffect: new Float64Array(cells)
	};
	fillFromRoles(posts, scenario, frame);
	fillFromStaff(posts, scenario, frame);
	addPosts(posts, scenario, frame);
	posts.postsForHeads = posts.establishment.map((fte, at) => fte / posts.participation[at % cells]!);
	addRetention(posts, scenario, frame);
	return posts;
}

/** A cell leaves at the rate of its role unless its staff row has its own. */
function prepareExits(
	scenario: Scenario,
	frame: Frame
): Pick<Supply, 'leaving' | 'leavingAt' | 'retiring' | 'retiringAt'> {
	const [leaving, leavingAt] = monthlyRates(scenario, frame, 'leaveRate');
	const [retiring, retiringAt] = monthlyRates(scenario, frame, 'retireRate');
	return { leaving, leavingAt, retiring, retiringAt };
}

function monthlyRates(
	scenario: Scenario,
	frame: Frame,
	field: 'leaveRate' | 'retireRate'
): [Float64Array, Int32Array] {
	const roles = scenario.roles ?? [];
	const rows = (scenario.staff ?? []).filter((row) => row[field] !== undefined);
	const series = new Float64Array((roles.length + rows.length) * frame.months);
	[...roles, ...rows].forEach((row, i) => {
		const rate = row[field] ?? 0;
		const from = i * frame.months;
		if (typeof rate === 'number') series.fill(monthlyProbability(rate), from, from + frame.months);
		else series.set(levelByMonth(rate, frame.calendar).map(monthlyProbability), from);
	});
	const trusts = frame.trusts.length;
	const at = Int32Array.from({ length: roles.length * trusts }, (_, c) => ((c / trusts) | 0) * frame.months);
	rows.forEach((row, i) => (at[staffCell(frame, row)] = (roles.length + i) * frame.months));
	return [series, at];
}

function fillFromRoles(posts: Posts, scenario: Scenario, frame: Frame): void {
	const trusts = frame.trusts.length;
	(scenario.roles ?? []).forEach((role, r) => {
		const from = r * trusts;
		posts.participation.fill(role.participation ?? 1, from, from + trusts);
		posts.retentionEffect.fill(role.retention?.effect ?? 0, from, from + trusts);
	});
}

function fillFromStaff(posts: Posts, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.staff ?? []) {
		const cell = staffCell(frame, row);
		posts.opening[cell] = row.heads;
		if (row.participation !== undefined) posts.participation[cell] = row.participation;
		if (row.establishment !== undefined) {
			posts.hasCeiling[cell] = 1;
			const series = levelByMonth(row.establishment, frame.calendar);
			writeColumn(posts.establishment, series, posts.cells, cell);
		}
	}
}

function addPosts(posts: Posts, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.plan?.posts ?? []) {
		const cell = staffCell(frame, row);
		levelByMonth(row.fte, frame.calendar).forEach((fte, t) => {
			posts.establishment[t * posts.cells + cell]! += fte;
		});
	}
}

function addRetention(posts: Posts, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.plan?.retain ?? []) {
		const cell = staffCell(frame, row);
		levelByMonth(row.heads, frame.calendar).forEach((heads, t) => {
			posts.covered[t * posts.cells + cell]! += heads;
		});
	}
}

function writeColumn(target: Float64Array, series: Float64Array, cells: number, cell: number): void {
	for (let t = 0; t < series.length; t++) target[t * cells + cell] = series[t]!;
}
