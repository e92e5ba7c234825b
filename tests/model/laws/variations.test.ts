/** Laws about two runs: more of this is never less of that; size, names, order and dates change nothing (10.7 to 10.9). */
import { expect, test } from 'vitest';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths } from '#lib/domain/month.ts';
import { prepare, run, simulate } from '#lib/engine/project.ts';
import type { RunOutput } from '#lib/engine/output.ts';
import { renamed, reordered, scaled, shifted } from './changed.ts';
import { randomScenarios } from './scenarios.ts';

const all = randomScenarios();
const RELATIVE = 1e-8;

type Breach = string | undefined;

/** Holds a law against every scenario; a breach names the seed that makes the scenario again. */
function law(words: string, breach: (scenario: Scenario) => Breach) {
	test(words, () => {
		for (const { seed, scenario } of all) {
			const found = breach(scenario);
			if (found !== undefined) expect.fail(`seed ${seed}: ${found} (add the seed to tests/seeds.json)`);
		}
	});
}

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

/** Without policies, ceilings on posts, or learners among staff, nothing pulls the other way. */
const plain = (scenario: Scenario): Scenario => ({
	...scenario,
	staff: scenario.staff?.map(({ establishment: _ceiling, ...row }) => row),
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
	const stay = { ...scenario, modalities: scenario.modalities?.map((row) => ({ ...row, travelShare: 0 })) };
	const longer = {
		...stay,
		roles: stay.roles?.map((role) => ({ ...role, scanHours: (role.scanHours ?? 0) * 1.2 }))
	};
	const [before, after] = [run(stay), run(longer)];
	return (
		above(before.capacity, after.capacity, 'capacity') ?? above(after.capacity, before.capacity, 'waiting')
	);
});

/** Unreported work of everybody, in minutes of its slowest reader, so that swaps between modalities do not count. */
const backlog = (output: RunOutput) => [
	{
		total: output.months.map((_, t) => output.reporting.reduce((sum, row) => sum + row.unreported[t + 1]!, 0))
	}
];

law('7 when staff report longer hours, unreported work is not larger', (scenario) => {
	const oneMinute = scenario.modalities?.map((row) => ({
		...row,
		reportMinutes: Object.fromEntries(Object.keys(row.reportMinutes ?? {}).map((role) => [role, 5]))
	}));
	const alone = {
		...scenario,
		modalities: oneMinute?.slice(0, 1),
		equipment: scenario.equipment?.filter((unit) => unit.modality === oneMinute?.[0]?.id),
		demand: scenario.demand?.filter((row) => row.modality === oneMinute?.[0]?.id),
		plan: {}
	};
	const longer = {
		...alone,
		roles: alone.roles?.map((role) => ({ ...role, reportHours: (role.reportHours ?? 0) * 1.2 }))
	};
	return above(backlog(run(longer)), backlog(run(alone)), 'total');
});

law('7 when demand is larger, nobody waits shorter', (scenario) => {
	const more = {
		...scenario,
		demand: scenario.demand?.map((row) => ({
			...row,
			perMonth:
				typeof row.perMonth === 'number' ? row.perMonth * 1.1 : row.perMonth.map((scans) => scans * 1.1)
		}))
	};
	const stay = (one: Scenario) => ({
		...one,
		modalities: one.modalities?.map((row) => ({ ...row, travelShare: 0 }))
	});
	return above(run(stay(scenario)).capacity, run(stay(more)).capacity, 'waiting');
});

law('7 connecting leaves nobody with more unreported work, in the month it happens', (scenario) => {
	const month = { ...scenario, settings: { ...scenario.settings, months: 1 }, targets: [] };
	const link = (connected: boolean): Scenario => ({
		...month,
		networks: month.networks?.map((row) => ({ ...row, sharingEfficiency: 1 })),
		trusts: month.trusts.map((trust) => ({ ...trust, connected })),
		modalities: month.modalities?.map((row) => ({ ...row, travelShare: 0 }))
	});
	return above(run(link(true)).reporting, run(link(false)).reporting, 'unreported');
});

const EXTENSIVE = {
	staff: ['heads', 'fte', 'leavers', 'joins', 'vacancy'],
	routes: ['intake', 'inTraining', 'waiting', 'attrition'],
	capacity: ['equipment', 'capacity', 'scans', 'waiting', 'sentOut'],
	reporting: ['arrivals', 'issued', 'imported', 'unreported', 'overdue']
} as const;
const INTENSIVE = {
	staff: [],
	routes: [],
	capacity: ['staffRatio', 'waitDays'],
	reporting: ['ageDays', 'reportedShare', 'onTimeShare']
} as const;

function differs(a: RunOutput, b: RunOutput, factor: number): Breach {
	for (const block of ['staff', 'routes', 'capacity', 'reporting'] as const) {
		for (const [fields, by] of [
			[EXTENSIVE[block], factor],
			[INTENSIVE[block], 1]
		] as const) {
			for (const field of fields) {
				const found = unequal(a[block], b[block], { field, by });
				if (found !== undefined) return `${block} ${found}`;
			}
		}
	}
	return undefined;
}

function unequal(a: object[], b: object[], { field, by }: { field: string; by: number }): Breach {
	for (const [i, row] of a.entries()) {
		const series = Reflect.get(row, field) as (number | null)[];
		const other = Reflect.get(b[i]!, field) as (number | null)[];
		for (const [t, value] of series.entries()) {
			if (value === null && other[t] === null) continue;
			const expected = (value ?? NaN) * by;
			if (!(Math.abs(expected - (other[t] ?? NaN)) <= 1e-6 * Math.max(1, Math.abs(expected)))) {
				return `${i} ${field} month ${t}: ${other[t]}, not ${expected}`;
			}
		}
	}
	return undefined;
}

