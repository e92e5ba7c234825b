/** Programmes as a table shows them, with their cohorts added up. */
import type { CohortRow, TraineeRow } from '../cohort.ts';
import { numberWords, percentWords } from '../wording.ts';
import type { ProgrammeRow } from '../programme.ts';
import { addFunnels, byCohort, funnelOf, type Funnel } from './funnel.ts';
import { lengthOf } from './terms.ts';
import { AIMS, aimOf, type Aim } from './words.ts';

/** One programme with its cohorts added up. */
export interface ProgrammeLine {
	id: string;
	name: string;
	kind: ProgrammeRow['kind'];
	to: ProgrammeRow['to'];
	aim: Aim;
	/** Length when on time, months. */
	months: number;
	cohorts: number;
	funnel: Funnel;
	illustrative: boolean;
}

export const SORTS = { name: 'name', started: 'heads started', filled: 'share of places filled' } as const;
export type Sort = keyof typeof SORTS;

/** Write a line for each programme. */
export function programmeLines(
	programmes: readonly ProgrammeRow[],
	{ cohorts, trainees }: { cohorts: readonly CohortRow[]; trainees: readonly TraineeRow[] }
): ProgrammeLine[] {
	const listed = byCohort(trainees);
	const funnels = new Map<string, Funnel[]>();
	for (const cohort of cohorts) {
		const funnel = funnelOf(cohort, listed.get(cohort.id) ?? []);
		const own = funnels.get(cohort.programme);
		if (own === undefined) funnels.set(cohort.programme, [funnel]);
		else own.push(funnel);
	}
	return programmes.map((programme) => {
		const own = funnels.get(programme.id) ?? [];
		const { id, name, kind, to, provenance } = programme;
		return {
			...{ id, name, kind, to, aim: aimOf(programme), months: lengthOf(programme), cohorts: own.length },
			...{ funnel: addFunnels(own), illustrative: provenance === 'illustrative' }
		};
	});
}

/** Sort lines: by name, the most started first, or the least filled first. */
export function sortLines(lines: readonly ProgrammeLine[], sort: Sort): ProgrammeLine[] {
	const filled = ({ funnel }: ProgrammeLine) =>
		funnel.commissioned === 0 ? Infinity : funnel.started / funnel.commissioned;
	const orders: Record<Sort, (a: ProgrammeLine, b: ProgrammeLine) => number> = {
		name: (a, b) => a.name.localeCompare(b.name),
		started: (a, b) => b.funnel.started - a.funnel.started,
		filled: (a, b) => filled(a) - filled(b)
	};
	return [...lines].sort(orders[sort]);
}

/** Add lines up by national aim; an aim nobody trains for is left out. */
export function byAim(lines: readonly ProgrammeLine[]): { aim: Aim; programmes: number; funnel: Funnel }[] {
	return AIMS.flatMap((aim) => {
		const own = lines.filter((line) => line.aim === aim);
		if (own.length === 0) return [];
		return [{ aim, programmes: own.length, funnel: addFunnels(own.map(({ funnel }) => funnel)) }];
	});
}

/** Say how far places are filled and where those who started stand. */
export function funnelSentence(funnel: Funnel): string {
	const heads = (count: number) => numberWords(count, 'heads');
	const { commissioned, started } = funnel;
	const filled = commissioned === 0 ? '' : ` (${percentWords(started / commissioned)})`;
	const told = `${heads(funnel.inTraining)} are in training, ${heads(funnel.interrupted)} interrupted, ${heads(funnel.withdrawn)} withdrew, ${heads(funnel.completed)} completed`;
	const untold =
		funnel.untold > 0 ? `, and of ${heads(funnel.untold)} who started no return says what became` : '';
	return `${heads(commissioned)} places were commissioned and ${heads(started)} started${filled}: ${told}${untold}.`;
}
