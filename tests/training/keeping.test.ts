/** Programmes, cohorts, trainees and placements on a real database: added, changed, moved on, taken back, refused. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import type { Credential } from '#lib/domain/cohort.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as cohorts from '#lib/server/cohorts.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict, Invalid, NotFound } from '#lib/server/errors.ts';
import { COHORTS, TRAINEES } from '#lib/server/keeping/kinds.ts';
import * as placements from '#lib/server/placements.ts';
import * as programmes from '#lib/server/programmes.ts';
import * as registers from '#lib/server/registers.ts';
import * as trainees from '#lib/server/trainees.ts';
import { run } from '#lib/engine/project.ts';
import { aDatabase, someRegisters } from '../server/a-database.ts';
import { aScenario } from '../support/planning-rows.ts';
import { aCohort, aTrainee } from '../support/rows.ts';
import { aDegree, aReportingCourse } from './build.ts';

const actor = localAdministrator();
const why = { reason: 'returned by the university' };
const corrected = { version: 1, since: undefined, why };
const refusal = (work: Promise<unknown>) =>
	work.then(
		() => 'nothing was refused',
		(error: unknown) => (error instanceof Invalid ? error.problems.join(' ') : String(error))
	);

/** One programme, one cohort of ten with two listed trainees, at the trust R1. */
async function withTraining(changes: Partial<Registers> = {}): Promise<void> {
	await aDatabase();
	await registers.load(actor, {
		...someRegisters(),
		programmes: [aReportingCourse()],
		cohorts: [aCohort({ programme: 'reporting' })],
		trainees: [aTrainee(), aTrainee({ id: 'T-0002' })],
		...changes
	});
}

test('a trainee marked interrupted is no longer in training in the scenario file, and completions fall by one', async () => {
	await withTraining();
	const completing = async () => {
		const file = assemble(await registers.asAt(actor, '2026-04'), aScenario({ horizonMonths: 24 }));
		const { routes } = run(file);
		return routes[0]!.completions.reduce<number>((sum, heads) => sum + (heads ?? 0), 0);
	};
	const before = await completing();
	const step = { id: 'T-0001', step: { next: 'interrupted', on: '2026-03-02' } } as const;
	const { edit } = await trainees.step(actor, step, corrected);
	// From month 7 of the first stage: 5 of its 12 months and the second are still to come.
	expect(before - (await completing())).toBeCloseTo(0.92 ** (5 / 12) * 0.98, 9);
	await edits.undo(actor, edit);
	expect(await completing()).toBeCloseTo(before, 12);
	const told = await edits.history(actor, TRAINEES, 'T-0001');
	expect(told.map(({ action, reason, actor: by }) => [action, reason, by])).toEqual([
		['undo', '', actor.name],
		['change', why.reason, actor.name]
	]);
});

test('a step that is not allowed, or dated before the cohort, writes nothing', async () => {
	await withTraining();
	const to = (next: 'completed' | 'interrupted', on: string) =>
		refusal(trainees.step(actor, { id: 'T-0001', step: { next, on } }, corrected));
	expect(await to('completed', '2026-03-02')).toContain('Nobody completes in stage 1 of 2');
	expect(await to('interrupted', '2025-08-31')).toContain('before the cohort started');
	expect((await trainees.get(actor, 'T-0001')).trainee).toMatchObject({ status: 'on-track', version: 1 });
	expect(await edits.recent(actor)).toEqual([]);
});

test('of two people who move the same trainee the second is shown both sides', async () => {
	await withTraining();
	const to = (next: 'at-risk' | 'interrupted') =>
		trainees.step(actor, { id: 'T-0001', step: { next, on: '2026-03-02' } }, corrected);
	await to('at-risk');
	const second = await to('interrupted').catch((error: unknown) => error);
	expect(second).toBeInstanceOf(Conflict);
	expect((second as Conflict).theirs).toMatchObject({ status: 'at-risk' });
	expect((second as Conflict).yours).toMatchObject({ status: 'interrupted' });
});

