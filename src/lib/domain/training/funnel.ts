/** How an intake narrows: places commissioned, started, and where those who started stand now. */
import { isInTraining, type CohortRow, type TraineeRow } from '../cohort.ts';

/** Heads of one or more cohorts. */
export interface Funnel {
	commissioned: number;
	started: number;
	inTraining: number;
	interrupted: number;
	withdrawn: number;
	completed: number;
	/** Started, and in none of the counts: they left and nobody said how, or the return is not complete. */
	untold: number;
	/** Trainees on the list; 0: the cohort goes by its counts. */
	listed: number;
	/** Of those in training, at risk; only known of trainees on the list. */
	atRisk: number;
}

/** Rounding of counts that are shares of a head. */
const TOLERANCE = 1e-6;

/** Count a cohort: by its trainees where some are listed, as plans do, otherwise by its own figures. */
export function funnelOf(cohort: CohortRow, trainees: readonly TraineeRow[]): Funnel {
	const counted = (test: (one: TraineeRow) => boolean) => trainees.filter(test).length;
	const heads =
		trainees.length > 0
			? {
					inTraining: counted(({ status }) => isInTraining(status)),
					interrupted: counted(({ status }) => status === 'interrupted'),
					withdrawn: counted(({ status }) => status === 'withdrawn'),
					completed: counted(({ status }) => status === 'completed')
				}
			: {
					inTraining: cohort.headsInTraining,
					interrupted: cohort.interruptedHeads,
					withdrawn: cohort.withdrawnHeads,
					completed: cohort.completedHeads
				};
	const told = heads.inTraining + heads.interrupted + heads.withdrawn + heads.completed;
	const untold = cohort.startedHeads - told;
	return {
		...{ commissioned: cohort.commissioned, started: cohort.startedHeads, ...heads },
		untold: untold > TOLERANCE ? untold : 0,
		listed: trainees.length,
		atRisk: counted(({ status }) => status === 'at-risk')
	};
}

/** Put trainees with their cohorts. */
export function byCohort(trainees: readonly TraineeRow[]): Map<string, TraineeRow[]> {
	const groups = new Map<string, TraineeRow[]>();
	for (const trainee of trainees) {
		const group = groups.get(trainee.cohort);
		if (group === undefined) groups.set(trainee.cohort, [trainee]);
		else group.push(trainee);
	}
	return groups;
}

/** Add funnels up. */
export function addFunnels(funnels: readonly Funnel[]): Funnel {
	const sum = { ...NONE };
	for (const funnel of funnels) {
		for (const field of FIELDS) sum[field] += funnel[field];
	}
	return sum;
}

const NONE: Funnel = {
	...{ commissioned: 0, started: 0, inTraining: 0, interrupted: 0, withdrawn: 0, completed: 0 },
	...{ untold: 0, listed: 0, atRisk: 0 }
};
const FIELDS = Object.keys(NONE) as (keyof Funnel)[];
