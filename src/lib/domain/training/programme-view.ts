/** One programme, or one of its cohorts, as its page shows it. */
import type { CohortRow, TraineeRow } from '../cohort.ts';
import type { Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import { addFunnels, byCohort, funnelOf } from './funnel.ts';
import { cohortSentence, historyOf, type Known } from './history.ts';
import { completionRate, endOf, lengthOf } from './terms.ts';
import { yearOf } from './years.ts';

/** When a page is looked at, and on which month the counts of cohorts stand. */
export interface When {
	now: Month;
	countedIn: Month;
}

/** Put a programme's cohorts with their funnels, and draw who stays. */
export function programmeView<Programme extends ProgrammeRow>(
	{
		programme,
		cohorts,
		trainees
	}: { programme: Programme; cohorts: readonly CohortRow[]; trainees: readonly TraineeRow[] },
	when: When
) {
	const listed = byCohort(trainees);
	const lines = cohorts.map((cohort) => ({
		cohort,
		funnel: funnelOf(cohort, listed.get(cohort.id) ?? []),
		ends: endOf(programme, cohort.started),
		academic: yearOf(cohort.started, 'academic')
	}));
	return {
		...{ programme, cohorts: lines, funnel: addFunnels(lines.map(({ funnel }) => funnel)) },
		survival: historyOf({ programme, cohorts, trainees, ...when }),
		...{ length: lengthOf(programme), rate: completionRate(programme) }
	};
}

/** Count a cohort, and hold it against its programme's other cohorts; `against` is undefined where that says nothing yet. */
export function cohortView(
	{ cohort, trainees }: { cohort: CohortRow; trainees: readonly TraineeRow[] },
	programme: Pick<Known, 'programme' | 'cohorts' | 'trainees'>,
	when: When
) {
	const known = { ...programme, ...when };
	const others = known.cohorts.filter(({ id }) => id !== cohort.id);
	return {
		funnel: funnelOf(cohort, trainees),
		against: cohortSentence(cohort, historyOf({ ...known, cohorts: others }), known)
	};
}