law('8 three times everything is three times the outcome, with the same ratios and days', (scenario) => {
	const { buy: _purchases, ...plan } = scenario.plan ?? {};
	const base = { ...scenario, plan };
	return differs(run(base), run(scaled(base, 3)), 3);
});

law('8 other names for the trusts change nothing', (scenario) =>
	differs(run(scenario), run(renamed(scenario, (id) => `trust ${id}`)), 1)
);

law('8 another order of the trusts changes nothing', (scenario) => {
	const sorted = (output: RunOutput): RunOutput => ({
		...output,
		staff: [...output.staff].sort((a, b) => `${a.trust}${a.role}`.localeCompare(`${b.trust}${b.role}`)),
		capacity: [...output.capacity].sort((a, b) =>
			`${a.trust}${a.modality}`.localeCompare(`${b.trust}${b.modality}`)
		),
		reporting: [...output.reporting].sort((a, b) =>
			`${a.trust}${a.modality}`.localeCompare(`${b.trust}${b.modality}`)
		)
	});
	return differs(sorted(run(scenario)), sorted(run(reordered(scenario))), 1);
});

law('8 the same scenario a year later is the same', (scenario) =>
	differs(run(scenario), run(shifted(scenario, 12)), 1)
);

law('the same scenario twice is the same to the last bit', (scenario) =>
	JSON.stringify(run(scenario)) === JSON.stringify(run(structuredClone(scenario)))
		? undefined
		: 'bytes differ'
);

/** A scenario whose state a file can express: nobody late, nothing bought, series by date and not by position. */
function restartable(scenario: Scenario): Scenario {
	const { buy: _purchases, joins: _ceilings, ...plan } = scenario.plan ?? {};
	const dated = <Value>(value: Value, flow: boolean): Value => {
		if (!Array.isArray(value) || !value.every((one) => typeof one === 'number')) return value;
		const { start, months } = scenario.settings;
		const entries = Array.from({ length: months }, (_, t) => [
			addMonths(start, t),
			value[t] ?? (flow ? 0 : value.at(-1))
		]);
		return Object.fromEntries(entries) as Value;
	};
	const levels = <Row extends object>(rows: Row[] | undefined) =>
		rows?.map(
			(row) =>
				Object.fromEntries(Object.entries(row).map(([key, value]) => [key, dated(value, false)])) as Row
		);
	return {
		...scenario,
		targets: [],
		roles: levels(scenario.roles),
		staff: levels(scenario.staff),
		placements: levels(scenario.placements),
		demand: scenario.demand?.filter((row) => typeof row.perMonth === 'number'),
		routes: scenario.routes?.map(({ late: _late, ...route }) => ({
			...route,
			intake: dated(route.intake, true),
			maxIntake: dated(route.maxIntake, false)
		})),
		plan: Object.fromEntries(Object.entries(plan).map(([name, rows]) => [name, levels(rows as object[])]))
	};
}

/** The scenario that begins where another stands after some months. */
function continued(scenario: Scenario, months: number): Scenario {
	const world = simulate(prepare({ ...scenario, settings: { ...scenario.settings, months } }), {
		keep: 'everything'
	});
	const output = run({ ...scenario, settings: { ...scenario.settings, months: months + 1 } });
	const start = addMonths(scenario.settings.start, months);
	const { routes, learners, frame } = world;
	return {
		...scenario,
		settings: { ...scenario.settings, start, months: scenario.settings.months - months },
		staff: output.staff.map((row) => ({
			...scenario.staff?.find((one) => one.trust === row.trust && one.role === row.role),
			trust: row.trust,
			role: row.role,
			heads: row.heads[months]!
		})),
		demand: scenario.demand?.map((row) => {
			const at = output.capacity.findIndex((one) => one.trust === row.trust && one.modality === row.modality);
			return {
				...row,
				perMonth: output.capacity[at]!.demand[months]!,
				waiting: output.capacity[at]!.waiting[months]!,
				unreported: output.reporting[at]!.unreported[months]!
			};
		}),
		routes: scenario.routes?.map((route, p) => {
			const first = routes.first[p]!;
			const places = Array.from(
				{ length: routes.destinations.first[p + 1]! - routes.destinations.first[p]! },
				(_, i) => routes.destinations.first[p]! + i
			);
			return {
				...route,
				inTraining: Array.from({ length: learners.cohorts[p]! }, (_, i) => ({
					started: addMonths(start, -learners.cohortAge[first + i]!),
					heads: learners.cohortHeads[first + i]!
				})),
				waiting: Object.fromEntries(
					places.map((i) => [frame.trusts[routes.destinations.trust[i]!]!, learners.waiting[i]!])
				)
			};
		})
	};
}

law('9 stopping after some months and going on from there is the same as not stopping', (scenario) => {
	const whole = restartable(scenario);
	const months = 5;
	const [one, two] = [run(whole), run(continued(whole, months))];
	for (const [block, field] of [
		['staff', 'heads'],
		['routes', 'inTraining'],
		['routes', 'waiting'],
		['capacity', 'waiting'],
		['reporting', 'unreported']
	] as const) {
		const rest = one[block].map((row) => ({ [field]: (Reflect.get(row, field) as number[]).slice(months) }));
		const found = unequal(rest, two[block], { field, by: 1 });
		if (found !== undefined) return `${block} ${found}`;
	}
	return undefined;
});
