/** The library of targets: added, ended, superseded, never silently changed. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import type { Typed } from '#lib/domain/catalogue/form.ts';
import { idFor, readEnd, readTarget, typedFromTarget } from '#lib/domain/catalogue/target-form.ts';
import { aimWords, countedWords, filterTargets, standingOf } from '#lib/domain/catalogue/target-words.ts';
import { TARGET_METRICS, VALUE_KINDS, type TargetRow } from '#lib/domain/target.ts';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { Conflict, Invalid, NotFound } from '#lib/server/errors.ts';
import * as registers from '#lib/server/registers.ts';
import * as targets from '#lib/server/targets.ts';
import { aTarget } from '../overview/build.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aDatabase, someRegisters } from '../server/a-database.ts';
import { aUnit } from '../support/rows.ts';
import { aTypedTarget } from './build.ts';

const actor = localAdministrator();
const MONTH = '2026-11';
const reading = (changes: Typed) =>
	readTarget(aTypedTarget(changes), { id: 'ten', scopes: ['nation', 'network:N1'] });
const read = (changes: Typed = {}): TargetRow => {
	const answer = reading(changes);
	if ('problems' in answer) throw new Error(answer.problems.map(({ message }) => message).join(' '));
	return answer.read;
};
const messages = (changes: Typed) => {
	const answer = reading(changes);
	return 'problems' in answer ? answer.problems.map(({ field, message }) => `${field}: ${message}`) : [];
};

test('what a target asks for and counts stands in words', () => {
	expect(aimWords(aTarget({ value: 3500 }))).toBe('at least 3,500 more heads than at the start');
	expect(aimWords(aTarget({ value: 3500, baseline: 14_000 }))).toBe(
		'at least 3,500 more heads than the baseline of 14,000'
	);
	expect(aimWords(aTarget({ value: -5, direction: 'atMost' }))).toBe(
		'at most 5 fewer heads than at the start'
	);
	const capacity = { metric: 'capacity', unit: 'scans a month', valueKind: 'times', value: 2 } as const;
	expect(aimWords(aTarget(capacity))).toBe('at least 2 times the scans a month at the start');
	expect(aimWords(aTarget({ ...capacity, baseline: 500 }))).toBe(
		'at least 2 times the scans a month of the baseline of 500'
	);
	const wait = {
		metric: 'waitDays',
		unit: 'days',
		valueKind: 'absolute',
		direction: 'atMost',
		value: 42
	} as const;
	expect(aimWords(aTarget(wait))).toBe('at most 42 days');
	expect(countedWords(aTarget({ ...wait, roles: [], modality: 'XR' }))).toBe(
		'Longest wait for a scan: X-ray'
	);
});

test('a target is in force, until when, ended, or superseded by which', () => {
	const heir = aTarget({ id: 'heir', label: 'The heir', due: '2031-03' });
	const words = (changes: Partial<TargetRow>) =>
		standingOf(aTarget(changes), { targets: [heir], month: MONTH }).words;
	expect(words({})).toBe('in force');
	expect(words({ ended: '2026-12' })).toBe('in force until December 2026');
	expect(words({ ended: MONTH })).toBe('ended in November 2026');
	expect(words({ supersededBy: 'heir' })).toBe('superseded by The heir, due March 2031');
});

test('the library is narrowed by status, measure, owner’s place and words', () => {
	const rows = [
		aTarget(),
		aTarget({ id: 'old', supersededBy: 'radiographers' }),
		aTarget({ id: 'own', scope: 'network:N1', metric: 'sites', ended: '2020-01', note: 'Hubs' })
	];
	const ids = (filter: Partial<Parameters<typeof filterTargets>[1]['filter']>) =>
		filterTargets(rows, {
			filter: { standing: 'all', metric: '', scope: '', text: '', ...filter },
			month: MONTH
		}).map(({ id }) => id);
	expect(ids({})).toHaveLength(3);
	expect(ids({ standing: 'in force' })).toEqual(['radiographers']);
	expect(ids({ standing: 'superseded' })).toEqual(['old']);
	expect(ids({ standing: 'ended', metric: 'sites', scope: 'network:N1', text: 'hubs' })).toEqual(['own']);
});

test('a form makes a target, whose unit and sharing follow from what is measured', () => {
	expect(read()).toMatchObject({
		id: 'ten',
		unit: 'heads',
		apportionment: 'baselineFte',
		baseline: null,
		value: 10
	});
	const none = { 'role-radiographer': '' };
	expect(read({ ...none, metric: 'overAge', valueKind: 'absolute', value: '0' }).apportionment).toBe('same');
	expect(read({ ...none, metric: 'sites', siteKind: 'cdc', valueKind: 'absolute' }).apportionment).toBe(
		'population'
	);
	expect(
		read({ ...none, metric: 'capacity', modality: 'CT', valueKind: 'times', value: '200%' })
	).toMatchObject({
		value: 2,
		apportionment: 'same'
	});
	expect(read(typedFromTarget(read({ baseline: '1,200', trajectory: 'step' })))).toEqual(
		read({ baseline: '1200', trajectory: 'step' })
	);
});

test('each thing that cannot be is told in a sentence that says what would be right', () => {
	expect(
		messages({
			label: '',
			value: '',
			due: 'soon',
			scope: 'network:N9',
			owner: '',
			source: '',
			sourceDate: ''
		}).map((line) => line.split(':')[0])
	).toEqual(['label', 'value', 'due', 'source', 'sourceDate', 'scope', 'owner']);
	expect(messages({ due: 'soon' })).toEqual([
		'due: The due month is “soon”, which is not a month: write for example 2031-03.'
	]);
	expect(messages({ 'role-radiographer': '' })).toEqual([
		'roles: Heads are counted by role: tick at least one.'
	]);
	expect(messages({ metric: 'sites', modality: 'CT' })).toEqual([
		'roles: Roles cannot narrow “Sites in service”: choose none, or measure one of: Heads in post.',
		'modality: A modality cannot narrow “Sites in service”: choose none, or measure one of: Capacity for scans, Units over ten years old, Age of the oldest unreported scan, Longest wait for a scan.'
	]);
	expect(messages({ valueKind: 'times', value: '0' })[0]).toContain('give more than 0 and at most 100');
	expect(messages({ valueKind: 'absolute', value: '-3' })[0]).toContain('give 0 or more');
	expect(messages({ baseline: '-1' })[0]).toContain('The baseline is -1');
	expect(readEnd({ from: '2027', reason: '' })).toMatchObject({
		problems: [{ field: 'from' }, { field: 'reason' }]
	});
});

test('ids are made from names, told apart, and never that of the form', () => {
	expect(idFor('Radiographers: 3,500 more', ['radiographers-3-500-more'])).toBe('radiographers-3-500-more-2');
	expect(idFor('New', [])).toBe('new-2');
	expect(idFor('…', [])).toBe('target');
});

test('whatever the form lets through makes a file the engine takes', () => {
	const narrowed: Record<TargetRow['metric'], Typed[]> = {
		heads: [{}],
		sites: [{}, { siteKind: 'cdc' }],
		capacity: [{}, { modality: 'CT' }],
		overAge: [{}, { modality: 'CT' }],
		ageDays: [{}, { modality: 'CT' }],
		waitDays: [{}, { modality: 'CT' }]
	};
	const forms = TARGET_METRICS.flatMap((metric) =>
		VALUE_KINDS.flatMap((valueKind) =>
			['', '7'].flatMap((baseline) =>
				narrowed[metric].map((more) => ({
					...{ metric, valueKind, baseline, trajectory: baseline === '' ? 'linear' : 'step' },
					'role-radiographer': metric === 'heads' ? 'on' : '',
					...more
				}))
			)
		)
	);
	const demand = {
		...{ trust: 'R1', modality: 'CT' as const, scansPerMonth: 100, growth: null },
		...{ waiting: 10, unreported: 10, rule: null, provenance: 'local' as const }
	};
	const file = assemble(
		{
			...{ ...someRegisters(), units: [aUnit()], demand: [demand] },
			targets: forms.map((form, i) => ({ ...read(form), id: `t${i}` }))
		},
		aScenario()
	);
	expect(file.targets!.length).toBe(2 * forms.length);
	const checked = checkScenario(JSON.parse(JSON.stringify(file)));
	expect('problems' in checked ? checked.problems : []).toEqual([]);
});

/** A database with one national target. */
async function opened() {
	await aDatabase();
	await registers.load(actor, { ...someRegisters(), targets: [aTarget()] });
}
const old = { id: 'radiographers', version: 1 };

