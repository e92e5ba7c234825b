/** Laws of more and less: more of this is never less of that (docs/model.md 10.7). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { run } from '#lib/engine/project.ts';
import { law, type Breach } from './law.ts';

const RELATIVE = 1e-8;

/** Finds the first month in which a figure of one run is above that of another by more than rounding. */
function above<Row extends object>(more: Row[], less: Row[], field: keyof Row): Breach {
	for (const [i, row] of more.entries()) {
		const series = row[field] as (number | null)[];
		const other = less[i]![field] as (number | null)[];
		const t = series.findIndex(
			(value, at) =>
				(value ?? Infinity) > (other[at] ?? Infinity) + RELATIVE * Math.max(1, Math.abs(value ?? 0))
		);
		if (t >= 0) return `${String(field)} of row ${i} in month ${t}: ${series[t]} above ${other[t]}`;
	}
	return undefined;
}

/** Planned operations do not follow the work: without them the engine's own rules do. */
function byTheRules(scenario: Scenario): Scenario {
	const { transfers: _transfers, reporting: _reporting, ...plan } = scenario.plan ?? {};
	return { ...scenario, plan };
}

/** Without policies, ceilings on posts, or learners among staff, nothing pulls the other way. */
const plain = (scenario: Scenario): Scenario => ({
	...scenario,
	staff: scenario.staff?.map(
		({ establishment: _ceiling, leaveRate: _leaving, retireRate: _retiring, ...row }) => row
	),
	routes: scenario.routes
		?.filter((route) => route.kind !== 'upskill')
		.map((route) => ({ ...route, intake: 1, supervision: [] })),
	placements: [],
	plan: { ...scenario.plan, posts: [], retain: [] }
});

law('7 when more people leave, no cell is larger', (scenario) => {
	const base = plain(scenario);
	const worse = { ...base, roles: base.roles?.map((role) => ({ ...role, leaveRate: 0.4 })) };
	return above(run(worse).staff, run(base).staff, 'heads');
});

law('7 when staff scan longer hours, capacity is not lower and nobody waits longer', (scenario) => {
	const base = byTheRules(scenario);
	const longer = {
		...base,
		roles: base.roles?.map((role) => ({ ...role, scanHours: (role.scanHours ?? 0) * 1.2 }))
	};
	const [before, after] = [run(base).capacity, run(longer).capacity];
	return above(before, after, 'capacity') ?? above(after, before, 'waiting');
});

law('7 when demand is larger, nobody waits shorter', (scenario) => {
	const base = byTheRules(scenario);
	const more = {
		...base,
		demand: base.demand?.map((row) => ({
			...row,
			perMonth:
				typeof row.perMonth === 'number' ? row.perMonth * 1.1 : row.perMonth.map((scans) => scans * 1.1)
		}))
	};
	return above(run(base).capacity, run(more).capacity, 'waiting');
});

/** With work of one modality only, no report is read in place of another. */
law('7 when staff report longer hours, unreported work is not larger anywhere', (scenario) => {
	const base = byTheRules(scenario);
	const one = {
		...base,
		modalities: base.modalities?.map((row, m) => (m === 0 ? row : { ...row, reportMinutes: {} }))
	};
	const longer = {
		...one,
		roles: one.roles?.map((role) => ({ ...role, reportHours: (role.reportHours ?? 0) * 1.2 }))
	};
	return above(run(longer).reporting, run(one).reporting, 'unreported');
});

law('7 connecting leaves nobody with more unreported work, in the month it happens', (scenario) => {
	const base = byTheRules(scenario);
	const month = { ...base, settings: { ...base.settings, months: 1 }, targets: [] };
	const link = (connected: boolean): Scenario => ({
		...month,
		networks: month.networks?.map((row) => ({ ...row, sharingEfficiency: 1 })),
		trusts: month.trusts.map((trust) => ({ ...trust, connected })),
		modalities: month.modalities?.map((row) => ({ ...row, travelShare: 0 }))
	});
	return above(run(link(true)).reporting, run(link(false)).reporting, 'unreported');
});
