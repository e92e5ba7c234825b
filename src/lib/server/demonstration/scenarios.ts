/** Two scenarios: do nothing, and one plan. ILLUSTRATIVE: the plan is ours and nobody's policy. */
import type { DemandRow } from '#lib/domain/demand.ts';
import type { Modality, Role } from '#lib/domain/vocabulary.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { UnitRow } from '#lib/domain/unit.ts';
import type { Decisions, ScenarioRow } from '#lib/domain/scenario-row.ts';
import { addMonths, monthNumber } from '#lib/domain/month.ts';
import { OWNER, START } from './beliefs.ts';
import { couldConnect } from './digital.ts';
import { FIGURES } from './figures.ts';
import { OPEN_CENTRES } from './fleet.ts';
import { cellsOf, type PostCell } from './posts.ts';
import { drawn, shareOut } from './provision.ts';
import { ROLE_BELIEFS } from './role-beliefs.ts';
import { scansAtStart } from './work.ts';

const MONTHS = 120;
const CENTRES_WANTED = 171;

/** Posts added a year as a share of those funded now, from April 2027 to April 2030. */
const MORE_POSTS: Partial<Record<Role, number>> = {
	radiographer: 0.055,
	'senior-radiographer': 0.06,
	'advanced-practitioner': 0.06,
	'consultant-radiographer': 0.06,
	sonographer: 0.025,
	'assistant-practitioner': 0.1,
	radiologist: 0.02
};
const POST_YEARS = ['2027-04', '2028-04', '2029-04', '2030-04'];

/** Starts against those of today. */
const MORE_STARTS: Record<string, number> = {
	bsc: 1.3,
	msc: 1.3,
	reporting: 1.6,
	promotion: 1.25,
	sonography: 1.2,
	apprenticeship: 1.5,
	specialty: 1.1
};

/** From the first academic year of the plan, so that the first month is the same with and without it. */
const STARTS_FROM = '2026-09';

/** Offers against the most of today. */
const MORE_OFFERS: Record<string, number> = {
	home: 2,
	abroad: 3.5,
	senior: 3,
	sonographer: 1.6,
	assistant: 1.8,
	radiologist: 2.5
};

/** Share of radiographers and senior radiographers who are offered retention. */
const RETAINED_SHARE = 0.3;

/** Replacement begins in October 2026; a network replaces at most this share of its units a month. */
const RENEWAL_FROM = '2026-10';
const RENEWAL_SHARE_A_MONTH = 1 / 96;

/** New scanners against those of today, ordered evenly over these months. */
const MORE_UNITS: Partial<Record<Modality, number>> = { CT: 0.6, MRI: 0.3, US: 0.15, PET: 0.6 };
const ORDERS = { from: '2027-01', months: 48 };

/** More reports under contract outside, as a share of the reports of the first month, from April of each year. */
const MORE_OUTSOURCED: [month: string, share: number][] = [
	['2027-04', 0.06],
	['2028-04', 0.12],
	['2029-04', 0.16]
];

const MONTHS_OF_YEAR = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

const NOTHING: Decisions = {
	posts: [],
	starts: [],
	retain: [],
	replacements: [],
	purchases: [],
	extraHours: [],
	outsourcing: [],
	connections: []
};

/** Do nothing, and the plan, on registers of the demonstration. */
export function scenarioRows(registers: {
	posts: readonly PostCell[];
	programmes: ProgrammeRow[];
	units: UnitRow[];
	demand: DemandRow[];
	unconnected: string[];
}): ScenarioRow[] {
	const posts = cellsOf(registers.posts);
	const common = { owner: OWNER, archived: false, asAt: START, horizonMonths: MONTHS, assumptionChanges: [] };
	return [
		{
			...common,
			id: 'do-nothing',
			name: 'Do nothing',
			note: 'No decision is taken: places already commissioned, hiring against vacancies and replacements already ordered go on.',
			status: 'approved',
			decisions: NOTHING
		},
		{
			...common,
			id: 'planned',
			name: 'Grow and renew',
			note: 'Illustrative plan: more funded posts, bigger intakes, conversions to advanced practice, renewal of the fleet, more CT, all trusts connected.',
			status: 'proposed',
			decisions: {
				...NOTHING,
				posts: morePosts(posts),
				starts: moreStarts(registers.programmes),
				retain: retention(posts),
				replacements: renewals(registers.units),
				purchases: [...moreUnits(registers.units), ...moreCentres()],
				outsourcing: moreOutsourcing(registers.demand),
				connections: registers.unconnected.map((trust) => ({ trust, from: couldConnect(trust) }))
			}
		}
	];
}

