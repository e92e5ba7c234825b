/** The catalogue of assumptions: read, narrowed, changed with a reason, and refused in words. */
import { expect, test } from 'vitest';
import {
	findAssumptionProblems,
	readAssumption,
	readChange,
	typedFrom
} from '#lib/domain/catalogue/assumption-form.ts';
import {
	assumptionKey,
	filterAssumptions,
	parseKey,
	subjectName,
	valueWords,
	type AssumptionFilter
} from '#lib/domain/catalogue/assumptions.ts';
import { listDifferences } from '#lib/domain/catalogue/changes.ts';
import type { Typed } from '#lib/domain/catalogue/form.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as assumptions from '#lib/server/assumptions.ts';
import { Conflict, Invalid, NotFound } from '#lib/server/errors.ts';
import * as registers from '#lib/server/registers.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { aScenario, anAssumption } from '../support/planning-rows.ts';
import { aDatabase, someRegisters } from '../server/a-database.ts';
import { TODAY } from './build.ts';

const actor = localAdministrator();
const KEY = 'leaveRate:radiographer';
const before = anAssumption();
const typed = (changes: Typed = {}) => ({
	...typedFrom(before, TODAY),
	reason: 'Exit interviews',
	...changes
});
const reading = (changes: Typed) => readAssumption(typed(changes), { before, today: TODAY });
const messages = (changes: Typed) => {
	const answer = reading(changes);
	return 'problems' in answer ? answer.problems.map(({ field, message }) => `${field}: ${message}`) : [];
};

test('keys, values and subjects are written and read back', () => {
	const reader = { measure: 'reportMinutes', subject: 'radiologist:CT' };
	expect(assumptionKey(reader)).toBe('reportMinutes:radiologist:CT');
	expect(parseKey('reportMinutes:radiologist:CT')).toEqual(reader);
	expect(parseKey('discountRate')).toEqual({ measure: 'discountRate', subject: '' });
	expect(subjectName('advanced-practitioner:XR')).toBe('advanced practitioner, X-ray');
	expect([
		valueWords(0.0825, 'share a year'),
		valueWords(0.95, 'share'),
		valueWords(1_100_000, 'GBP'),
		valueWords(3.5, 'GBP a report'),
		valueWords(0.92, 'FTE per head')
	]).toEqual(['8.25% a year', '95%', '£1,100,000', '£3.50 a report', '0.92 FTE per head']);
});

test('the list is narrowed by measure, subject, mark and words, all at once', () => {
	const rows = [
		anAssumption(),
		anAssumption({ subject: 'sonographer', value: 0.07, placeholder: true }),
		anAssumption({ measure: 'growth', subject: 'CT', label: 'CT: demand growth', reviewDue: TODAY }),
		anAssumption({ measure: 'reportMinutes', subject: 'radiologist:CT', label: 'CT: minutes a report' })
	];
	const keys = (filter: Partial<AssumptionFilter>) =>
		filterAssumptions(rows, {
			filter: { measure: '', subject: '', show: 'all', text: '', ...filter },
			today: TODAY
		}).map(assumptionKey);
	expect(keys({})).toHaveLength(4);
	expect(keys({ measure: 'growth' })).toEqual(['growth:CT']);
	expect(keys({ subject: 'CT' })).toEqual(['growth:CT', 'reportMinutes:radiologist:CT']);
	expect(keys({ show: 'placeholder' })).toEqual(['leaveRate:sonographer']);
	expect(keys({ show: 'local' })).toEqual(['leaveRate:sonographer']);
	// Due on a day means past it from that day on.
	expect(keys({ show: 'overdue' })).toEqual(['growth:CT']);
	expect(keys({ text: 'minutes WORKFORCE' })).toEqual(['reportMinutes:radiologist:CT']);
	// Words are looked for at their beginning: not in the middle of “practitioner”.
	expect(keys({ text: 'port' })).toEqual([]);
	expect(keys({ subject: 'CT', show: 'placeholder' })).toEqual([]);
});

test('numbers are read as people write them: percent, pounds, thousands', () => {
	expect(reading({ value: '8.5%', low: ' 0.07 ', high: '9%' })).toMatchObject({
		read: { value: 0.085, low: 0.07, high: 0.09 }
	});
	const salary = anAssumption({
		...{ measure: 'salaryGbp', unit: 'GBP a year per FTE', value: 43_000, low: 40_000, high: 45_000 },
		...{ boundLow: 10_000, boundHigh: 500_000 }
	});
	const pounds = { ...typedFrom(salary, TODAY), value: '£44,000', reason: 'Pay award' };
	expect(readAssumption(pounds, { before: salary, today: TODAY })).toMatchObject({ read: { value: 44_000 } });
});

test('an overdue review is offered again in a year, another day is left', () => {
	expect(typedFrom(before, TODAY).reviewDue).toBe('2027-04-01');
	expect(typedFrom(anAssumption({ reviewDue: '2026-10-01' }), TODAY).reviewDue).toBe('2027-11-24');
	expect(typedFrom(anAssumption({ reviewDue: '2026-10-01' }), '2028-02-29').reviewDue).toBe('2029-02-28');
});

test('what was reviewed is reviewed today, what was not keeps its day', () => {
	expect(reading({})).toMatchObject({ read: { lastReviewed: TODAY } });
	expect(reading({ reviewed: '' })).toMatchObject({ read: { lastReviewed: '2026-04-01' } });
});

