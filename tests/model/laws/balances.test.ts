/** Laws that hold in every scenario: nobody and nothing appears or disappears, and limits hold (docs/model.md 10). */
import { expect, test } from 'vitest';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { levelByMonth } from '#lib/engine/series.ts';
import { monthNumber } from '#lib/domain/month.ts';
import { run } from '#lib/engine/project.ts';
import type { RunOutput } from '#lib/engine/output.ts';
import { randomScenarios } from './scenarios.ts';

const runs = randomScenarios().map(({ seed, scenario }) => ({ seed, scenario, output: run(scenario) }));
const TOLERANCE = 1e-9;

type Law = (output: RunOutput, scenario: Scenario) => Iterable<[where: string, shouldBeZeroOrLess: number]>;

/** Holds a law against every scenario; a breach names the seed that makes the scenario again. */
function law(words: string, breaches: Law) {
	test(words, () => {
		for (const { seed, scenario, output } of runs) {
			for (const [where, excess] of breaches(output, scenario)) {
				if (excess > TOLERANCE || Number.isNaN(excess)) {
					expect.fail(`seed ${seed}, ${where}: off by ${excess} (add the seed to tests/seeds.json)`);
				}
			}
		}
	});
}

const months = ({ months }: RunOutput) => months.keys();
const size = (...values: (number | null)[]) => Math.max(1, ...values.map((value) => Math.abs(value ?? 0)));
const off = (a: number, b: number) => Math.abs(a - b) / size(a, b);

law(
	'1 heads at the end are heads at the start, joins in, leavers, retirements and promotions out',
	function* (output) {
		for (const row of output.staff) {
			for (const t of months(output)) {
				const { heads, joins, leavers, retirements, promotedOut } = row;
				const next = heads[t]! + joins[t]! - leavers[t]! - retirements[t]! - promotedOut[t]!;
				yield [`${row.trust}:${row.role} month ${t}`, off(heads[t + 1]!, next)];
				yield [`${row.trust}:${row.role} month ${t} negative`, -heads[t + 1]!];
			}
		}
	}
);

law('1 promotions create nobody: promoted out is what upskill routes bring in', function* (output, scenario) {
	for (const t of months(output)) {
		const out = output.staff.reduce((sum, row) => sum + row.promotedOut[t]!, 0);
		const joined = output.routes.reduce(
			(sum, row, p) => sum + (scenario.routes![p]!.kind === 'upskill' ? row.joins[t]! : 0),
			0
		);
		yield [`month ${t}`, off(out, joined)];
		const all = output.routes.reduce((sum, row) => sum + row.joins[t]!, 0);
		yield [
			`month ${t} joins`,
			off(
				all,
				output.staff.reduce((sum, row) => sum + row.joins[t]!, 0)
			)
		];
	}
});

law('2 learners and those waiting go on, drop out, go elsewhere, join or give up', function* (output) {
	for (const row of output.routes) {
		for (const t of months(output)) {
			const before = row.inTraining[t]! + row.waiting[t]! + row.intake[t]!;
			const gone = row.attrition[t]! + row.elsewhere[t]! + row.joins[t]! + row.waitLost[t]!;
			yield [`${row.id} month ${t}`, off(before, row.inTraining[t + 1]! + row.waiting[t + 1]! + gone)];
		}
	}
});

law('2 starts stay within the maximum of the route', function* (output, scenario) {
	const calendar = { first: monthNumber(scenario.settings.start), months: scenario.settings.months };
	for (const [p, route] of scenario.routes!.entries()) {
		if (route.maxIntake === undefined) continue;
		const most = levelByMonth(route.maxIntake, calendar);
		for (const t of months(output)) yield [`${route.id} month ${t}`, output.routes[p]!.intake[t]! - most[t]!];
	}
});

law('3 capacity is the staffed share of equipment, and no site scans more', function* (output) {
	for (const row of output.capacity) {
		for (const t of months(output)) {
			const where = `${row.trust}:${row.modality} month ${t}`;
			yield [where, off(row.capacity[t]!, row.staffRatio[t]! * row.equipment[t]!)];
			yield [`${where} ratio`, Math.max(-row.staffRatio[t]!, row.staffRatio[t]! - 1)];
			const done = row.scans[t]! - row.sentOut[t]! + row.receivedIn[t]!;
			yield [`${where} scans`, (done - row.capacity[t]!) / size(done)];
		}
	}
});

law('3 staff hours are enough for what is open, in every pool', function* (output, scenario) {
	const days = scenario.settings.daysPerMonth!;
	for (const trust of scenario.trusts) {
		for (const pool of ['radiography', 'ultrasound']) {
			const crew = new Map(
				scenario.modalities!.filter((row) => row.scanPool === pool).map((row) => [row.id, row.crew!])
			);
			for (const t of months(output)) {
				const needed = output.capacity
					.filter((row) => row.trust === trust.id && crew.has(row.modality))
					.reduce((sum, row) => sum + row.staffRatio[t]! * crew.get(row.modality)! * row.openHours[t]!, 0);
				const most = scenario.roles!.reduce((sum, role, r) => {
					if (role.scanPool !== pool) return sum;
					const staff = output.staff.find((row) => row.trust === trust.id && row.role === role.id)!;
					return sum + (days / 7) * scenario.roles![r]!.scanHours! * staff.fte[t]!;
				}, 0);
				yield [`${trust.id} ${pool} month ${t}`, (needed - most) / size(needed)];
			}
		}
	}
});

