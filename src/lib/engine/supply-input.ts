/** Staff of a scenario file as arrays (docs/model.md 2, 3.2, 3.6). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { staffCell, type Frame } from './frame.ts';
import { monthlyProbability } from './rates.ts';
import { levelByMonth } from './series.ts';
import type { Supply } from './supply.ts';

/**
 * Read staff, roles, posts and retention of a scenario into arrays.
 * @source docs/model.md 2, 3.2, 3.6
 */
export function prepareSupply(scenario: Scenario, frame: Frame): Supply {
	const roles = scenario.roles ?? [];
	const trusts = frame.trusts.length;
	const cells = roles.length * trusts;
	const supply: Supply = {
		cells,
		participation: new Float64Array(cells),
		opening: new Float64Array(cells),
		hasCeiling: new Uint8Array(cells),
		establishment: new Float64Array(cells * frame.months).fill(Infinity),
		postsForHeads: new Float64Array(0),
		...prepareExits(scenario, frame),
		covered: new Float64Array(scenario.plan?.retain?.length ? cells * frame.months : 0),
		retentionEffect: new Float64Array(cells),
		scanHours: Float64Array.from(roles, (role) => role.scanHours ?? 0),
		reportHours: Float64Array.from(roles, (role) => role.reportHours ?? 0),
		poolOf: Int32Array.from(roles, (role) =>
			role.scanPool === undefined ? -1 : frame.pools.indexOf(role.scanPool)
		)
	};
	fillFromRoles(supply, scenario, frame);
	fillFromStaff(supply, scenario, frame);
	addPosts(supply, scenario, frame);
	supply.postsForHeads = supply.establishment.map((fte, at) => fte / supply.participation[at % cells]!);
	addRetention(supply, scenario, frame);
	return supply;
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
	const rates = [...roles, ...rows].map((row) => levelByMonth(row[field] ?? 0, frame.calendar));
	const series = new Float64Array(rates.length * frame.months);
	rates.forEach((rate, i) => series.set(rate.map(monthlyProbability), i * frame.months));
	const trusts = frame.trusts.length;
	const at = Int32Array.from({ length: roles.length * trusts }, (_, c) => ((c / trusts) | 0) * frame.months);
	rows.forEach((row, i) => (at[staffCell(frame, row)] = (roles.length + i) * frame.months));
	return [series, at];
}

function fillFromRoles(supply: Supply, scenario: Scenario, frame: Frame): void {
	const trusts = frame.trusts.length;
	(scenario.roles ?? []).forEach((role, r) => {
		const from = r * trusts;
		supply.participation.fill(role.participation ?? 1, from, from + trusts);
		supply.retentionEffect.fill(role.retention?.effect ?? 0, from, from + trusts);
	});
}

function fillFromStaff(supply: Supply, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.staff ?? []) {
		const cell = staffCell(frame, row);
		supply.opening[cell] = row.heads;
		if (row.participation !== undefined) supply.participation[cell] = row.participation;
		if (row.establishment !== undefined) {
			supply.hasCeiling[cell] = 1;
			const series = levelByMonth(row.establishment, frame.calendar);
			writeColumn(supply.establishment, series, supply.cells, cell);
		}
	}
}

function addPosts(supply: Supply, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.plan?.posts ?? []) {
		const cell = staffCell(frame, row);
		levelByMonth(row.fte, frame.calendar).forEach((fte, t) => {
			supply.establishment[t * supply.cells + cell]! += fte;
		});
	}
}

function addRetention(supply: Supply, scenario: Scenario, frame: Frame): void {
	for (const row of scenario.plan?.retain ?? []) {
		const cell = staffCell(frame, row);
		levelByMonth(row.heads, frame.calendar).forEach((heads, t) => {
			supply.covered[t * supply.cells + cell]! += heads;
		});
	}
}

function writeColumn(target: Float64Array, series: Float64Array, cells: number, cell: number): void {
	for (let t = 0; t < series.length; t++) target[t * cells + cell] = series[t]!;
}
