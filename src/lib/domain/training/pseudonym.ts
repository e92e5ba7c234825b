/** A trainee goes by a reference that says nothing of who it is: what would say so is refused. */

/** Longest reference, characters. */
const MOST = 60;
const FORM = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

/** Ten digits in a row or in the usual groups, not part of a longer number. */
const TEN_DIGITS = /(?<![\dA-Za-z])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;

/** Two letters, six digits in pairs or not, and a letter A to D. */
const NATIONAL_INSURANCE =
	/(?<![A-Za-z])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z])/i;

/**
 * Say what is wrong with a reference; undefined where nothing is.
 * @param reference without spaces around it
 */
export function referenceProblem(reference: string): string | undefined {
	if (reference === '') return 'The reference is missing: write one such as T-0412.';
	const personal = personalNumberIn(reference);
	if (personal !== undefined)
		return `The reference holds what looks like ${personal}: write a reference that says nothing of who it is, such as T-0412.`;
	if (reference.length > MOST)
		return `The reference has ${reference.length} characters; at most ${MOST} fit.`;
	if (!FORM.test(reference) || !/\d/.test(reference))
		return `“${reference}” may be a name: write a reference of letters, digits and hyphens with a digit in it, such as T-0412.`;
	return undefined;
}

/**
 * Say which number of a person a text holds: ten digits with the check digit of an NHS number, or the pattern of a
 * National Insurance number.
 */
export function personalNumberIn(text: string): 'an NHS number' | 'a National Insurance number' | undefined {
	const tens = (text.match(TEN_DIGITS) ?? []).map((found) => found.replaceAll(/\D/g, ''));
	if (tens.some(isNhsNumber)) return 'an NHS number';
	return NATIONAL_INSURANCE.test(text) ? 'a National Insurance number' : undefined;
}

/** Check the last of ten digits: eleven less the weighted sum of the others, modulo eleven. */
function isNhsNumber(digits: string): boolean {
	const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0);
	const check = 11 - (sum % 11);
	return check !== 10 && Number(digits[9]) === (check === 11 ? 0 : check);
}
