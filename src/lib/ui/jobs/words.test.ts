import { describe, expect, test } from 'vitest';
import type { JobView } from '#lib/domain/study.ts';
import { stateSentence } from './words.ts';

const aJob = (changes: Partial<JobView>): JobView => ({
	...{
		id: 'a',
		kind: 'spread',
		status: 'running',
		ahead: 0,
		progress: 0.25,
		secondsLeft: 12.2,
		reason: null
	},
	...changes
});

describe('the state of a job', () => {
	test.each<[Partial<JobView>, string]>([
		[{ status: 'queued', ahead: 1 }, 'Waiting: one job goes first.'],
		[{ status: 'queued', ahead: 3 }, 'Waiting: 3 jobs go first.'],
		[{}, '25% done, about 13 seconds left.'],
		[{ secondsLeft: 0.4 }, '25% done, less than a second left.'],
		[{ secondsLeft: 1 }, '25% done, about 1 second left.'],
		[{ secondsLeft: 91 }, '25% done, about 2 minutes left.'],
		[{ progress: 0.999, secondsLeft: null }, '99% done, time left not known yet.'],
		[{ status: 'done' }, 'Done.'],
		[{ status: 'cancelled', reason: 'as you asked' }, 'Cancelled: as you asked.'],
		[{ status: 'failed', reason: 'its process ended by SIGKILL' }, 'No answer: its process ended by SIGKILL.']
	])('%j: %s', (changes, sentence) => {
		expect(stateSentence(aJob(changes))).toBe(sentence);
	});
});
