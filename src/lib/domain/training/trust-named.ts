/** Finds the trust somebody means by its code or name; where there is none, says which it may have been. */
import type { TrustRow } from '../organisation.ts';
import { offerNames } from '../scenario-file/names.ts';
import { placeLabel } from './place.ts';

/** Find an open trust by its code, its name, or both as listed; or give a sentence of what to write. */
export function findTrust(
	typed: string,
	trusts: readonly TrustRow[]
): { code: string } | { problem: string } {
	const wanted = typed.trim().toLowerCase();
	const found = trusts.find((trust) =>
		[trust.code, trust.name, placeLabel(trust)].some((one) => one.toLowerCase() === wanted)
	);
	if (found !== undefined && found.closed === null) return { code: found.code };
	if (found !== undefined)
		return {
			problem:
				found.successor === null
					? `${placeLabel(found)} is closed.`
					: `${placeLabel(found)} is closed: its successor is ${found.successor}, write that code.`
		};
	const open = new Set(trusts.filter(({ closed }) => closed === null).map(({ code }) => code));
	return { problem: `There is no trust “${typed.trim()}”: ${offerNames(open)(typed.trim())}.` };
}
