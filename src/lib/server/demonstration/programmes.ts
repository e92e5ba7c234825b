/** Training and recruitment of every network. ILLUSTRATIVE: national starts are published or judged, shared by posts. */
import type { CohortRow } from '#lib/domain/cohort.ts';
import type { PlacementRow } from '#lib/domain/placement.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { addMonths, monthNumber } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { FIGURES } from './figures.ts';
import { TEMPLATES, type Template } from './programme-templates.ts';

/** Placement slots a student on placement needs at the start, with room to spare. */
const SLOTS_SPARE = 1.08;
const STUDENTS_PER_TUTOR_FTE = 0.7;

/** What every network runs, and who is under way on it. */
export function trainingRegisters(posts: PostRow[]): {
	programmes: ProgrammeRow[];
	cohorts: CohortRow[];
	placements: PlacementRow[];
} {
	const programmes = FIGURES.networks.flatMap(({ id, name }) =>
		TEMPLATES.flatMap((template) => programmeRow(template, { id, name }, posts) ?? [])
	);
	const cohorts = programmes.flatMap(cohortsUnderWay);
	return { programmes, cohorts, placements: placementRows(posts, programmes, cohorts) };
}

function fundedFte(posts: PostRow[], role: Role, trusts?: Set<string>): number {
	return posts.reduce(
		(sum, post) =>
			post.role === role && (trusts?.has(post.trust) ?? true) ? sum + post.fundedFteHundredths : sum,
		0
	);
}

function programmeRow(
	template: Template,
	network: { id: string; name: string },
	posts: PostRow[]
): ProgrammeRow | undefined {
	const { id, name, startsByMonth, fillsUpTo, staying, ...terms } = template;
	const members = new Set(
		FIGURES.trusts.filter((trust) => trust.network === network.id).map(({ code }) => code)
	);
	const places = posts.filter((post) => members.has(post.trust) && post.role === template.to);
	const funded = fundedFte(posts, template.to, members);
	if (funded === 0) return undefined;
	const share = funded / fundedFte(posts, template.to);
	const ours = ([month, starts]: [string, number]) => [month, Number((starts * share).toFixed(2))];
	return {
		...terms,
		id: `${id}-${network.id}`,
		name: `${name}, ${network.name}`,
		network: network.id,
		provider: null,
		destinations: sharesByTrust(places, staying),
		yearlyStarts: startsByMonth === null ? null : Object.fromEntries(Object.entries(startsByMonth).map(ours)),
		fillsVacancies: fillsUpTo !== null,
		maxStartsPerMonth: fillsUpTo === null ? null : Number((fillsUpTo * share).toFixed(3)),
		provenance: 'illustrative'
	};
}

/** Shares of those who finish, by funded posts; rounded so that they add up to `staying` exactly. */
function sharesByTrust(places: PostRow[], staying: number): Record<string, number> {
	const total = places.reduce((sum, post) => sum + post.fundedFteHundredths, 0);
	const rounded = places.map((post) => Math.floor((staying * 1e4 * post.fundedFteHundredths) / total));
	const largest = places.reduce(
		(best, post, i) => (post.fundedFteHundredths > places[best]!.fundedFteHundredths ? i : best),
		0
	);
	rounded[largest]! += Math.round(staying * 1e4) - rounded.reduce((sum, share) => sum + share, 0);
	return Object.fromEntries(places.map((post, i) => [post.trust, rounded[i]! / 1e4]));
}

/** Earlier intakes of the same size, less those who have dropped out since. */
function cohortsUnderWay(programme: ProgrammeRow): CohortRow[] {
	const survival = programme.stages.flatMap(({ months, attrition }) =>
		Array.from({ length: months }, () => Math.exp(Math.log(1 - attrition) / months))
	);
	const rows: CohortRow[] = [];
	for (let age = survival.length - 1; age >= 1; age--) {
		const started = addMonths(START, -age);
		const starts = programme.fillsVacancies
			? (programme.maxStartsPerMonth ?? 0)
			: (programme.yearlyStarts?.[started.slice(5)] ?? 0);
		if (starts === 0) continue;
		const left = survival.slice(0, age).reduce((share, monthly) => share * monthly, 1);
		rows.push({
			id: `${programme.id}-${started}`,
			programme: programme.id,
			started,
			commissioned: starts,
			startedHeads: starts,
			headsInTraining: Number((starts * left).toFixed(3)),
			interruptedHeads: 0,
			withdrawnHeads: 0,
			completedHeads: 0,
			provenance: 'illustrative'
		});
	}
	return rows.sort((a, b) => monthNumber(a.started) - monthNumber(b.started));
}

/** Slots fit the students of today with a little to spare, shared by senior radiographers, who are the tutors. */
function placementRows(posts: PostRow[], programmes: ProgrammeRow[], cohorts: CohortRow[]): PlacementRow[] {
	const shareOnPlacement = new Map(programmes.map(({ id, placementShare }) => [id, placementShare]));
	const networkOf = new Map(programmes.map(({ id, network }) => [id, network]));
	const onPlacement = new Map<string, number>();
	for (const { programme, headsInTraining } of cohorts) {
		const network = networkOf.get(programme) ?? '';
		const heads = headsInTraining * shareOnPlacement.get(programme)!;
		onPlacement.set(network, (onPlacement.get(network) ?? 0) + heads);
	}
	return FIGURES.trusts.flatMap((trust) => {
		const members = new Set(
			FIGURES.trusts.filter(({ network }) => network === trust.network).map(({ code }) => code)
		);
		const share =
			fundedFte(posts, 'radiographer', new Set([trust.code])) / fundedFte(posts, 'radiographer', members);
		// In spring the September intake is half a year old: the autumn peak has one intake more.
		const slots = (onPlacement.get(trust.network) ?? 0) * share * SLOTS_SPARE * AUTUMN_PEAK;
		return [
			{
				trust: trust.code,
				slots: Number(slots.toFixed(2)),
				tutorRole: 'senior-radiographer' as const,
				studentsPerTutorFte: STUDENTS_PER_TUTOR_FTE,
				provenance: 'illustrative' as const
			}
		];
	});
}

/** Students in October against April, for three-year courses that begin in September. */
const AUTUMN_PEAK = 1.06;
