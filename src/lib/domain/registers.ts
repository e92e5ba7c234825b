/**
 * Everything the registers hold on one date, as every layer above the database sees it.
 * FTE are integer hundredths, money is whole pounds, months are `YYYY-MM`, shares are 0 to 1.
 */
import { z } from 'zod';
import { assumptionRow } from './assumption.ts';
import { cohortRow, traineeRow } from './cohort.ts';
import { activityRow, demandRow, turnaroundRow } from './demand.ts';
import {
	connectionRow,
	icbRow,
	maturityRow,
	networkRow,
	regionRow,
	siteRow,
	trustRow
} from './organisation.ts';
import { placementRow } from './placement.ts';
import { postRow } from './post.ts';
import { programmeRow } from './programme.ts';
import { month } from './register-fields.ts';
import { targetRow } from './target.ts';
import { stoppageRow, unitRow } from './unit.ts';

/** The input of `assemble`, beside a scenario; lists stand in the order in which their rows may refer to each other. */
export const registers = z.strictObject({
	asAt: month,
	regions: z.array(regionRow),
	icbs: z.array(icbRow),
	networks: z.array(networkRow),
	trusts: z.array(trustRow),
	sites: z.array(siteRow),
	connections: z.array(connectionRow),
	maturity: z.array(maturityRow),
	posts: z.array(postRow),
	programmes: z.array(programmeRow),
	cohorts: z.array(cohortRow),
	trainees: z.array(traineeRow),
	units: z.array(unitRow),
	stoppages: z.array(stoppageRow),
	activity: z.array(activityRow),
	demand: z.array(demandRow),
	turnaround: z.array(turnaroundRow),
	placements: z.array(placementRow),
	assumptions: z.array(assumptionRow),
	targets: z.array(targetRow)
});

export type Registers = z.infer<typeof registers>;
