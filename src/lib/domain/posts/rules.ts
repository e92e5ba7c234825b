/** What must hold of a post as a whole, beyond its single fields. */
import type { FieldProblem } from '../catalogue/form.ts';
import type { SiteRow, TrustRow } from '../organisation.ts';
import type { PostRow } from '../post.ts';
import { offerNames } from '../scenario-file/names.ts';
import { monthWords } from '../wording.ts';
import { CELLS, tooMuch } from './cells.ts';
import { roleWords, vacancyHundredths } from './words.ts';

/** Trusts and sites by code, as they are now. */
export interface Places {
	trusts: ReadonlyMap<string, Pick<TrustRow, 'code' | 'name' | 'closed' | 'successor'>>;
	sites: ReadonlyMap<string, Pick<SiteRow, 'code' | 'name' | 'trust'>>;
}

/**
 * List what is wrong with a post: its places, its months, its FTE, the band for its role.
 * @param before the post as it was, whose FTE above 1.00 may stay
 */
export function problemsOf(post: PostRow, places: Places, before?: PostRow): FieldProblem[] {
	const problems: FieldProblem[] = [...placeProblems(post, places, before), ...monthProblems(post, before)];
	for (const cell of ['fundedFteHundredths', 'occupiedFteHundredths'] as const) {
		const message = tooMuch(cell, post[cell], before?.[cell]);
		if (message !== undefined) problems.push({ field: cell, message });
	}
	const regraded = before?.band !== post.band || before.role !== post.role;
	if (regraded && (post.band === 'medical') !== (post.role === 'radiologist'))
		problems.push({
			field: 'band',
			message: `A ${roleWords(post.role)} is ${post.role === 'radiologist' ? 'on the medical grade' : 'not on the medical grade: choose a band'}.`
		});
	if (post.recruitment !== null && vacancyHundredths(post) <= 0)
		problems.push({
			field: 'recruitment',
			message: 'Nobody is looked for where there is no vacancy: leave the recruitment stage empty.'
		});
	return problems;
}

function placeProblems(post: PostRow, { trusts, sites }: Places, before?: PostRow): FieldProblem[] {
	const trust = trusts.get(post.trust);
	if (trust === undefined)
		return [
			{
				field: 'trust',
				message: `There is no trust “${post.trust}”: ${offerNames(new Set(trusts.keys()))(post.trust)}.`
			}
		];
	if (trust.closed !== null && post.trust !== before?.trust) {
		const next = trust.successor === null ? undefined : trusts.get(trust.successor);
		const hint = next === undefined ? '' : `: write ${next.code} (${next.name}), which followed it`;
		return [{ field: 'trust', message: `${trust.name} closed in ${monthWords(trust.closed)}${hint}.` }];
	}
	const site = sites.get(post.site);
	if (site?.trust === post.trust) return [];
	const own = new Set([...sites.values()].filter((one) => one.trust === post.trust).map(({ code }) => code));
	const wrong =
		site === undefined ? `There is no site “${post.site}”` : `${site.name} belongs to ${site.trust}`;
	return [{ field: 'site', message: `${wrong}: sites of ${trust.name} are ${offerNames(own)(post.site)}.` }];
}

function monthProblems({ from, to, vacantSince, ...post }: PostRow, before?: PostRow): FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (to !== null && to < from)
		problems.push({
			field: 'to',
			message: `It would end in ${monthWords(to)}, before it starts in ${monthWords(from)}.`
		});
	// The parts of a split are as old as the whole.
	if (vacantSince !== null && vacantSince < from && vacantSince !== before?.vacantSince)
		problems.push({
			field: 'vacantSince',
			message: `It cannot be vacant since ${monthWords(vacantSince)}: it exists from ${monthWords(from)}.`
		});
	if (vacantSince !== null && vacancyHundredths(post) <= 0)
		problems.push({
			field: 'vacantSince',
			message: `${CELLS.vacantSince} stands where there is no vacancy: leave it empty, or lower what is in post.`
		});
	return problems;
}
