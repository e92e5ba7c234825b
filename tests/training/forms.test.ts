/** What is typed about training: read, or told at its field what is wrong. */
import { describe, expect, test } from 'vitest';
import { readCohort, typedFromCohort } from '#lib/domain/training/cohort-form.ts';
import { readPlacement, typedFromPlacement } from '#lib/domain/training/placement-form.ts';
import { readProgramme, typedFromProgramme } from '#lib/domain/training/programme-form.ts';
import { personalNumberIn, referenceProblem } from '#lib/domain/training/pseudonym.ts';
import { readStep, readTrainee, typedFromTrainee } from '#lib/domain/training/trainee-form.ts';
import { aTrust } from '../overview/build.ts';
import { aCohort, aTrainee } from '../support/rows.ts';
import { aDegree, aReportingCourse } from './build.ts';

const trusts = [aTrust('R1'), aTrust('R2'), aTrust('R9', { closed: '2024-04', successor: 'R2' })];
const networks = [{ id: 'N1', name: 'West' }];
const problemsOf = (answered: object) =>
	'problems' in answered
		? (answered.problems as { field: string; message: string }[]).map(
				({ field, message }) => `${field}: ${message}`
			)
		: ['nothing is wrong'];

describe('a reference', () => {
	test.each(['T-0412', 'AP-N05-2025-03', 'x1'])('%s is taken', (reference) => {
		expect(referenceProblem(reference)).toBeUndefined();
	});

	test.each(['Jane Smith', 'Smith', 'O’Neill', 'j.smith1', 'Zoë-1', '😀-1'])(
		'%s may be a name and is refused',
		(reference) => {
			expect(referenceProblem(reference)).toContain('may be a name');
		}
	);

	// The first is the example number of the NHS data dictionary, whose check digit is 9; 943 476 5918 has a wrong one.
	test.each(['9434765919', '943 476 5919', 'T-943-476-5919'])(
		'%s holds an NHS number and is refused',
		(reference) => {
			expect(referenceProblem(reference)).toContain('an NHS number');
		}
	);

	test('ten digits whose check digit is wrong are no NHS number', () => {
		expect(personalNumberIn('9434765918')).toBeUndefined();
		expect(personalNumberIn('1943476591900')).toBeUndefined();
	});

	test.each(['QQ123456C', 'AB 12 34 56 C', 'ab123456d'])(
		'%s is looked at as a National Insurance number',
		(text) => {
			// Q is never a first letter; the others are.
			expect(personalNumberIn(text)).toBe(text.startsWith('Q') ? undefined : 'a National Insurance number');
		}
	);
});

describe('a trainee', () => {
	const place = { cohort: aCohort(), programme: aReportingCourse(), trusts, today: '2026-11-24' };
	const typed = { ...typedFromTrainee(aTrainee()), reference: 'T-0002' };

	test('reads back as it was written, with its credential', () => {
		const before = aTrainee({
			note: 'خطة جديدة 😀 שלום',
			credential: {
				...{ modality: 'XR', bodyArea: 'chest', stage: 'course', supervisorPost: null },
				...{ reportHoursPerWeek: 14.5, fundedPost: 'P1', backfillPost: null }
			}
		});
		expect(readTrainee(typedFromTrainee(before), { ...place, before })).toEqual({ read: before });
	});

	test('with days written as in Britain is read: 01/02/2026 is 1 February 2026', () => {
		expect(readTrainee({ ...typed, statusSince: '01/02/2026' }, place)).toMatchObject({
			read: { statusSince: '2026-02-01' }
		});
		const given = {
			before: aTrainee(),
			cohort: place.cohort,
			programme: place.programme,
			today: place.today
		};
		expect(readStep({ status: 'interrupted', on: '1/2/2026' }, given)).toEqual({
			read: { next: 'interrupted', on: '2026-02-01' }
		});
		expect(problemsOf(readStep({ status: 'interrupted', on: '29/02/2026' }, given))[0]).toContain(
			'2026-02-29”, which is not a day of the calendar'
		);
	});

	test('is told at each field what is wrong, all at once', () => {
		const wrong = {
			...typed,
			reference: 'Jane Smith',
			trust: 'RX',
			stage: '3',
			expected: '2025-08',
			note: 'ring 943 476 5919'
		};
		expect(
			problemsOf(readTrainee(wrong, place))
				.map((one) => one.split(':')[0])
				.sort()
		).toEqual([...['expected', 'note', 'reference', 'stage', 'trust']]);
	});

	test('of a closed trust is told its successor, and of an unknown one the nearest', () => {
		expect(problemsOf(readTrainee({ ...typed, trust: 'R9' }, place))).toEqual([
			'trust: Trust R9 (R9) is closed: its successor is R2, write that code.'
		]);
		expect(problemsOf(readTrainee({ ...typed, trust: 'RX' }, place))).toEqual([
			'trust: There is no trust “RX”: R1, R2.'
		]);
	});

	test('cannot have completed before the last stage, or before the cohort started', () => {
		const done = { ...typed, status: 'completed', statusSince: '2024-01-01' };
		expect(problemsOf(readTrainee(done, place))).toEqual([
			'status: Nobody completes in stage 1 of 2: write the last stage, or another status.',
			'statusSince: 1 January 2024 is before the cohort started, in September 2025.'
		]);
	});
});

