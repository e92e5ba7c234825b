/** Inverse distribution functions: from a quantile to a value (docs/model.md 6.1). Only exp, log and sqrt are used. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { betaQuantile } from './beta-quantile.ts';
import { normalQuantile } from './normal-quantile.ts';

/** One uncertain parameter of a scenario file. */
export type Parameter = NonNullable<Scenario['uncertainty']>['params'][number];

const DEFAULT_LAMBDA = 4;

/**
 * Give the value of a parameter at a quantile.
 * @param u above 0 and below 1
 * @source docs/model.md 6.1
 */
export function valueAt(parameter: Parameter, u: number): number {
	switch (parameter.dist) {
		case 'uniform':
			return parameter.min + u * (parameter.max - parameter.min);
		case 'triangular':
			return triangular(parameter, u);
		case 'pert':
			return pert(parameter, u);
		case 'beta': {
			const { alpha, beta, min = 0, max = 1 } = parameter;
			return min + (max - min) * betaQuantile(u, alpha, beta);
		}
		case 'normal':
			return parameter.mean + parameter.sd * normalQuantile(u);
		case 'lognormal':
			return parameter.median * Math.exp(parameter.sigma * normalQuantile(u));
	}
}

interface Range {
	min: number;
	mode: number;
	max: number;
}

function triangular({ min, mode, max }: Range, u: number): number {
	const width = max - min;
	if (width === 0) return mode;
	const rising = u * width < mode - min;
	return rising ? min + Math.sqrt(u * width * (mode - min)) : max - Math.sqrt((1 - u) * width * (max - mode));
}

/** A beta from min to max whose mean lies `lambda` parts towards the mode. */
function pert(
	{ min, mode, max, lambda = DEFAULT_LAMBDA }: Range & { lambda?: number | undefined },
	u: number
) {
	const width = max - min;
	if (width === 0) return mode;
	const alpha = 1 + (lambda * (mode - min)) / width;
	const beta = 1 + (lambda * (max - mode)) / width;
	return min + width * betaQuantile(u, alpha, beta);
}
