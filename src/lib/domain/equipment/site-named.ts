/** Finds the site somebody means by its code or name; where there is none, the one they may have meant. */
import type { SiteRow, TrustRow } from '../organisation.ts';

interface Places {
	sites: readonly SiteRow[];
	trusts: readonly TrustRow[];
}

/** Write a site as lists of choices have it: `Name (CODE)`. */
export function siteLabel({ name, code }: Pick<SiteRow, 'name' | 'code'>): string {
	return `${name} (${code})`;
}

/**
 * Find a site by its code, its name, or both as listed.
 * @returns the site, or a sentence that suggests the successor of a closed trust or the nearest code
 */
export function findSite(
	typed: string,
	{ sites, trusts }: Places
): { found: SiteRow } | { found?: undefined; problem: string } {
	const wanted = typed.trim().toLowerCase();
	if (wanted === '') return { problem: 'The site is missing: write its ODS code or choose it by name.' };
	const found = sites.find((site) =>
		[site.code, site.name, siteLabel(site)].some((one) => one.toLowerCase() === wanted)
	);
	if (found !== undefined) return { found };
	const gone = trusts.find(({ code, successor }) => code.toLowerCase() === wanted && successor !== null);
	if (gone !== undefined)
		return { problem: `${gone.code} is closed: its successor is ${gone.successor}. Write that code.` };
	const near = nearest(wanted, sites);
	const hint = near === undefined ? 'Choose one by name.' : `Do you mean ${siteLabel(near)}?`;
	return { problem: `There is no site “${typed.trim()}”. ${hint}` };
}

/** At most this many letters differ from a code that is suggested. */
const NEAR = 2;

function nearest(wanted: string, sites: readonly SiteRow[]): SiteRow | undefined {
	const ranked = sites
		.map((site) => ({ site, away: lettersApart(wanted, site.code.toLowerCase()) }))
		.sort((a, b) => a.away - b.away);
	return ranked[0] !== undefined && ranked[0].away <= NEAR ? ranked[0].site : undefined;
}

/** Counts letters put in, left out or changed (Levenshtein). */
function lettersApart(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = row[j - 1]! + Number(a[i - 1] !== b[j - 1]);
			next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}
