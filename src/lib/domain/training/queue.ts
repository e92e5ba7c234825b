/** Qualified people who wait for a funded post, and what waiting costs. */
import type { Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { ProjectedRoute, Series } from '../projection.ts';
import { completionRate, lengthOf, shareStaying } from './terms.ts';

/** Those of one programme who are qualified and have no funded post. */
export interface Queue {
	programme: ProgrammeRow;
	/** Heads at the start of the run and after each month. */
	waiting: Series;
	/** Most who wait at once, in which month (of the run), and those at the end. */
	most: number;
	mostAt: Month | undefined;
	atEnd: number;
	/** Cost of bringing one person to the end, lost starters included, GBP. */
	costPerHeadGbp: number;
	/** Who gives up waiting in a month when most wait, heads, and what their training had cost, GBP. */
	givingUp: number;
	givingUpGbp: number;
	/** Reporting hours a week that are not unlocked when most wait. */
	idleReportHours: number;
}

/** Heads below which nobody is said to wait: less would be shown as 0.0. */
const NOBODY = 0.05;

/** What the queues are worked out from. */
export interface QueueInput {
	programmes: readonly ProgrammeRow[];
	routes: readonly ProjectedRoute[];
	months: readonly Month[];
	/** Reporting hours a week that somebody in a role brings, per head; 0: none. */
	reportHoursPerHead: (role: ProgrammeRow['to']) => number;
}

/**
 * List the programmes whose qualified people wait, the longest queue first. Recruitment is left out: who is offered a
 * post is not trained for it here.
 */
export function queuesOf({ programmes, routes, months, reportHoursPerHead }: QueueInput): Queue[] {
	const routeOf = new Map(routes.map((route) => [route.id, route]));
	return programmes
		.filter(({ kind }) => kind !== 'recruit')
		.map((programme): Queue => {
			const waiting = routeOf.get(programme.id)?.waiting ?? [];
			const heads = waiting.map((one) => one ?? 0);
			const most = Math.max(0, ...heads);
			const at = heads.indexOf(most);
			const costPerHeadGbp = trainingCostGbp(programme);
			const givingUp = most * programme.waitLoss;
			return {
				...{ programme, waiting, most, costPerHeadGbp, givingUp },
				mostAt: months[Math.max(0, at - 1)],
				atEnd: heads.at(-1) ?? 0,
				givingUpGbp: givingUp * costPerHeadGbp,
				idleReportHours: most * reportHoursPerHead(programme.to)
			};
		})
		.filter(({ most }) => most > NOBODY)
		.sort((a, b) => b.most - a.most);
}

/** Price one person who finishes: what starters cost, by the share of them who get there. */
export function trainingCostGbp(programme: ProgrammeRow): number {
	const monthsPaid = Array.from({ length: lengthOf(programme) }, (_, month) =>
		shareStaying(programme, month)
	);
	const perStarter =
		programme.costPerStartGbp + programme.costPerMonthGbp * monthsPaid.reduce((sum, share) => sum + share, 0);
	const rate = completionRate(programme);
	return rate === 0 ? 0 : perStarter / rate;
}
