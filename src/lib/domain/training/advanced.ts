/** Advanced practitioners: sign-offs and the hours they unlock, and the 500 counted person by person. */
import { isInTraining, type CohortRow, type Credential, type TraineeRow } from '../cohort.ts';
import { addMonths, type Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { TargetRow } from '../target.ts';
import { byCohort } from './funnel.ts';
import { completionRate, endOf, monthsBetween, shareFinishing } from './terms.ts';
import { finishing } from './years.ts';
import { aimOf } from './words.ts';

/** Tell whether a target is England's present one for advanced practitioners. */
export function isAdvancedTarget({ supersededBy, ended, scope, roles }: TargetRow): boolean {
	return (
		supersededBy === null &&
		ended === null &&
		scope === 'nation' &&
		roles.length === 1 &&
		roles[0] === 'advanced-practitioner'
	);
}

/** A trainee with a credential, and where it is taught. */
export interface CredentialLine {
	trainee: TraineeRow;
	credential: Credential;
	programme: ProgrammeRow;
}

/** What the credentials and the count are made from. */
export interface AdvancedInput {
	programmes: readonly ProgrammeRow[];
	cohorts: readonly CohortRow[];
	trainees: readonly TraineeRow[];
	/** Month on which the counts of cohorts stand. */
	countedIn: Month;
}

/** List everybody who works towards a credential or has one, but those who withdrew. */
export function credentialLines({ programmes, cohorts, trainees }: AdvancedInput): CredentialLine[] {
	const programmeOf = new Map(programmes.map((one) => [one.id, one]));
	const cohortOf = new Map(cohorts.map((one) => [one.id, programmeOf.get(one.programme)]));
	return trainees.flatMap((trainee) => {
		const programme = cohortOf.get(trainee.cohort);
		const { credential, status } = trainee;
		if (credential === null || programme === undefined || status === 'withdrawn') return [];
		return [{ trainee, credential, programme }];
	});
}

/** People and hours of one modality. */
export interface Unlocked {
	modality: Credential['modality'];
	inTraining: number;
	signedOff: number;
	/** Reporting hours a week of those signed off who have a funded post. */
	hoursUnlocked: number;
	/** Of those signed off without one, and of those still on the way. */
	hoursWaiting: number;
	hoursComing: number;
	/** People without a funded post to go to, signed off or not. */
	withoutPost: number;
}

/** Add credentials up by modality. */
export function unlockedByModality(lines: readonly CredentialLine[]): Unlocked[] {
	const groups = new Map<string, Unlocked>();
	for (const { credential } of lines) {
		const { modality, stage, fundedPost, reportHoursPerWeek } = credential;
		const group = groups.get(modality) ?? {
			...{ modality, inTraining: 0, signedOff: 0, hoursUnlocked: 0, hoursWaiting: 0 },
			...{ hoursComing: 0, withoutPost: 0 }
		};
		groups.set(modality, group);
		const done = stage === 'signed-off';
		group[done ? 'signedOff' : 'inTraining'] += 1;
		group[done ? (fundedPost === null ? 'hoursWaiting' : 'hoursUnlocked') : 'hoursComing'] +=
			reportHoursPerWeek;
		if (fundedPost === null) group.withoutPost += 1;
	}
	return [...groups.values()].sort((a, b) => a.modality.localeCompare(b.modality));
}

/** What one programme brings towards the 500 by the month they are due. */
export interface CountLine {
	programme: ProgrammeRow;
	/** Signed off or completed before the month of the counts: they are in today's heads, and are not one more. */
	before: number;
	/** Signed off or completed since, heads. */
	done: number;
	/** In training and expected by then, heads, and how many of them finish at the programme's rate. */
	onTheWay: number;
	expected: number;
	/** Later starts the programme plans that would still finish by then, at its rate. */
	planned: number;
	/** Of those done or on the way who are listed one by one, how many have no funded post. */
	withoutPost: number;
}

/**
 * Count programme by programme who is an advanced practitioner or on the way to be one by a month. Listed trainees count
 * one by one; cohorts that go by counts count by their heads. More are asked for than there were at the month of the
 * counts, so who was done before it is told apart. Starts still to come are told apart: nobody of them is in
 * the register.
 */
export function countAdvanced(input: AdvancedInput, due: Month): CountLine[] {
	const listed = byCohort(input.trainees);
	return input.programmes
		.filter((one) => aimOf(one) === 'advanced' && one.kind !== 'recruit')
		.map((programme) => {
			const line = { programme, before: 0, done: 0, onTheWay: 0, expected: 0, withoutPost: 0 };
			for (const cohort of input.cohorts.filter((one) => one.programme === programme.id)) {
				const own = listed.get(cohort.id) ?? [];
				countCohort(line, cohort, { trainees: own, countedIn: input.countedIn, due });
			}
			return { ...line, planned: plannedBy(programme, input, due) };
		});
}

interface Counted {
	trainees: TraineeRow[];
	countedIn: Month;
	due: Month;
}

function countCohort(
	line: Omit<CountLine, 'planned'>,
	cohort: CohortRow,
	{ trainees, countedIn, due }: Counted
): void {
	const share = shareFinishing(line.programme, monthsBetween(cohort.started, countedIn));
	if (trainees.length === 0) {
		line[endOf(line.programme, cohort.started) < countedIn ? 'before' : 'done'] += cohort.completedHeads;
		for (const { month, heads } of finishing(line.programme, cohort, { trainees, countedIn })) {
			if (month > due || share === 0) continue;
			line.onTheWay += heads / share;
			line.expected += heads;
		}
		return;
	}
	for (const one of trainees) {
		const done = one.status === 'completed' || one.credential?.stage === 'signed-off';
		const coming = isInTraining(one.status) && one.expected <= due;
		if (one.status === 'withdrawn' || (!done && !coming)) continue;
		if (done && one.statusSince.slice(0, 7) < countedIn) {
			line.before += 1;
			continue;
		}
		if (done) line.done += 1;
		else {
			line.onTheWay += 1;
			line.expected += share;
		}
		if (one.credential !== null && one.credential.fundedPost === null) line.withoutPost += 1;
	}
}

/** Starts the programme plans from the month of the counts on that end by the month due; intakes of the register are none. */
function plannedBy(programme: ProgrammeRow, { cohorts, countedIn }: AdvancedInput, due: Month): number {
	const rate = completionRate(programme);
	const begun = new Set(
		cohorts.filter((one) => one.programme === programme.id).map(({ started }) => started)
	);
	let heads = 0;
	for (let started = countedIn; endOf(programme, started) <= due; started = addMonths(started, 1)) {
		if (!begun.has(started)) heads += (programme.yearlyStarts?.[started.slice(5)] ?? 0) * rate;
	}
	return heads;
}
