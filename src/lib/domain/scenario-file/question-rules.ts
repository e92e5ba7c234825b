/** What must agree in the blocks that ask how sure and at what cost. */
import { boundsAt, mayStandAt } from './paths.ts';
import type { Problem } from './problems.ts';
import type { SoundParts } from './sound.ts';

/** Report ranges out of order and quantiles that do not fit the draws. */
export function findQuestionProblems({ uncertainty, attribution, planner }: SoundParts): Problem[] {
	return [
		...findRangeProblems(uncertainty),
		...findImpossibleRanges(uncertainty),
		...findNeutralProblems(attribution),
		...findQuantileProblems(uncertainty),
		...findLeverProblems(planner)
	];
}

function findRangeProblems(uncertainty: SoundParts['uncertainty']): Problem[] {
	return (uncertainty?.params ?? []).flatMap((param, i) => {
		const [low, high] = endsOf(param);
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

type Param = NonNullable<NonNullable<SoundParts['uncertainty']>['params']>[number];

/** The least and most a parameter can be; undefined where there is no such end. */
function endsOf(param: Param): [low: number | undefined, high: number | undefined] {
	const unit = param.dist === 'beta';
	const low = ('min' in param ? param.min : undefined) ?? (unit ? 0 : undefined);
	const high = ('max' in param ? param.max : undefined) ?? (unit ? 1 : undefined);
	return [low, high];
}

/** A range that is put in place must lie within what may stand there: a share is not drawn above 1. */
function findImpossibleRanges(uncertainty: SoundParts['uncertainty']): Problem[] {
	return (uncertainty?.params ?? []).flatMap((param, i) => {
		const { path, op = 'set' } = param;
		if (op !== 'set' || path === undefined) return [];
		const wrong = endsOf(param).find((end) => end !== undefined && !mayStandAt(path, end));
		if (wrong === undefined) return [];
		return [
			{
				path: `uncertainty/params/${i}`,
				message: `can be ${wrong}, which ${path} cannot`,
				allowed: boundsAt(path)
			}
		];
	});
}

function findNeutralProblems(attribution: SoundParts['attribution']): Problem[] {
	return (attribution?.causes ?? []).flatMap(({ neutralise = [] }, i) =>
		neutralise.flatMap((step, j) => {
			if (!('path' in step)) return [];
			const path = `attribution/causes/${i}/neutralise/${j}/value`;
			if ((step.op ?? 'set') !== 'set')
				return typeof step.value === 'number'
					? []
					: [{ path, message: 'is not a number', allowed: 'a number, to scale or to add' }];
			if (mayStandAt(step.path, step.value)) return [];
			return [{ path, message: `cannot stand at ${step.path}`, allowed: boundsAt(step.path) }];
		})
	);
}

function findQuantileProblems(uncertainty: SoundParts['uncertainty']): Problem[] {
	const { u, draws, seed, params } = uncertainty ?? {};
	if (params === undefined) return [];
	if (u === undefined)
		return Object.entries({ draws, seed })
			.filter(([, given]) => given === undefined)
			.map(([field]) => ({ path: `uncertainty/${field}`, message: 'is missing', allowed: 'a whole number' }));
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
