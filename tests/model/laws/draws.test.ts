/** Laws of chance (docs/model.md 6, 10). */
import { expect, test } from 'vitest';
import { stream } from '#lib/domain/random.ts';
import { drawParameters, putIn, stratify } from '#lib/engine/draws.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import { writeOutput } from '#lib/engine/output.ts';
import { drawScenario, joinDraws, planDraws, runDraws, sumUp } from '#lib/engine/uncertainty.ts';
import { law } from './law.ts';
import { asked } from './questions.ts';

const bytes = (one: ReturnType<typeof prepare>) =>
	JSON.stringify(writeOutput(simulate(one, { keep: 'everything' })));

law(
	'a scenario prepared again from an earlier one is the same to the last bit as prepared afresh',
	(scenario, seed) => {
		const question = asked(scenario, seed);
		const { params, values } = drawParameters(question);
		const given = prepare(question);
		for (const draw of [0, 7]) {
			const drawn = putIn(question, params, (i) => values[i]![draw]!);
			if (bytes(prepare(drawn, given)) !== bytes(prepare(structuredClone(drawn))))
				return `draw ${draw} differs`;
		}
		return undefined;
	},
	{ oneIn: 2 }
);

law(
	'a plan that loses one of its lists, or gets it back, is prepared again to the last bit as afresh',
	(scenario) => {
		const given = prepare(scenario);
		const whole = bytes(given);
		for (const list of Object.keys(scenario.plan ?? {})) {
			const less = prepare({ ...scenario, plan: { ...scenario.plan, [list]: undefined } }, given);
			if (bytes(less) !== bytes(prepare(less.scenario))) return `without ${list} it differs`;
			if (bytes(prepare(scenario, less)) !== whole) return `with ${list} again it differs`;
		}
		return undefined;
	},
	{ oneIn: 6 }
);

law(
	'11 P10 is at most P50, and P50 at most P90, in every month',
	(scenario, seed) => {
		const { targets } = drawScenario(asked(scenario, seed));
		const wrong = targets.find(({ p10, p50, p90 }) =>
			p10.some(
				(low, t) => (low ?? -Infinity) > (p50[t] ?? Infinity) || (p50[t] ?? -Infinity) > (p90[t] ?? Infinity)
			)
		);
		return wrong?.id;
	},
	{ oneIn: 6 }
);

law(
	'11 the draws may be split anywhere, and adding a parameter leaves the others as they were',
	(scenario, seed) => {
		const question = asked(scenario, seed, { draws: 12 });
		const plan = planDraws(question);
		const whole = JSON.stringify(sumUp(plan, runDraws(plan, { from: 0, until: 12 })));
		const parts = [
			[7, 12],
			[0, 3],
			[3, 7]
		].map(([from = 0, until = 0]) => runDraws(plan, { from, until }));
		if (JSON.stringify(sumUp(plan, joinDraws(parts))) !== whole) return 'split draws differ';
		const { due } = runDraws(planDraws(question, { fans: new Set() }), { from: 0, until: 12 });
		if (String(due) !== String(joinDraws(parts).due)) return 'draws that end with the last target differ';
		const { uncertainty } = question;
		const more = {
			...uncertainty!,
			params: [
				{ path: 'roles/*/retireRate', dist: 'uniform' as const, min: 0, max: 0.1 },
				...uncertainty!.params
			]
		};
		const [, ...others] = drawParameters({ ...question, uncertainty: more }).values;
		return JSON.stringify(others) === JSON.stringify(plan.draws.values)
			? undefined
			: 'another parameter changed draws';
	},
	{ oneIn: 6 }
);

law(
	'11 the further a target, the less likely',
	(scenario, seed) => {
		const question = asked(scenario, seed);
		const chances = [0, 1, 2].map((more) =>
			drawScenario({
				...question,
				targets: question.targets!.map((target) => ({
					...target,
					baseline: 40,
					value: { add: target.direction === 'atMost' ? -4 * more : 4 * more }
				}))
			}).targets.map(({ probability }) => probability)
		);
		const wrong = question.targets!.findIndex(
			(_, i) => chances[0]![i]! < chances[1]![i]! || chances[1]![i]! < chances[2]![i]!
		);
		return wrong < 0 ? undefined : `t${wrong}: ${chances.map((row) => row[wrong]).join(', ')}`;
	},
	{ oneIn: 12 }
);

test('11 each stratum of the hypercube is drawn once', () => {
	for (const [seed, count] of [
		[1, 1],
		[2, 7],
		[3, 1000]
	] as const) {
		const strata = [...stratify(count, stream(seed, 'roles/*/leaveRate'))].map((u) => Math.floor(u * count));
		expect(strata.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
	}
});