test('an own target is added for an organisation there is, and the registers have changed', async () => {
	await opened();
	const revision = await registers.revision(actor);
	await targets.add(actor, read());
	expect(await targets.get(actor, 'ten')).toEqual({ ...read(), version: 1 });
	expect(await registers.revision(actor)).toBe(revision + 1);
	expect(await targets.history(actor, 'ten')).toMatchObject([{ action: 'add' }]);
	expect((await targets.places(actor)).map(({ key }) => key)).toEqual([
		'nation',
		'region:Y1',
		'icb:Q1',
		'network:N1',
		'trust:R1'
	]);
	await expect(targets.add(actor, read())).rejects.toThrow(Conflict);
	await expect(targets.add(actor, { ...read(), id: 'eleven', scope: 'network:N9' })).rejects.toThrow(Invalid);
	await expect(targets.add(actor, { ...read(), id: 'eleven', roles: [] })).rejects.toThrow(Invalid);
});

test('a superseded target keeps all it asked for, and is linked to the new one', async () => {
	await opened();
	await targets.supersede(actor, old, { ...read({ scope: 'nation' }), id: 'heir' });
	expect(await targets.get(actor, 'radiographers')).toEqual({
		...aTarget(),
		supersededBy: 'heir',
		version: 2
	});
	expect((await registers.asAt(actor, '2026-04')).targets.map(({ id }) => id)).toEqual([
		'radiographers',
		'heir'
	]);
	expect(await targets.history(actor, 'radiographers')).toMatchObject([{ action: 'supersede' }]);
	const again = targets.supersede(actor, { ...old, version: 2 }, { ...read(), id: 'third' });
	await expect(again).rejects.toThrow('is superseded already');
	// All or nothing: the third was not added.
	await expect(targets.get(actor, 'third')).rejects.toThrow(NotFound);
});

