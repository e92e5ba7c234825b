/** Questions beyond `run`: how sure, why, and how well such forecasts did. */
import { addMonths } from '#lib/domain/month.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { attributeGaps, type OnProgress } from '#lib/engine/attribution.ts';
import { scoreForecasts } from '#lib/engine/backtest.ts';
import { countDraws } from '#lib/engine/draws.ts';
import { sumUp } from '#lib/engine/uncertainty.ts';
import { DrawChildren, processesFor } from '#lib/work/draw-children.ts';
import { Failure } from './failure.ts';

/** Answers one question about a scenario. */
export type Answer = (scenario: Scenario, say: OnProgress) => object | Promise<object>;

/** Every month of every draw of so many bytes is held at once; more targets take more than one pass. */
const MOST_BYTES = 128 * 2 ** 20;
const BYTES = 8;

/** Split every gap into the causes of the file; without any, all of it was not planned for. The bridge needs none. */
export const attribute: Answer = attributeGaps;

/**
 * Draw the scenario and sum up every target. What is held does not grow with the number of targets.
 * @throws Failure when the file says of nothing how uncertain it is
 */
export const drawTargets: Answer = async (scenario, say) => {
	if (scenario.uncertainty === undefined) throw missing('uncertainty', '{"draws", "seed", "params": […]}');
	const draws = countDraws(scenario);
	const ids = (scenario.targets ?? []).map(({ id }) => id);
	const inOnePass = Math.max(1, Math.floor(MOST_BYTES / (BYTES * scenario.settings.months * draws)));
	const passes = Math.max(1, Math.ceil(ids.length / inOnePass));
	const children = new DrawChildren(processesFor(scenario));
	try {
		const targets = [];
		for (let pass = 0; pass < passes; pass++) {
			const fans = new Set(ids.slice(pass * inOnePass, (pass + 1) * inOnePass));
			const onDraw = (done: number) => say((pass + Math.min(1, done / draws)) / passes);
			const { plan, drawn } = await children.draw(scenario, { fans, onDraw });
			targets.push(...sumUp(plan, drawn).targets);
		}
		return { draws, targets };
	} finally {
		children.close();
	}
};

/**
 * Score forecasts against what happened.
 * @throws Failure when the file says of no target what happened
 */
export const backtest: Answer = (scenario, say) => {
	if ((scenario.actuals ?? []).length === 0)
		throw missing('actuals', '[{"id": target, "values": {month: number}}]');
	const scores = scoreForecasts(scenario, (done, of) => say(done / of));
	const empty = scores.filter(({ points }) => points === 0).map(({ id }) => id);
	if (empty.length > 0) {
		const { start, months } = scenario.settings;
		const run = `${start} to ${addMonths(start, months - 1)}`;
		throw new Failure(empty.map((id) => `actuals/${id}: no month of it lies in the run; allowed: ${run}`));
	}
	return { backtest: scores };
};

function missing(block: string, allowed: string): Failure {
	return new Failure([`${block}: is missing, and this command needs it; allowed: ${allowed}`]);
}
