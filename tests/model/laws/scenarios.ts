/** Random valid scenarios in which every rule of the model is often at work. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkScenario, problemLine, type Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths, monthsFrom } from '#lib/domain/month.ts';
import { aFleet } from './fleet.ts';
import { aPlan } from './plan.ts';
import { someRoutes } from './routes.ts';

const seeds = JSON.parse(readFileSync(new URL('../../seeds.json', import.meta.url), 'utf8')) as {
	base: number;
	failed: number[];
};

/** How many scenarios each law meets; fewer while faults are planted, when only the catching matters. */
export const SCENARIOS = Number(process.env.GANTRY_LAW_SCENARIOS ?? 240);

/** Draws values one after another from fast-check. */
export class Dice {
	readonly #g: fc.GeneratorValue;

	constructor(g: fc.GeneratorValue) {
		this.#g = g;
	}

	/** A number with two decimals. */
	number(min: number, max: number): number {
		return this.#g(fc.integer, { min: Math.round(min * 100), max: Math.round(max * 100) }) / 100;
	}

	whole(min: number, max: number): number {
		return this.#g(fc.integer, { min, max });
	}

	chance(share: number): boolean {
		return this.whole(1, 1000) <= share * 1000;
	}

	pick<Value>(values: readonly Value[]): Value {
		return values[this.whole(0, values.length - 1)]!;
	}

	/** Shares of the values that add up to at most `total`, or to it exactly. */
	shares(values: readonly string[], total: number): Record<string, number> {
		const weights = values.map(() => this.whole(1, 9));
		const sum = weights.reduce((a, b) => a + b, 0);
		return Object.fromEntries(values.map((value, i) => [value, (total * weights[i]!) / sum]));
	}
}

/** What a random scenario is built from, shared by its parts. */
export interface Ground {
	dice: Dice;
	start: string;
	months: number;
	trusts: string[];
	level(min: number, max: number): number | number[] | Record<string, number>;
	flow(max: number): number | number[] | Record<string, number>;
	/** A month within the run, or a little before or after it when `around` is given. */
	month(around?: number): string;
}

function aGround(dice: Dice): Ground {
	const start = dice.pick(['2025-04', '2026-01', '2025-11']);
	const months = dice.whole(12, 24);
	const month = (around = 0) => addMonths(start, dice.whole(-around, months - 1 + around));
	return {
		dice,
		start,
		months,
		trusts: ['A', 'B', 'C', 'D', 'E'].slice(0, dice.whole(1, 5)),
		month,
		level(min, max) {
			const form = dice.whole(0, 3);
			if (form === 0) return [dice.number(min, max), dice.number(min, max), dice.number(min, max)];
			if (form === 1) return { [start]: dice.number(min, max), [month()]: dice.number(min, max) };
			return dice.number(min, max);
		},
		flow(max) {
			const form = dice.whole(0, 2);
			if (form === 0) return Array.from({ length: dice.whole(1, months) }, () => dice.number(0, max));
			if (form === 1) return { [month()]: dice.number(0, 5 * max), [month()]: dice.number(0, 5 * max) };
			return dice.number(0, max);
		}
	};
}

function aScenario(dice: Dice): Scenario {
	const ground = aGround(dice);
	const { trusts, start, months, level } = ground;
	const networks = trusts.length > 2 ? ['N1', 'N2'] : ['N1'];
	const roles = ['consultant', 'advanced', 'senior', 'doctor', 'sonographer'];
	const pools = { senior: 'radiography', advanced: 'radiography', sonographer: 'ultrasound' };
	const staff = trusts.flatMap((trust) =>
		roles.map((role) => ({
			trust,
			role,
			heads: dice.number(2, 20),
			...(dice.chance(0.8) ? { establishment: level(2, 22) } : {}),
			...(dice.chance(0.1) ? { participation: dice.number(0.6, 1) } : {})
		}))
	);
	const scenario = {
		settings: {
			start,
			months,
			daysPerMonth: dice.pick([28, 30.4375]),
			discountRate: dice.pick([0, 0.035])
		},
		networks: networks.map((id) => ({ id, sharingEfficiency: dice.number(0.7, 1) })),
		trusts: trusts.map((id) => ({
			id,
			network: dice.pick(networks),
			connected: dice.pick([true, true, true, false, { [ground.month()]: 1 }]),
			shareLimit: dice.pick([1, 1, dice.number(0, 1)])
		})),
		roles: roles.map((id) => ({
			id,
			participation: dice.number(0.7, 1),
			leaveRate: dice.chance(0.8) ? dice.number(0, 0.3) : [dice.number(0, 0.3), dice.number(0, 0.3)],
			retireRate: dice.number(0, 0.1),
			salary: dice.whole(20, 90) * 1000,
			...(id in pools ? { scanPool: pools[id as keyof typeof pools] } : {}),
			scanHours: dice.number(10, 30),
			reportHours: id === 'senior' || id === 'sonographer' ? 0 : dice.number(2, 18),
			retention: { effect: dice.number(0, 1), costPerHeadYear: 1000 }
		})),
		...aFleet(ground),
		staff,
		routes: someRoutes(ground, staff),
		placements: trusts
			.filter(() => dice.chance(0.5))
			.map((trust) => ({
				trust,
				slots: dice.number(0, 8),
				...(dice.chance(0.5) ? { tutorRole: 'senior', studentsPerTutorFte: dice.number(0.1, 1) } : {})
			})),
		plan: aPlan(ground, staff),
		targets: [{ id: 't', metric: 'heads', value: 100, due: monthsFrom(start, months).at(-1)! }]
	};
	const checked = checkScenario(scenario);
	if ('problems' in checked) throw new Error(checked.problems.map(problemLine).join('\n'));
	return checked.scenario;
}

/** A random scenario and the seed that makes it again. */
export interface Seeded {
	seed: number;
	scenario: Scenario;
}

/** The scenarios every law meets: seeds that once failed, then fresh ones counted from the base seed. */
export function randomScenarios(): Seeded[] {
	const fresh = Array.from({ length: SCENARIOS }, (_, i) => seeds.base + i);
	return [...seeds.failed, ...fresh].map((seed) => {
		const arbitrary = fc.gen().map((g) => aScenario(new Dice(g)));
		return { seed, scenario: fc.sample(arbitrary, { numRuns: 1, seed })[0]! };
	});
}
