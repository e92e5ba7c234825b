/** What a share of few may be by chance (docs/model.md 9). */

const TAIL = 0.025;

/**
 * Give the shares between which a binomial share lies with at least 95%: each tail outside holds at most 2.5%.
 * @param count trials, 1 or more
 * @param probability of success, above 0 and below 1
 * @source docs/model.md 9
 */
export function binomialBand(count: number, probability: number): [low: number, high: number] {
	const chances = chancesOf(count, probability);
	return [firstPast(chances) / count, (count - firstPast([...chances].reverse())) / count];
}

/** From the likeliest number of successes outwards, so that nothing is lost where chances are tiny. */
function chancesOf(count: number, probability: number): number[] {
	const odds = probability / (1 - probability);
	const weights = new Array<number>(count + 1).fill(0);
	const middle = Math.floor((count + 1) * probability);
	weights[Math.min(count, middle)] = 1;
	for (let k = Math.min(count, middle); k < count; k++) {
		weights[k + 1] = (weights[k]! * odds * (count - k)) / (k + 1);
	}
	for (let k = Math.min(count, middle); k > 0; k--) {
		weights[k - 1] = (weights[k]! * k) / ((count - k + 1) * odds);
	}
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / total);
}

/** The first number that less than 97.5% of the chance lies at or above. */
function firstPast(chances: number[]): number {
	let below = 0;
	for (let k = 0; k < chances.length; k++) {
		below += chances[k]!;
		if (below > TAIL) return k;
	}
	return chances.length - 1;
}
