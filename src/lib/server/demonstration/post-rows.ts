/** The register of posts, one row a post. ILLUSTRATIVE: split from what each trust has of each role (posts.ts). */
import type { PostRow, RecruitmentStage } from '#lib/domain/post.ts';
import type { SiteRow } from '#lib/domain/organisation.ts';
import type { Modality, Role } from '#lib/domain/vocabulary.ts';
import { addMonths } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws, type Weighted } from './draws.ts';
import { FIGURES, type PublicTrust } from './figures.ts';
import { splitIntoPosts, type PostFte } from './post-fte.ts';
import type { PostCell } from './posts.ts';
import { ROLE_BELIEFS } from './role-beliefs.ts';

const FIRST_MONTH = '2020-04';
const MONTHS_SINCE_FIRST = 72;
/** Share of posts funded since. */
const NEWER_SHARE = 0.15;
const OLDEST_VACANCY_MONTHS = 30;
/** Smaller vacancies than this are hours somebody gave up: nobody is looked for. */
const LOOKED_FOR = 40;
/** Share of larger vacancies that somebody is looked for. */
const RECRUITED_SHARE = 0.85;
const BANK_SHARE = 0.35;
const AGENCY_SHARE = 0.15;
const COVERED: Weighted<number> = [
	[0.5, 0.4],
	[0.8, 0.2],
	[1, 0.4]
];
/** Expected retirements are known for this many years ahead, at the yearly rate believed of the role. */
const RETIREMENT_YEARS = 10;
const FIRST_RETIREMENT = Number(START.slice(0, 4));
/** Share of a role's posts that stand at each centre of a trust, and at most at all of them together. */
const CENTRE_SHARE = 0.06;
const MOST_AT_CENTRES = 0.25;

/** How far recruitment is, by the age of the vacancy: under three months, and older. */
const STAGES: Record<'new' | 'old', Weighted<RecruitmentStage>> = {
	new: [
		['approval', 0.45],
		['advertised', 0.4],
		['interviews', 0.15]
	],
	old: [
		['approval', 0.1],
		['advertised', 0.3],
		['interviews', 0.15],
		['offered', 0.15],
		['checks', 0.18],
		['start-agreed', 0.12]
	]
};

/** Bands above or below the usual one, with their share. Pay does not follow: salaries are believed by role. */
const OTHER_BAND: Partial<Record<Role, [PostRow['band'], number]>> = {
	'consultant-radiographer': ['8c', 0.15],
	'advanced-practitioner': ['8a', 0.2],
	sonographer: ['8a', 0.06],
	'senior-radiographer': ['7', 0.12]
};

/** What single posts are for; the rest are for whatever is on the list that day. */
const MODALITIES: Partial<Record<Role, Weighted<Modality | null>>> = {
	'consultant-radiographer': weighted({ XR: 0.4, CT: 0.3 }),
	'advanced-practitioner': weighted({ XR: 0.85 }),
	sonographer: weighted({ US: 1 }),
	'senior-radiographer': weighted({ CT: 0.22, MRI: 0.2, XR: 0.18, FL: 0.05, NM: 0.05, PET: 0.03 }),
	radiographer: weighted({ XR: 0.3, CT: 0.15, MRI: 0.08 }),
	'assistant-practitioner': weighted({ XR: 0.25, MRI: 0.12, US: 0.1 }),
	'support-worker': weighted({ US: 0.15, CT: 0.1, MRI: 0.1 })
};
const ANY = weighted({});
const AT_CENTRES = new Set<Role>([
	...(['sonographer', 'senior-radiographer', 'radiographer'] as const),
	...(['assistant-practitioner', 'support-worker'] as const)
]);
const CENTRE_MODALITIES = new Set<Modality | null>(['CT', 'MRI', 'XR', 'US', null]);

/** One trust while its posts are written: where they can stand, and the last position number. */
interface Place {
	trust: PublicTrust;
	centres: SiteRow[];
	numbered: number;
}