test('a trainee who changes keeps the status whatever the form says, and names posts that exist', async () => {
	await withTraining();
	const credential: Credential = {
		...{ modality: 'XR' as const, bodyArea: 'chest', stage: 'course' as const, supervisorPost: 'P1' },
		...{ reportHoursPerWeek: 14.5, fundedPost: null, backfillPost: null }
	};
	const row = aTrainee({ status: 'completed', note: 'مرحبا 😀', credential });
	await trainees.change(actor, row, corrected);
	expect((await trainees.get(actor, 'T-0001')).trainee).toMatchObject({
		...{ status: 'on-track', note: 'مرحبا 😀', credential, version: 2 }
	});
	const unknown = aTrainee({ credential: { ...credential, fundedPost: 'P9' } });
	expect(await refusal(trainees.change(actor, unknown, { ...corrected, version: 2 }))).toContain(
		'There is no post “P9”'
	);
	expect(await trainees.findPostProblems(actor, unknown.credential)).toMatchObject([{ field: 'fundedPost' }]);
});

test('a name or a known reference is not taken for a new trainee; a form sent twice counts once', async () => {
	await withTraining();
	const add = (id: string, formKey?: string) =>
		trainees.add(actor, aTrainee({ id }), formKey === undefined ? why : { ...why, formKey });
	expect(await refusal(add('Jane Smith'))).toContain('may be a name');
	expect(await refusal(add('943-476-5919'))).toContain('an NHS number');
	expect(await refusal(add('T-0002'))).toContain('There is a trainee "T-0002" already');
	const first = await add('T-0003', 'one form');
	expect(await add('T-0003', 'one form')).toEqual(first);
});

test('a cohort cannot start after its trainees stood where they stand, nor hold more than started', async () => {
	await withTraining();
	const later = aCohort({ programme: 'reporting', started: '2026-01' });
	expect(await refusal(cohorts.change(actor, later, corrected))).toContain(
		'Trainee T-0001 has stood as recorded since 1 September 2025'
	);
	const full = aCohort({ programme: 'reporting', completedHeads: 1 });
	expect(await refusal(cohorts.change(actor, full, corrected))).toContain('but 10 started');
	await cohorts.add(actor, aCohort({ id: 'C2', programme: 'reporting', commissioned: 12 }), why);
	const { cohort, trainees: listed } = await cohorts.get(actor, 'C2');
	expect([cohort.commissioned, listed]).toEqual([12, []]);
	expect(await edits.history(actor, COHORTS, 'C2')).toHaveLength(1);
	await expect(cohorts.add(actor, aCohort({ id: 'C3', programme: 'none' }), why)).rejects.toThrow(NotFound);
});

test('a programme names trusts and networks that exist, and keeps a stage its trainees are in', async () => {
	await withTraining({ trainees: [aTrainee({ stage: 2 })] });
	const single = aReportingCourse({ stages: [{ months: 18, attrition: 0.1 }] });
	expect(await refusal(programmes.change(actor, single, corrected))).toContain('A trainee is in stage 2');
	const away = aDegree({ destinations: { R7: 0.5 }, network: 'N9' });
	expect(await refusal(programmes.add(actor, away, why))).toBe(
		'There is no network “N9”: choose one of the list. There is no trust "R7".'
	);
	await programmes.add(actor, aDegree({ destinations: { R1: 0.5 } }), why);
	const found = await programmes.inPlace(actor, 'Trust (R1)');
	expect(found.programmes.map(({ id }) => id)).toEqual(['reporting', 'bsc']);
	await expect(programmes.inPlace(actor, 'trust:R7')).rejects.toThrow('There is no organisation "trust:R7"');
});

test('placements of a trust are said for the first time, then changed, and two first times clash', async () => {
	await withTraining();
	const row = {
		trust: 'R1',
		slots: 8,
		tutorRole: null,
		studentsPerTutorFte: null,
		provenance: 'local'
	} as const;
	const first = { version: 0, since: undefined, why };
	await placements.save(actor, row, first);
	await expect(placements.save(actor, row, first)).rejects.toThrow(Conflict);
	await placements.save(actor, { ...row, slots: 9 }, corrected);
	expect((await placements.get(actor, 'R1')).placement).toMatchObject({ slots: 9, version: 2 });
	await expect(placements.get(actor, 'R7')).rejects.toThrow(NotFound);
});