describe('a cohort', () => {
	const place = { programme: 'bsc', now: '2026-11' };

	test('reads back as it was written, and a new one is named after its start', () => {
		const before = aCohort({ programme: 'bsc' });
		expect(readCohort(typedFromCohort(before), { ...place, before })).toEqual({ read: before });
		const taken = ['bsc-2025-09'];
		expect(readCohort(typedFromCohort(before), { ...place, taken })).toMatchObject({
			read: { id: 'bsc-2025-09-2' }
		});
	});

	test('has no more people than started, none below zero, and none before it starts', () => {
		const typed = typedFromCohort(aCohort({ withdrawnHeads: 3 }));
		expect(problemsOf(readCohort(typed, place))[0]).toContain(
			'13 are in training, interrupted, withdrawn or completed, but 10 started'
		);
		expect(problemsOf(readCohort({ ...typed, withdrawnHeads: '-1' }, place))).toContain(
			'withdrawnHeads: Withdrawn must be 0 or more.'
		);
		expect(problemsOf(readCohort({ started: '2027-09', startedHeads: '5' }, place))[0]).toContain(
			'September 2027 is still to come'
		);
		expect(readCohort({ started: '2027-09', commissioned: '30' }, place)).toMatchObject({
			read: { commissioned: 30 }
		});
	});
});

describe('a programme', () => {
	const context = { id: 'bsc', trusts, networks };

	test.each([aDegree(), aReportingCourse({ id: 'bsc' })])(
		'of kind $kind reads back as it was written',
		(before) => {
			expect(readProgramme(typedFromProgramme(before), { ...context, before })).toEqual({ read: before });
		}
	);

	test('names the line that cannot be read, the trust that is not there, and shares that do not add up', () => {
		const typed = {
			...typedFromProgramme(aDegree()),
			stages: '36 months, 19%',
			destinations: 'R1, 80%\nR7, 10%'
		};
		expect(problemsOf(readProgramme(typed, context))).toEqual([
			'stages: Line 1, “36 months, 19%”: The months cannot be read as a number. Write for example 12, 8%.',
			'destinations: There is no trust “R7”: R1, R2.'
		]);
		const much = { ...typedFromProgramme(aDegree()), destinations: 'R1, 80%\nR2, 30%' };
		expect(problemsOf(readProgramme(much, context))).toEqual([
			'destinations: The shares add up to 110%; those who finish cannot be more than 100%.'
		]);
		const away = { ...typedFromProgramme(aReportingCourse()), destinations: 'R1, 80%', from: '' };
		expect(problemsOf(readProgramme(away, context)).map((one) => one.split(':')[0])).toEqual([
			'destinations',
			'from'
		]);
	});
});

test('slots of a trust read back as they were written, and a ratio needs the role that tutors', () => {
	const row = {
		trust: 'R1',
		slots: 8.5,
		tutorRole: 'senior-radiographer',
		studentsPerTutorFte: 0.7,
		provenance: 'local'
	} as const;
	expect(readPlacement(typedFromPlacement(row), { trust: 'R1', before: row })).toEqual({ read: row });
	expect(problemsOf(readPlacement({ slots: '-2', studentsPerTutorFte: '0.7' }, { trust: 'R1' }))).toEqual([
		'slots: Slots must be 0 or more.',
		'tutorRole: Students a tutor FTE need the role that tutors: choose one.'
	]);
});