law('4 the waiting list is what it was, with demand, without scans, and never below 0', function* (output) {
	for (const row of output.capacity) {
		for (const t of months(output)) {
			const next = row.waiting[t]! + row.demand[t]! - row.scans[t]!;
			yield [`${row.trust}:${row.modality} month ${t}`, off(row.waiting[t + 1]!, next)];
			yield [`${row.trust}:${row.modality} month ${t} negative`, -row.waiting[t + 1]!];
		}
	}
});

law(
	'4 unreported work is what it was, with arrivals, without what was issued, and never below 0',
	function* (output) {
		for (const row of output.reporting) {
			for (const t of months(output)) {
				const next = row.unreported[t]! + row.arrivals[t]! - row.issued[t]!;
				yield [`${row.trust}:${row.modality} month ${t}`, off(row.unreported[t + 1]!, next)];
				yield [`${row.trust}:${row.modality} month ${t} negative`, -row.unreported[t + 1]!];
				const parts = row.local[t]! + row.imported[t]! + row.outsourced[t]!;
				yield [`${row.trust}:${row.modality} month ${t} issued`, off(row.issued[t]!, parts)];
			}
		}
	}
);

law('4 as many patients are received as are sent, within each network', function* (output, scenario) {
	for (const network of scenario.networks!) {
		const members = scenario.trusts.filter((trust) => trust.network === network.id).map(({ id }) => id);
		for (const modality of scenario.modalities!) {
			const rows = output.capacity.filter(
				(row) => row.modality === modality.id && members.includes(row.trust)
			);
			for (const t of months(output)) {
				const sent = rows.reduce((sum, row) => sum + row.sentOut[t]!, 0);
				const received = rows.reduce((sum, row) => sum + row.receivedIn[t]!, 0);
				yield [`${network.id} ${modality.id} month ${t}`, off(sent, received)];
			}
		}
	}
});

const linked = (scenario: Scenario) => {
	const calendar = { first: monthNumber(scenario.settings.start), months: scenario.settings.months };
	return new Map(
		scenario.trusts.map(({ id, connected = true }) => [
			id,
			levelByMonth(typeof connected === 'boolean' ? Number(connected) : connected, calendar)
		])
	);
};

law(
	'5 readers use no more minutes than they have and lend no more than their limit',
	function* (output, scenario) {
		const limits = new Map(scenario.trusts.map(({ id, shareLimit = 1 }) => [id, shareLimit]));
		for (const row of output.readers) {
			for (const t of months(output)) {
				const where = `${row.trust}:${row.role} month ${t}`;
				yield [where, (row.used[t]! - row.minutes[t]!) / size(row.minutes[t]!)];
				const most = limits.get(row.trust)! * row.minutes[t]!;
				yield [`${where} lent`, (row.exported[t]! - most) / size(most)];
			}
		}
	}
);

law(
	'5 a trust without a live link neither lends nor borrows, nor do its patients travel',
	function* (output, scenario) {
		const links = linked(scenario);
		const apart = (trust: string, t: number) => links.get(trust)![t] === 0;
		for (const t of months(output)) {
			for (const row of output.readers)
				if (apart(row.trust, t)) yield [`${row.trust} ${t}`, row.exported[t]!];
			for (const row of output.reporting)
				if (apart(row.trust, t)) yield [`${row.trust} ${t}`, row.imported[t]!];
			for (const row of output.capacity) {
				if (apart(row.trust, t)) yield [`${row.trust} ${t}`, row.sentOut[t]! + row.receivedIn[t]!];
			}
		}
	}
);

law(
	'5 nobody is idle while there is work at home they may read, or in the network they may read for',
	function* (output, scenario) {
		if (scenario.plan?.reporting !== undefined) return;
		const links = linked(scenario);
		const networkOf = new Map(scenario.trusts.map(({ id, network }) => [id, network]));
		const limits = new Map(scenario.trusts.map(({ id, shareLimit = 1 }) => [id, shareLimit]));
		for (const reader of output.readers) {
			const scope = scenario.modalities!.filter((row) => Object.hasOwn(row.reportMinutes!, reader.role));
			for (const t of months(output)) {
				const idle = reader.minutes[t]! - reader.used[t]!;
				if (idle < 1e-6) continue;
				for (const row of output.reporting) {
					if (!scope.some(({ id }) => id === row.modality)) continue;
					const home = row.trust === reader.trust;
					const shared =
						limits.get(reader.trust) === 1 &&
						networkOf.get(row.trust) === networkOf.get(reader.trust) &&
						links.get(row.trust)![t]! > 0 &&
						links.get(reader.trust)![t]! > 0;
					if (home || shared)
						yield [
							`${reader.trust}:${reader.role} for ${row.trust} month ${t}`,
							row.unreported[t + 1]! / 1e3
						];
				}
			}
		}
	}
);

law('6 FTE never rises above establishment, or above what it was', function* (output) {
	for (const row of output.staff) {
		for (const t of months(output)) {
			if (row.establishment[t] === null) continue;
			const most = Math.max(row.establishment[t]!, row.fte[t]!);
			yield [`${row.trust}:${row.role} month ${t}`, (row.fte[t + 1]! - most) / size(most)];
		}
	}
});
