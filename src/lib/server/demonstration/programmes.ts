/** Training and recruitment of every network. ILLUSTRATIVE: national starts are published or judged, shared by posts. */
import type { CohortRow } from '#lib/domain/cohort.ts';
import type { PlacementRow } from '#lib/domain/placement.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { cohortsOf } from './cohorts.ts';
import { FIGURES } from './figures.ts';
import type { PostCell } from './posts.ts';
import { TEMPLATES, type Template } from './programme-templates.ts';

/** Placement slots a student on placement needs at the start, with room to spare. */
const SLOTS_SPARE = 1.08;
const STUDENTS_PER_TUTOR_FTE = 0.7;
const NETWORK_OF = new Map(FIGURES.trusts.map(({ code, network }) => [code, network]));

/** What every network runs, and who is under way on it. */
export function trainingRegisters(posts: readonly PostCell[]): {
	programmes: ProgrammeRow[];
	cohorts: CohortRow[];
	placements: PlacementRow[];
} {
	const programmes = FIGURES.networks.flatMap(({ id, name }) =>
		TEMPLATES.flatMap((template) => programmeRow(template, { id, name }, posts) ?? [])
	);
	const cohorts = programmes.flatMap(cohortsOf);
	return { programmes, cohorts, placements: placementRows(posts, programmes, cohorts) };
}

function programmeRow(
	template: Template,
	network: { id: string; name: string },
	posts: readonly PostCell[]
): ProgrammeRow | undefined {
	const { id, name, startsByMonth, fillsUpTo, staying, ...terms } = template;
	const ofRole = posts.filter(({ role }) => role === template.to);
	const places = ofRole.filter(({ trust }) => NETWORK_OF.get(trust) === network.id);
	if (places.length === 0) return undefined;
	const share = funded(places) / funded(ofRole);
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
function sharesByTrust(places: readonly PostCell[], staying: number): Record<string, number> {
	const total = funded(places);
	const rounded = places.map((post) => Math.floor((staying * 1e4 * post.fundedFteHundredths) / total));
	const largest = places.reduce(
		(best, post, i) => (post.fundedFteHundredths > places[best]!.fundedFteHundredths ? i : best),
		0
	);
	rounded[largest]! += Math.round(staying * 1e4) - rounded.reduce((sum, share) => sum + share, 0);
	return Object.fromEntries(places.map((post, i) => [post.trust, rounded[i]! / 1e4]));
}

/** Slots fit the students of today with a little to spare, shared by senior radiographers, who are the tutors. */
function placementRows(
	posts: readonly PostCell[],
	programmes: ProgrammeRow[],
	cohorts: CohortRow[]
): PlacementRow[] {
	const shareOnPlacement = new Map(programmes.map(({ id, placementShare }) => [id, placementShare]));
	const networkOf = new Map(programmes.map(({ id, network }) => [id, network]));
	const onPlacement = new Map<string, number>();
	for (const { programme, headsInTraining } of cohorts) {
		const network = networkOf.get(programme) ?? '';
		const heads = headsInTraining * shareOnPlacement.get(programme)!;
		onPlacement.set(network, (onPlacement.get(network) ?? 0) + heads);
	}
	const radiographers = posts.filter(({ role }) => role === 'radiographer');
	return FIGURES.trusts.map(({ code, network }) => {
		const share =
			funded(radiographers.filter(({ trust }) => trust === code)) /
			funded(radiographers.filter(({ trust }) => NETWORK_OF.get(trust) === network));
		// In spring the September intake is half a year old: the autumn peak has one intake more.
		const slots = (onPlacement.get(network) ?? 0) * share * SLOTS_SPARE * AUTUMN_PEAK;
		return {
			trust: code,
			slots: Number(slots.toFixed(2)),
			tutorRole: 'senior-radiographer' as const,
			studentsPerTutorFte: STUDENTS_PER_TUTOR_FTE,
			provenance: 'illustrative' as const
		};
	});
}

/** Funded FTE of some posts, in hundredths. */
function funded(posts: readonly PostCell[]): number {
	return posts.reduce((sum, { fundedFteHundredths }) => sum + fundedFteHundredths, 0);
}

/** Students in October against April, for three-year courses that begin in September. */
const AUTUMN_PEAK = 1.06;
