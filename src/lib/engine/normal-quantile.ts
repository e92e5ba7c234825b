/** The quantile function of the normal distribution. Wichura 1988, algorithm AS 241 (PPND16): about 1 in 10^16. */

/** Coefficients, constant first, of numerator and denominator in the middle, the shoulders and the tails. */
const MIDDLE = {
	above: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
		67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	below: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
		28729.085735721943, 5226.495278852546
	]
};
const SHOULDER = {
	above: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
		0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	below: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
		0.0005475938084995345, 1.0507500716444169e-9
	]
};
const TAIL = {
	above: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
		0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
	],
	below: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
	]
};
const MIDDLE_HALF_WIDTH = 0.425;
const MIDDLE_CONSTANT = 0.180625;
const SHOULDER_END = 5;
const SHOULDER_CENTRE = 1.6;

/**
 * Give the value below which a standard normal lies with probability `u`.
 * @param u above 0 and below 1
 * @source docs/model.md 6.1
 */
export function normalQuantile(u: number): number {
	const q = u - 0.5;
	if (Math.abs(q) <= MIDDLE_HALF_WIDTH) return q * ratio(MIDDLE, MIDDLE_CONSTANT - q * q);
	const r = Math.sqrt(-Math.log(q < 0 ? u : 1 - u));
	const size = r <= SHOULDER_END ? ratio(SHOULDER, r - SHOULDER_CENTRE) : ratio(TAIL, r - SHOULDER_END);
	return q < 0 ? -size : size;
}

function ratio({ above, below }: { above: number[]; below: number[] }, x: number): number {
	return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: number[], x: number): number {
	return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