test('a target ends from a month on for a reason, once', async () => {
	await opened();
	await expect(targets.end(actor, old, { from: 'soon', reason: 'x' })).rejects.toThrow(Invalid);
	await targets.end(actor, old, { from: '2027-04', reason: 'Met' });
	expect(await targets.get(actor, 'radiographers')).toEqual({ ...aTarget(), ended: '2027-04', version: 2 });
	expect(await targets.history(actor, 'radiographers')).toMatchObject([
		{ action: 'end', after: { reason: 'Met' } }
	]);
	const again = targets.end(actor, { ...old, version: 2 }, { from: '2028-04', reason: 'x' });
	await expect(again).rejects.toThrow('has an end already');
});

test('of two people who change a target the second is told', async () => {
	await opened();
	await targets.correctNote(actor, old, 'Agreed by the board');
	expect(await targets.get(actor, 'radiographers')).toEqual({
		...aTarget(),
		note: 'Agreed by the board',
		version: 2
	});
	await expect(targets.end(actor, old, { from: '2027-04', reason: 'Met' })).rejects.toThrow(Conflict);
	await expect(targets.correctNote(actor, old, 'Mine')).rejects.toMatchObject({ theirs: { version: 2 } });
	await expect(targets.correctNote(actor, { id: 'nobody', version: 1 }, '')).rejects.toThrow(NotFound);
});