function morePosts(posts: readonly PostCell[]): Decisions['posts'] {
	return posts.flatMap(({ trust, role, fundedFteHundredths }) => {
		const share = MORE_POSTS[role];
		if (share === undefined) return [];
		const fte = (years: number) => Number(((fundedFteHundredths / 100) * share * years).toFixed(2));
		return [
			{ trust, role, fteByMonth: Object.fromEntries(POST_YEARS.map((month, i) => [month, fte(i + 1)])) }
		];
	});
}

function moreStarts(programmes: ProgrammeRow[]): Decisions['starts'] {
	return programmes.flatMap(({ id, yearlyStarts, maxStartsPerMonth }) => {
		const kind = id.split('-')[0]!;
		const offers = MORE_OFFERS[kind];
		if (offers !== undefined) {
			const monthly = Number(((maxStartsPerMonth ?? 0) * offers).toFixed(3));
			const starts = MONTHS_OF_YEAR.map((month) => [month, monthly]);
			return [{ programme: id, yearlyStarts: Object.fromEntries(starts), from: START, until: null }];
		}
		const factor = MORE_STARTS[kind];
		if (factor === undefined || yearlyStarts === null) return [];
		const starts = Object.entries(yearlyStarts).map(([month, heads]) => [
			month,
			Number((heads * factor).toFixed(2))
		]);
		return [{ programme: id, yearlyStarts: Object.fromEntries(starts), from: STARTS_FROM, until: null }];
	});
}

function retention(posts: readonly PostCell[]): Decisions['retain'] {
	return posts
		.filter(({ role }) => role === 'radiographer' || role === 'senior-radiographer')
		.map(({ trust, role, occupiedFteHundredths }) => ({
			trust,
			role,
			headsByMonth: {
				'2026-10': Number(
					((RETAINED_SHARE * occupiedFteHundredths) / 100 / ROLE_BELIEFS[role].participation).toFixed(2)
				)
			}
		}));
}

/** Oldest first, each when it turns ten or as soon after as the network's pace allows. */
function renewals(units: UnitRow[]): Decisions['replacements'] {
	const networkOf = new Map(FIGURES.trusts.map(({ code, network }) => [code, network]));
	const end = monthNumber(START) + MONTHS;
	return FIGURES.networks.flatMap(({ id }) => {
		const own = units.filter(
			(unit) => networkOf.get(unit.trust) === id && unit.committedReplacement === null
		);
		const pace = Math.max(1 / 3, own.length * RENEWAL_SHARE_A_MONTH);
		let done = 0;
		return [...own]
			.sort((a, b) => a.installed.localeCompare(b.installed) || a.id.localeCompare(b.id))
			.flatMap((unit) => {
				const turnsTen = monthNumber(unit.installed) + 120;
				const turn = monthNumber(RENEWAL_FROM) + Math.floor(done / pace);
				const month = Math.max(turnsTen, turn);
				done = Math.max(done, (turnsTen - monthNumber(RENEWAL_FROM)) * pace) + 1;
				return month < end ? [{ unit: unit.id, month: addMonths(START, month - monthNumber(START)) }] : [];
			});
	});
}

function moreUnits(units: UnitRow[]): Decisions['purchases'] {
	return Object.entries(MORE_UNITS).flatMap(([modality, share]) => {
		const scanners = FIGURES.trusts.map(
			({ code }) => units.filter((unit) => unit.trust === code && unit.modality === modality).length
		);
		const total = Math.round(share * scanners.reduce((sum, count) => sum + count, 0));
		return shareOut(total, scanners).flatMap((count, k) => {
			const { code } = FIGURES.trusts[k]!;
			return Array.from({ length: count }, (_, i) => ({
				trust: code,
				modality: modality as Modality,
				month: addMonths(ORDERS.from, Math.floor(drawn(`order ${code} ${modality} ${i}`, 0, ORDERS.months))),
				units: 1,
				site: null,
				siteKind: null
			}));
		});
	});
}

function moreOutsourcing(demand: DemandRow[]): Decisions['outsourcing'] {
	return demand
		.filter(({ modality }) => modality === 'CT' || modality === 'MRI')
		.map(({ trust, modality, scansPerMonth }) => ({
			trust,
			modality,
			reportsPerMonthByMonth: Object.fromEntries(
				MORE_OUTSOURCED.map(([month, share]) => [month, Number((share * scansPerMonth).toFixed(1))])
			)
		}));
}

function moreCentres(): Decisions['purchases'] {
	const weights = FIGURES.trusts.map((trust) => scansAtStart(trust, 'CT'));
	return shareOut(CENTRES_WANTED - OPEN_CENTRES, weights).flatMap((count, k) =>
		Array.from({ length: count }, (_, i) => ({
			trust: FIGURES.trusts[k]!.code,
			modality: 'CT' as const,
			month: '2026-10',
			units: 1,
			site: `${FIGURES.trusts[k]!.code}-CDC-new${i + 1}`,
			siteKind: 'cdc' as const
		}))
	);
}
