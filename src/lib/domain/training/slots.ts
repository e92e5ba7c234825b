/** Placement slots used against those there are, by trust and month, and what a larger intake would need. */
import type { Month } from '../month.ts';
import type { PlacementRow } from '../placement.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { ProjectedRoute, ProjectedTutors, Series } from '../projection.ts';

/** Slots of one trust month by month. */
export interface SlotUse {
	trust: string;
	/** Students on placement at once after the month's intake. */
	used: number[];
	/** What slots and tutors allow together; null: no limit is known. */
	available: (number | null)[];
	/** What holds it in the first month. */
	limitedBy: 'slots' | 'tutors' | 'nothing known';
}

/** What the slots are worked out from. */
export interface SlotInput {
	/** All of them: students of any network may be at a trust. */
	programmes: readonly ProgrammeRow[];
	routes: readonly ProjectedRoute[];
	tutors: readonly ProjectedTutors[];
	placements: readonly PlacementRow[];
	months: readonly Month[];
	/** Trusts that are looked at. */
	trusts: readonly string[];
}

/**
 * Work out placements as the projection does (docs/model.md 3.1): in-training heads × placement share × the trust's share
 * of those who finish (rescaled to 1), against slots and against students per tutor FTE at the start of the month.
 */
export function slotUse({ programmes, routes, tutors, placements, months, trusts }: SlotInput): SlotUse[] {
	const placing = programmes.filter(({ placementShare }) => placementShare > 0);
	const routeOf = new Map(routes.map((route) => [route.id, route]));
	const learning = placing.map((programme) => {
		const route = routeOf.get(programme.id);
		return { programme, heads: route === undefined ? [] : headsLearning(route, programme) };
	});
	const placementOf = new Map(placements.map((row) => [row.trust, row]));
	const tutorsOf = new Map(tutors.map(({ trust, fte }) => [trust, fte]));
	return trusts.map((trust) => {
		const used = months.map(() => 0);
		for (const { programme, heads } of learning) {
			const each = programme.placementShare * hostShare(programme, trust);
			if (each > 0) heads.forEach((count, t) => (used[t]! += count * each));
		}
		const limits = months.map((_, t) => limitsAt(placementOf.get(trust), tutorsOf.get(trust)?.[t]));
		return {
			...{ trust, used },
			available: limits.map(({ slots, tutored }) => least(slots, tutored)),
			limitedBy: whichHolds(limits[0])
		};
	});
}

/** Give the share of a programme's students who are placed at a trust. */
export function hostShare({ destinations }: Pick<ProgrammeRow, 'destinations'>, trust: string): number {
	const own = destinations[trust] ?? 0;
	if (own === 0) return 0;
	return own / Object.values(destinations).reduce((sum, share) => sum + share, 0);
}

/**
 * Give heads in training after each month's intake, without those who finish late: they are no longer on placement.
 * The projection counts them together, so what is late is worked back from completions: on time is the first share.
 */
export function headsLearning(
	{ inTraining, intake, completions }: ProjectedRoute,
	{ late }: Pick<ProgrammeRow, 'late'>
): number[] {
	const onTime = late.length === 0 ? 1 : (late.find(({ months }) => months === 0)?.share ?? 0);
	const delays = late.filter(({ months }) => months > 0);
	const finished: number[] = [];
	return intake.map((starts, t) => {
		const waitingToFinish = delays.reduce((sum, { months, share }) => {
			for (let ago = 1; ago <= months && ago <= t; ago++) sum += share * finished[t - ago]!;
			return sum;
		}, 0);
		const delayed = delays.reduce((sum, { months, share }) => sum + share * (finished[t - months] ?? 0), 0);
		finished.push(onTime === 0 ? 0 : Math.max(0, (completions[t] ?? 0) - delayed) / onTime);
		return Math.max(0, (inTraining[t] ?? 0) + (starts ?? 0) - waitingToFinish);
	});
}

interface Limits {
	slots: number | null;
	tutored: number | null;
}

function limitsAt(placement: PlacementRow | undefined, tutorFte: Series[number] | undefined): Limits {
	const ratio = placement?.studentsPerTutorFte ?? null;
	return {
		slots: placement?.slots ?? null,
		tutored: ratio === null || tutorFte === null || tutorFte === undefined ? null : ratio * tutorFte
	};
}

function least(a: number | null, b: number | null): number | null {
	if (a === null || b === null) return a ?? b;
	return Math.min(a, b);
}

function whichHolds(limits: Limits | undefined): SlotUse['limitedBy'] {
	const slots = limits?.slots ?? null;
	const tutored = limits?.tutored ?? null;
	if (slots === null && tutored === null) return 'nothing known';
	return tutored !== null && (slots === null || tutored < slots) ? 'tutors' : 'slots';
}
