/** Where a trainee may go from where they stand. */
import { describe, expect, test } from 'vitest';
import { TRAINEE_STATUSES } from '#lib/domain/cohort.ts';
import { findStepProblems, nextStatuses } from '#lib/domain/training/status.ts';
import { takeStep } from '#lib/domain/training/trainee-form.ts';
import { aTrainee } from '../support/rows.ts';

const bounds = { cohortStarted: '2025-09', lastStage: 2, today: '2026-11-24' };
const sentences = (changes: Parameters<typeof aTrainee>[0], step: Parameters<typeof findStepProblems>[1]) =>
	findStepProblems(aTrainee(changes), step, bounds).map(({ field, message }) => `${field}: ${message}`);

describe('a trainee', () => {
	const table = TRAINEE_STATUSES.map((status) => [
		status,
		nextStatuses({ status, statusSince: '', stage: 1 }, 2).join(' '),
		nextStatuses({ status, statusSince: '', stage: 2 }, 2).join(' ')
	]);

	test('goes from each status to these, in the first and in the last stage', () => {
		expect(table).toEqual([
			['on-track', 'at-risk interrupted withdrawn', 'at-risk interrupted withdrawn completed'],
			['at-risk', 'on-track interrupted withdrawn', 'on-track interrupted withdrawn completed'],
			['interrupted', 'on-track at-risk withdrawn', 'on-track at-risk withdrawn'],
			['withdrawn', '', ''],
			['completed', '', '']
		]);
	});

	test('is interrupted from a day between the start of the cohort and today', () => {
		expect(sentences({}, { next: 'interrupted', on: '2026-02-28' })).toEqual([]);
		expect(sentences({}, { next: 'interrupted', on: '2025-08-31' })).toEqual([
			'on: 31 August 2025 is before the cohort started, in September 2025.'
		]);
		expect(sentences({}, { next: 'interrupted', on: '2026-11-25' })).toEqual([
			'on: 25 November 2026 is still to come: today is 24 November 2026.'
		]);
		expect(sentences({ statusSince: '2026-05-01' }, { next: 'interrupted', on: '2026-04-30' })).toEqual([
			'on: 30 April 2026 is before the present status began, on 1 May 2026.'
		]);
	});

	test('does not complete in the first of two stages, nor while interrupted, nor before the cohort started', () => {
		expect(sentences({}, { next: 'completed', on: '2026-09-01' })[0]).toContain(
			'status: Nobody completes in stage 1 of 2'
		);
		expect(sentences({ status: 'interrupted', stage: 2 }, { next: 'completed', on: '2026-09-01' })[0]).toBe(
			'status: A trainee who is interrupted cannot become completed: choose on track, at risk, withdrawn.'
		);
		expect(sentences({ stage: 2 }, { next: 'completed', on: '2024-09-01' })).toEqual([
			'on: 1 September 2024 is before the cohort started, in September 2025.'
		]);
	});

	test('who has withdrawn comes back only by undoing the edit', () => {
		expect(sentences({ status: 'withdrawn' }, { next: 'on-track', on: '2026-09-01' })[0]).toContain(
			'undo the edit'
		);
	});

	test('who completes did so in the month of the day', () => {
		expect(takeStep(aTrainee(), { next: 'completed', on: '2027-03-15' })).toMatchObject({
			...{ status: 'completed', statusSince: '2027-03-15', expected: '2027-03' }
		});
		expect(takeStep(aTrainee(), { next: 'at-risk', on: '2026-03-15' }).expected).toBe('2027-09');
	});
});
