/** The quantile function of the beta distribution: its distribution function, turned round by halving and Newton. */

/** Lanczos' approximation of log gamma with g = 7, after Godfrey: about 1 in 10^15. */
const LANCZOS_G = 7;
const LANCZOS = [
	0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
	12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7
];
const HALF_LOG_TWO_PI = 0.9189385332046728;

const MOST_TERMS = 10_000;
const TINY = 1e-300;
const CLOSE = 1e-16;
/** Halving reaches the smallest number there is in fewer. */
const MOST_STEPS = 1_200;

/**
 * Give the value below which a beta variable lies with probability `u`.
 * @param u above 0 and below 1
 * @param alpha above 0
 * @param beta above 0
 * @returns 0 to 1
 * @source docs/model.md 6.1
 */
export function betaQuantile(u: number, alpha: number, beta: number): number {
	// From the nearer end, so that nothing is lost in taking a share of nearly 1 from 1.
	return u > 0.5 ? 1 - fromBelow(1 - u, beta, alpha) : fromBelow(u, alpha, beta);
}

function fromBelow(u: number, alpha: number, beta: number): number {
	const logScale = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta);
	let low = 0;
	let high = 1;
	let x = alpha / (alpha + beta);
	for (let step = 0; step < MOST_STEPS; step++) {
		const error = shareBelow(x, { alpha, beta, logScale }) - u;
		if (error > 0) high = x;
		else low = x;
		const density = Math.exp(logScale + (alpha - 1) * Math.log(x) + (beta - 1) * Math.log(1 - x));
		const newton = x - error / density;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= CLOSE * x || high - low <= CLOSE * high) return next;
		x = next;
	}
	return x;
}

interface Shape {
	alpha: number;
	beta: number;
	/** Logarithm of 1 / B(alpha, beta). */
	logScale: number;
}

/** The regularised incomplete beta function by its continued fraction, on the side where that converges. */
function shareBelow(x: number, { alpha, beta, logScale }: Shape): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logScale + alpha * Math.log(x) + beta * Math.log(1 - x));
	if (x < (alpha + 1) / (alpha + beta + 2)) return (front * fraction(x, alpha, beta)) / alpha;
	return 1 - (front * fraction(1 - x, beta, alpha)) / beta;
}

/** Lentz' method. */
function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / away(1 - ((a + b) * x) / (a + 1));
	let total = d;
	for (let m = 1; m <= MOST_TERMS; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		total *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		const factor = d * c;
		total *= factor;
		if (Math.abs(factor - 1) <= CLOSE) break;
	}
	return total;
}

function away(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}

/** Below 1/2 by one step of the recurrence, so that the sum is used where it is good. */
function logGamma(z: number): number {
	if (z < 0.5) return logGamma(z + 1) - Math.log(z);
	const shifted = z - 1;
	let sum = LANCZOS[0]!;
	for (let i = 1; i < LANCZOS.length; i++) sum += LANCZOS[i]! / (shifted + i);
	const t = shifted + LANCZOS_G + 0.5;
	return HALF_LOG_TWO_PI + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}
