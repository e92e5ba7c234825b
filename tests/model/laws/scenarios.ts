/** Random valid scenarios in which every rule of the model is often at work. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { checkScenario, problemLine, type Flow, type Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths, monthsFrom } from '#lib/domain/month.ts';
import { Dice } from './dice.ts';
import { aFleet } from './fleet.ts';
import { somePlacements, someRoles, someStaff } from './people.ts';
import { aPlan } from './plan.ts';
import { someRoutes } from './routes.ts';

/** `base` begins the fresh scenarios; `failed` are seeds that once broke a law, met first. */
const seeds = JSON.parse(readFileSync(new URL('../../seeds.json', import.meta.url), 'utf8')) as {
	base: number;
	failed: number[];
};

/** The seed of properties that make their own values. */
export const SEED = seeds.base;

/** How many scenarios each law meets; fewer while faults are planted, when only the catching matters. */
export const SCENARIOS = Number(process.env.GANTRY_LAW_SCENARIOS ?? 240);

/** What a random scenario is built from, shared by its parts. */
export interface Ground {
	dice: Dice;
	start: string;
	months: number;
	trusts: string[];
	level(min: number, max: number): number | number[] | Record<string, number>;
	flow(max: number): Flow;
	/** A month within the run, or a little before or after it when `around` is given. */
	month(around?: number): string;
}

function aGround(dice: Dice): Ground {
	const start = dice.pick(['2025-04', '2026-01', '2025-11']);
	const months = dice.whole(12, 36);
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
			const form = dice.whole(0, 3);
			if (form === 3) return { yearly: { '09': dice.number(0, 5 * max) }, from: month(3) };
			if (form === 0) return Array.from({ length: dice.whole(1, months) }, () => dice.number(0, max));
			if (form === 1) return { [month()]: dice.number(0, 5 * max), [month()]: dice.number(0, 5 * max) };
			return dice.number(0, max);
		}
	};
}

/** One or two networks, their trusts linked from the start, from some month on, or never. */
function somePlaces({ dice, trusts, month }: Ground): Pick<Scenario, 'networks' | 'trusts'> {
	const networks = trusts.length > 2 ? ['N1', 'N2'] : ['N1'];
	return {
		networks: networks.map((id) => ({ id, sharingEfficiency: dice.number(0.7, 1) })),
		trusts: trusts.map((id) => ({
			id,
			network: dice.pick(networks),
			connected: dice.pick([true, true, true, false, { [month()]: 1 }]),
			shareLimit: dice.pick([1, 1, dice.number(0, 1)])
		}))
	};
}

function aScenario(dice: Dice): Scenario {
	const ground = aGround(dice);
	const { start, months } = ground;
	const staff = someStaff(ground);
	const fleet = aFleet(ground);
	const checked = checkScenario({
		settings: {
			start,
			months,
			daysPerMonth: dice.pick([28, 30.4375]),
			discountRate: dice.pick([0, 0.035])
		},
		...somePlaces(ground),
		roles: someRoles(ground),
		...fleet,
		staff,
		routes: someRoutes(ground, staff),
		placements: somePlacements(ground),
		plan: aPlan(ground, { staff, equipment: fleet.equipment }),
		targets: [{ id: 't', metric: 'heads', value: 100, due: monthsFrom(start, months).at(-1)! }]
	});
	if ('problems' in checked) throw new Error(checked.problems.map(problemLine).join('\n'));
	return checked.scenario;
}

/** A random scenario and the seed that makes it again. */
export interface Seeded {
	seed: number;
	scenario: Scenario;
}

/** Make the scenarios every law meets: seeds that once failed, then fresh ones counted from the base seed. */
export function randomScenarios(): Seeded[] {
	const fresh = Array.from({ length: SCENARIOS }, (_, i) => seeds.base + i);
	return [...seeds.failed, ...fresh].map((seed) => {
		const arbitrary = fc.gen().map((g) => aScenario(new Dice(g)));
		return { seed, scenario: fc.sample(arbitrary, { numRuns: 1, seed })[0]! };
	});
}
