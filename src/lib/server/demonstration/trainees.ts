/** Trainees of the programmes to advanced practitioner, one by one. ILLUSTRATIVE: nobody in it exists. */
import type { CohortRow, Credential, TraineeRow, TraineeStatus } from '#lib/domain/cohort.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { addMonths, monthNumber } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws, type Weighted } from './draws.ts';
import { shareOut } from './provision.ts';
import { ROLE_BELIEFS } from './role-beliefs.ts';
import { PostsOfTrusts } from './trainee-posts.ts';

const TO = 'advanced-practitioner';
const AT_RISK_SHARE = 0.09;
/** Months the late are late. */
const LATE_MONTHS = 6;
const LATE_SHARE = 0.15;
const BACK_AFTER_MONTHS = 12;
/** Share of those on the course who already report under supervision. */
const SUPERVISED_SHARE = 0.2;
/** Share of those under way who have a supervisor; of them a funded post that waits, and a post they will leave. */
const WITH_SUPERVISOR = 0.9;
const WITH_POST = 0.65;
const WITH_BACKFILL = 0.7;
/** Share of the qualified who still wait for a funded post: of the latest course, and of those before. */
const WAITING_SHARE = { latest: 0.12, before: 0.02 };
const SIGNED_OFF_WAITING = 0.6;

/** Plain film, but for a few: the projection lets advanced practitioners read plain film alone. */
const CREDENTIALS: Weighted<Pick<Credential, 'modality' | 'bodyArea'>> = [
	[{ modality: 'XR', bodyArea: 'musculoskeletal' }, 0.5],
	[{ modality: 'XR', bodyArea: 'chest and abdomen' }, 0.38],
	[{ modality: 'CT', bodyArea: 'head' }, 0.07],
	[{ modality: 'MRI', bodyArea: 'lumbar spine' }, 0.05]
];

/** What one trainee is drawn from. */
interface Given {
	programme: ProgrammeRow;
	cohort: CohortRow;
	trust: string;
	status: TraineeStatus;
	/** Months the programme takes. */
	length: number;
	draws: Draws;
	posts: PostsOfTrusts;
}

/** List everyone of every intake of those programmes, numbered by network from the oldest intake on. */
export function traineeRows({
	programmes,
	cohorts,
	posts
}: {
	programmes: readonly ProgrammeRow[];
	cohorts: readonly CohortRow[];
	posts: readonly PostRow[];
}): TraineeRow[] {
	const places = new PostsOfTrusts(posts);
	return programmes
		.filter(({ to }) => to === TO)
		.flatMap((programme) => {
			let number = 0;
			const reference = () => `AP-${programme.network}-${String((number += 1)).padStart(4, '0')}`;
			return cohorts
				.filter((cohort) => cohort.programme === programme.id)
				.flatMap((cohort) =>
					intakeOf(programme, cohort, places).map((given) => ({ id: reference(), ...traineeRow(given) }))
				);
		});
}

/** Say of everyone of an intake where they are and how they stand, as many of each as the cohort counts. */
function intakeOf(programme: ProgrammeRow, cohort: CohortRow, posts: PostsOfTrusts): Given[] {
	const draws = new Draws(`trainees ${cohort.id}`);
	const codes = Object.keys(programme.destinations);
	const trusts = shareOut(cohort.startedHeads, Object.values(programme.destinations)).flatMap(
		(heads, i): string[] => Array<string>(heads).fill(codes[i]!)
	);
	const all = (status: TraineeStatus, heads: number) => Array<TraineeStatus>(heads).fill(status);
	const statuses = draws.shuffled([
		...all('on-track', cohort.headsInTraining),
		...all('interrupted', cohort.interruptedHeads),
		...all('withdrawn', cohort.withdrawnHeads),
		...all('completed', cohort.completedHeads)
	]);
	const length = programme.stages.reduce((sum, { months }) => sum + months, 0);
	return trusts.map((trust, i) => {
		const risk = statuses[i] === 'on-track' && draws.happens(AT_RISK_SHARE);
		const status = risk ? 'at-risk' : statuses[i]!;
		return { programme, cohort, trust, status, length, draws, posts };
	});
}

function traineeRow(given: Given): Omit<TraineeRow, 'id'> {
	const { programme, cohort, trust, status, length, draws } = given;
	const onTime = addMonths(cohort.started, length);
	const late = draws.happens(LATE_SHARE) && addMonths(onTime, LATE_MONTHS) <= START;
	const finished = late ? addMonths(onTime, LATE_MONTHS) : onTime;
	const over = onTime < START ? onTime : START;
	const until = status === 'completed' ? finished : over;
	const months = draws.whole(1, monthNumber(over) - monthNumber(cohort.started) - 1);
	const since = {
		'on-track': cohort.started,
		'at-risk': addMonths(START, -Math.min(months, 4)),
		interrupted: addMonths(cohort.started, months),
		withdrawn: addMonths(cohort.started, months),
		completed: until
	}[status];
	const expected = {
		'on-track': onTime,
		'at-risk': addMonths(onTime, draws.happens(0.5) ? LATE_MONTHS : 0),
		interrupted: addMonths(onTime, BACK_AFTER_MONTHS),
		withdrawn: onTime,
		completed: finished
	}[status];
	const begun = status === 'on-track' || status === 'at-risk' ? START : since;
	return {
		cohort: cohort.id,
		trust,
		stage: stageAt(programme, monthNumber(begun) - monthNumber(cohort.started)),
		status,
		statusSince: `${since}-${String(status === 'on-track' ? 1 : draws.whole(1, 28)).padStart(2, '0')}`,
		expected,
		credential: credentialOf(given, addMonths(finished, 12) > START),
		note: '',
		provenance: 'illustrative'
	};
}

/** Stage of a programme, from 1, after some months of it. */
function stageAt({ stages }: ProgrammeRow, months: number): number {
	let passed = 0;
	const stage = stages.findIndex((one) => (passed += one.months) > months);
	return stage === -1 ? stages.length : stage + 1;
}

function credentialOf({ trust, status, draws, posts }: Given, latest: boolean): Credential {
	const plain = {
		...draws.pick(CREDENTIALS),
		supervisorPost: draws.happens(WITH_SUPERVISOR) ? posts.supervisor(trust) : null,
		reportHoursPerWeek: ROLE_BELIEFS[TO].reportHours
	};
	const none = { fundedPost: null, backfillPost: null };
	if (status === 'completed') {
		const waits = draws.happens(WAITING_SHARE[latest ? 'latest' : 'before']);
		const signedOff = !waits || draws.happens(SIGNED_OFF_WAITING);
		return {
			...{ ...plain, ...none, stage: signedOff ? 'signed-off' : 'supervised-practice' },
			...(waits ? {} : { fundedPost: posts.filled(trust) })
		};
	}
	if (status === 'interrupted' || status === 'withdrawn')
		return { ...plain, ...none, supervisorPost: null, stage: 'course' };
	return {
		...plain,
		stage: draws.happens(SUPERVISED_SHARE) ? 'supervised-practice' : 'course',
		fundedPost: draws.happens(WITH_POST) ? posts.waiting(trust) : null,
		backfillPost: draws.happens(WITH_BACKFILL) ? posts.left(trust) : null
	};
}