/** Write the posts of every trust and role, numbered by trust, in the order of the cells. */
export function postRows(cells: readonly PostCell[], sites: readonly SiteRow[]): PostRow[] {
	const places = new Map<string, Place>(
		FIGURES.trusts.map((trust) => [
			trust.code,
			{
				trust,
				centres: sites.filter((site) => site.trust === trust.code && site.kind === 'cdc'),
				numbered: 0
			}
		])
	);
	return cells.flatMap((cell) => {
		const draws = new Draws(`single posts ${cell.trust} ${cell.role}`);
		const place = places.get(cell.trust)!;
		return splitIntoPosts(cell, draws).map((fte) => postRow(cell.role, { place, fte, draws }));
	});
}

function postRow(role: Role, { place, fte, draws }: { place: Place; fte: PostFte; draws: Draws }): PostRow {
	const { trust } = place;
	const modality = modalityOf(role, { trust, draws });
	const centre = CENTRE_MODALITIES.has(modality) ? centreOf(role, place, draws) : undefined;
	const begun = draws.happens(NEWER_SHARE)
		? addMonths(FIRST_MONTH, draws.whole(1, MONTHS_SINCE_FIRST - 6))
		: FIRST_MONTH;
	const from = begun < (centre?.opened ?? '') ? centre!.opened! : begun;
	const [otherBand, otherShare] = OTHER_BAND[role] ?? [ROLE_BELIEFS[role].band, 0];
	place.numbered += 1;
	return {
		id: `${trust.code}-${String(place.numbered).padStart(4, '0')}`,
		trust: trust.code,
		site: centre?.code ?? trust.code,
		role,
		band: draws.happens(otherShare) ? otherBand : ROLE_BELIEFS[role].band,
		modality,
		fundedFteHundredths: fte.funded,
		occupiedFteHundredths: fte.occupied,
		...vacancyOf(fte, from, draws),
		retirementYear: retirementOf(role, fte, draws),
		from,
		to: null,
		note: '',
		provenance: 'illustrative'
	};
}

function modalityOf(role: Role, { trust, draws }: { trust: PublicTrust; draws: Draws }): Modality | null {
	const modality = draws.pick(MODALITIES[role] ?? ANY);
	return modality !== null && trust.scansPerMonth[modality] === undefined ? null : modality;
}

function centreOf(role: Role, { centres }: Place, draws: Draws): SiteRow | undefined {
	const share = AT_CENTRES.has(role) ? Math.min(CENTRE_SHARE * centres.length, MOST_AT_CENTRES) : 0;
	return draws.happens(share) ? centres[draws.whole(0, centres.length - 1)] : undefined;
}

/** Since when a post is vacant, how far filling it is, and who covers it meanwhile. */
function vacancyOf(
	{ funded, occupied }: PostFte,
	from: string,
	draws: Draws
): Pick<PostRow, 'recruitment' | 'vacantSince' | 'bankFteHundredths' | 'agencyFteHundredths'> {
	const vacant = funded - occupied;
	if (vacant <= 0)
		return { recruitment: null, vacantSince: null, bankFteHundredths: 0, agencyFteHundredths: 0 };
	// The product of two draws: many vacancies are young, few are old.
	const months = Math.floor(draws.between(0, 1) * draws.between(0, 1) * OLDEST_VACANCY_MONTHS);
	const since = addMonths(START, -months);
	const looked = vacant >= LOOKED_FOR && draws.happens(RECRUITED_SHARE);
	const bank = draws.happens(BANK_SHARE);
	const cover = Math.round(vacant * draws.pick(COVERED));
	return {
		recruitment: looked ? draws.pick(STAGES[months < 3 ? 'new' : 'old']) : null,
		vacantSince: since < from ? from : since,
		bankFteHundredths: bank ? cover : 0,
		agencyFteHundredths: !bank && draws.happens(AGENCY_SHARE / (1 - BANK_SHARE)) ? cover : 0
	};
}

function retirementOf(role: Role, { occupied }: PostFte, draws: Draws): number | null {
	const expected = RETIREMENT_YEARS * ROLE_BELIEFS[role].retireRate;
	if (occupied === 0 || !draws.happens(expected)) return null;
	return FIRST_RETIREMENT + draws.whole(0, RETIREMENT_YEARS - 1);
}

/** Weights of modalities; what is left of 1 is for posts of no modality in particular. */
function weighted(shares: Partial<Record<Modality, number>>): Weighted<Modality | null> {
	const given = Object.entries(shares) as [Modality, number][];
	return [...given, [null, 1 - given.reduce((sum, [, share]) => sum + share, 0)]];
}
