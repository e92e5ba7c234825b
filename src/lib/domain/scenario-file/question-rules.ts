/** What must agree in the blocks that ask how sure and at what cost. */
import type { Problem } from './problems.ts';
import type { SoundParts } from './sound.ts';

/** Report ranges out of order and quantiles that do not fit the draws. */
export function findQuestionProblems({ uncertainty, planner }: SoundParts): Problem[] {
	return [
		...findRangeProblems(uncertainty),
		...findQuantileProblems(uncertainty),
		...findLeverProblems(planner)
	];
}

function findRangeProblems(uncertainty: SoundParts['uncertainty']): Problem[] {
	return (uncertainty?.params ?? []).flatMap((param, i) => {
		const unit = param.dist === 'beta';
		const low = ('min' in param ? param.min : undefined) ?? (unit ? 0 : undefined);
		const high = ('max' in param ? param.max : undefined) ?? (unit ? 1 : undefined);
		const mode = 'mode' in param ? param.mode : undefined;
		const range = [low, mode, high].filter((bound) => bound !== undefined);
		if (range.every((bound, j) => j === 0 || range[j - 1]! <= bound)) return [];
		return [
			{
				path: `uncertainty/params/${i}`,
				message: `is out of order: ${range.join(', ')}`,
				allowed: mode === undefined ? 'min at most max' : 'min at most mode, mode at most max'
			}
		];
	});
}

function findQuantileProblems(uncertainty: SoundParts['uncertainty']): Problem[] {
	const { u, draws, params } = uncertainty ?? {};
	if (u === undefined || params === undefined) return [];
	const problems: Problem[] = u.flatMap((row, i) =>
		row.length === params.length
			? []
			: [
					{
						path: `uncertainty/u/${i}`,
						message: `has ${row.length} numbers`,
						allowed: `one for each of the ${params.length} params`
					}
				]
	);
	if (draws !== undefined && u.length !== draws) {
		problems.push({
			path: 'uncertainty/u',
			message: `has ${u.length} rows`,
			allowed: `one for each of the ${draws} draws`
		});
	}
	return problems;
}

function findLeverProblems(planner: SoundParts['planner']): Problem[] {
	return (planner?.levers ?? []).flatMap(({ min = 0, max }, i) =>
		max === undefined || min <= max
			? []
			: [{ path: `planner/levers/${i}/max`, message: `is ${max}, below the min`, allowed: `at least ${min}` }]
	);
}