test('each field that cannot be used is told in a sentence that says what would be right', () => {
	expect(messages({ value: 'eight', reason: '  ', sourceDate: '2026', reviewDue: '2027-02-30' })).toEqual([
		'value: The value is “eight”, which is not a number: write digits, for example 0.08 or 1,200.',
		'sourceDate: The date of the source is “2026”, which is not a month: write for example 2031-03.',
		'reason: The reason for this change is missing: write a few words.',
		'reviewDue: The day the review is due is “2027-02-30”, which is not a day of the calendar: write for example 2027-04-01.'
	]);
	expect(messages({ value: '0.7', high: '0.8' })).toEqual([
		'value: The value, 70%, cannot be for “Radiographer: leaving a year”: give 0 to 0.5 (0% to 50%).',
		'high: The upper end of the likely range, 80%, cannot be for “Radiographer: leaving a year”: give 0 to 0.5 (0% to 50%).'
	]);
	expect(messages({ value: '0.2' })).toEqual([
		'value: The value 20% lies outside its likely range 6% to 10%: widen the range, or change the value.'
	]);
	expect(messages({ low: '0.1', high: '0.06' })).toEqual([
		'low: The likely range 10% to 6% ends before it begins: swap its ends.'
	]);
	expect(messages({ reviewDue: '2026-11-01' })).toEqual([
		'reviewDue: The review would be due on 2026-11-01, before the last one on 2026-11-24: give a later day.'
	]);
	expect(messages({ value: '', source: 'x'.repeat(2001) })).toHaveLength(2);
	const counted = anAssumption({
		measure: 'unitLeadMonths',
		unit: 'months',
		value: 2.5,
		low: 2,
		high: 3,
		boundHigh: 60
	});
	expect(findAssumptionProblems(counted).map(({ message }) => message)).toEqual([
		'The value, 2.5, must be a whole number of months.'
	]);
});

test('a scenario may go outside the likely range, never outside the bounds', () => {
	expect(readChange({ value: '20%', reason: 'A bad year' }, before)).toEqual({
		read: { value: 0.2, reason: 'A bad year' }
	});
	expect(readChange({ value: '0.6', reason: 'x' }, before)).toMatchObject({ problems: [{ field: 'value' }] });
});

test('differences are named in words', () => {
	expect(
		listDifferences(before, { ...before, value: 0.09, placeholder: true, reason: 'Exit interviews' })
	).toEqual([
		{ name: 'Value', from: '8% a year', to: '9% a year' },
		{ name: 'Placeholder', from: 'no', to: 'yes' },
		{ name: 'Reason', from: 'none', to: 'Exit interviews' }
	]);
});

/** A database with the one assumption and a scenario. */
async function opened() {
	await aDatabase();
	await registers.load(actor, { ...someRegisters(), assumptions: [before] });
	await scenarios.create(actor, aScenario());
}

test('a changed assumption is kept with its reason, and the registers have changed', async () => {
	await opened();
	const revision = await registers.revision(actor);
	const given = { ...before, value: 0.09, reason: 'Exit interviews', label: 'Something else', boundHigh: 9 };
	expect(await assumptions.change(actor, given, 1)).toBe(2);
	// What it is about and its bounds stay.
	expect(await assumptions.get(actor, KEY)).toEqual({
		...before,
		value: 0.09,
		reason: given.reason,
		version: 2
	});
	expect(await registers.revision(actor)).toBe(revision + 1);
	const history = await assumptions.history(actor, KEY);
	expect(history).toMatchObject([
		{ actor: 'local', action: 'change', before: { value: 0.08 }, after: { value: 0.09 } }
	]);
});

test('somebody who edits what another has changed is told, and nothing is lost', async () => {
	await opened();
	await assumptions.change(actor, { ...before, value: 0.09 }, 1);
	const second = assumptions.change(actor, { ...before, value: 0.07 }, 1);
	await expect(second).rejects.toThrow(Conflict);
	await expect(second).rejects.toMatchObject({ theirs: { value: 0.09 }, yours: { value: 0.07 } });
	expect((await assumptions.get(actor, KEY)).value).toBe(0.09);
	expect(await assumptions.history(actor, KEY)).toHaveLength(1);
});

test('what cannot be is refused by the verb as by the form', async () => {
	await opened();
	await expect(assumptions.change(actor, { ...before, value: 0.9 }, 1)).rejects.toThrow(Invalid);
	await expect(assumptions.get(actor, 'leaveRate:nobody')).rejects.toThrow(NotFound);
	const place = { scenario: 'plan', key: KEY, version: 1 };
	await expect(assumptions.changeIn(actor, place, { value: 2, reason: 'x' })).rejects.toThrow(Invalid);
});

test('a scenario takes another value, keeps one for each assumption, and goes back to the value in force', async () => {
	await opened();
	const place = { scenario: 'plan', key: KEY, version: 1 };
	await assumptions.changeIn(actor, place, { value: 0.2, reason: 'A bad year' });
	await assumptions.changeIn(actor, { ...place, version: 2 }, { value: 0.15, reason: 'Not so bad' });
	expect((await scenarios.get(actor, 'plan')).assumptionChanges).toEqual([
		{ measure: 'leaveRate', subject: 'radiographer', value: 0.15, reason: 'Not so bad' }
	]);
	await expect(assumptions.dropIn(actor, { ...place, version: 2 })).rejects.toThrow(Conflict);
	await assumptions.dropIn(actor, { ...place, version: 3 });
	expect((await scenarios.get(actor, 'plan')).assumptionChanges).toEqual([]);
	expect((await assumptions.get(actor, KEY)).value).toBe(0.08);
});
