/** Scores of many cells put together: by modality, by network, by lead time (docs/back-test.md). */
import type { ScoreRow } from '#lib/domain/backtest-view/view.ts';
import type { BacktestScore } from '#lib/domain/backtest.ts';
import { binomialBand } from '#lib/engine/binomial.ts';

const WANTED_COVERAGE = 0.8;

/** The score of some points of one cell, and the mean of what happened there. */
export type CellScore = Pick<
	BacktestScore,
	'points' | 'coverage' | 'pinball' | 'crps' | 'mae' | 'naiveMae'
> & { happened: number };

/**
 * Put scores together: points count alike for coverage, errors add up and are divided by all that happened.
 * @param scores at least one, with points
 */
export function pool(scores: readonly CellScore[], { key, label }: { key: string; label: string }): ScoreRow {
	const total = (pick: (score: CellScore) => number | null) =>
		scores.reduce((sum, score) => sum + (pick(score) ?? 0) * score.points, 0);
	const happened = total((score) => score.happened);
	const share = (pick: (score: CellScore) => number | null) => total(pick) / happened;
	const points = total(() => 1);
	const inside = Math.round(total((score) => score.coverage));
	const [error, naiveError] = [share((score) => score.mae), share((score) => score.naiveMae)];
	return {
		...{ key, label, points, inside, error, naiveError },
		coverage: inside / points,
		band: binomialBand(points, WANTED_COVERAGE),
		pinball: [
			share(({ pinball: [at] }) => at),
			share((one) => one.pinball[1]),
			share((one) => one.pinball[2])
		],
		crps: share((score) => score.crps),
		skill: 1 - error / naiveError
	};
}
