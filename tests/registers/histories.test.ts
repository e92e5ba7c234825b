/** The register as at any month is what a plain replay of everything done says it was. */
import { expect, test } from 'vitest';
import type { TraineeRow } from '#lib/domain/cohort.ts';
import type { Month } from '#lib/domain/month.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { UnitRow } from '#lib/domain/unit.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as edits from '#lib/server/edits.ts';
import { Conflict } from '#lib/server/errors.ts';
import { edit } from '#lib/server/keeping/edit.ts';
import { POSTS, TRAINEES, UNITS, type Kind } from '#lib/server/keeping/kinds.ts';
import * as registers from '#lib/server/registers.ts';
import { aPost, aTrainee, aUnit } from '../support/rows.ts';
import { aDatabase } from '../server/a-database.ts';
import { Chance, threeTrusts } from './a-register.ts';

const actor = localAdministrator();
const LONG = process.env.GANTRY_LONG === '1';
const SEED = 20261125;
const HISTORIES = LONG ? 200 : 40;
const STEPS = 20;
const MONTHS = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'];

type Row = PostRow | TraineeRow | UnitRow;

/** What a row said, period by period: the whole model. */
type Periods = { since: Month | ''; row: Row }[];

/** One edit of the model: of each row, its periods before. */
interface Done {
	edit: number;
	id: string;
	before: Periods | undefined;
	after: Periods | undefined;
	undone: boolean;
}

const REGISTERS = [
	{ kind: POSTS as unknown as Kind<never>, row: (id: string) => aPost({ id }), change: changePost },
	{ kind: TRAINEES as unknown as Kind<never>, row: (id: string) => aTrainee({ id }), change: changeTrainee },
	{ kind: UNITS as unknown as Kind<never>, row: (id: string) => aUnit({ id }), change: changeUnit }
] as const;

function changePost(row: Row, chance: Chance): Row {
	if (chance.whole(6) === 0) return { ...row, to: chance.one(MONTHS) } as PostRow;
	return { ...row, occupiedFteHundredths: chance.whole(101), note: `n${chance.whole(9)}` } as PostRow;
}

function changeTrainee(row: Row, chance: Chance): Row {
	return { ...row, stage: 1 + chance.whole(3), status: chance.one(['on-track', 'at-risk']) } as TraineeRow;
}

function changeUnit(row: Row, chance: Chance): Row {
	if (chance.whole(6) === 0) return { ...row, removed: chance.one(MONTHS) } as UnitRow;
	return { ...row, hoursPerWeek: 40 + chance.whole(40) } as UnitRow;
}

test(
	`as at each of ${MONTHS.length} months, ${HISTORIES} histories of posts, trainees and units are as replayed`,
	async () => {
		await aDatabase();
		await registers.load(actor, { ...threeTrusts(), units: [] });
		const counts = { add: 0, correct: 0, change: 0, undo: 0, refused: 0 };
		const models = new Map<string, Periods>();
		for (let history = 0; history < HISTORIES; history++) await live(history, models, counts);
		console.log(`seed ${SEED}: ${HISTORIES} histories`, counts);
		for (const month of MONTHS) {
			const read = await registers.asAt(actor, month);
			const said = [...read.posts, ...read.trainees, ...read.units];
			expect(byId(said)).toEqual(byId(expected(models, month)));
		}
		expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
	},
	LONG ? 900_000 : 60_000
);

async function live(
	history: number,
	models: Map<string, Periods>,
	counts: Record<'add' | 'correct' | 'change' | 'undo' | 'refused', number>
): Promise<void> {
	const chance = new Chance(SEED, `history ${history}`);
	const done: Done[] = [];
	for (let step = 0; step < STEPS; step++) {
		const register = chance.one(REGISTERS);
		const id = `${register.kind.name}-${history}-${chance.whole(2)}`;
		const before = models.get(id);
		if (done.length > 0 && chance.whole(4) === 0) {
			const asked = chance.one(done);
			counts[(await undo(asked, { models, done })) ? 'undo' : 'refused']++;
		} else if (before === undefined) {
			const since = chance.one(['', ...MONTHS.slice(0, 2)]);
			const after = [{ since, row: register.row(id) }];
			counts.add++;
			await note({ models, done }, { id, before, after }, () =>
				edit(actor, { kind: register.kind, action: 'add', why: { reason: '' } }, (editing) =>
					editing.add(register.kind as unknown as Kind<Row>, after[0]!.row, since)
				)
			);
		} else {
			const now = before.at(-1)!;
			const row = register.change(now.row, chance);
			const since = chance.one([undefined, ...MONTHS.filter((month) => month > now.since)]);
			const after =
				since === undefined
					? [...before.slice(0, -1), { ...now, row }]
					: JSON.stringify(row) === JSON.stringify(now.row)
						? before
						: [...before, { since, row }];
			counts[since === undefined ? 'correct' : 'change']++;
			await note({ models, done }, { id, before, after }, () =>
				edit(actor, { kind: register.kind, action: 'change', why: { reason: '' } }, async (editing) => {
					const { version } = await editing.find(register.kind as unknown as Kind<Row>, id);
					await editing.change(register.kind as unknown as Kind<Row>, row, { version, since });
				})
			);
		}
	}
}

interface World {
	models: Map<string, Periods>;
	done: Done[];
}

async function note(
	{ models, done }: World,
	{ id, before, after }: Pick<Done, 'id' | 'before' | 'after'>,
	act: () => Promise<{ edit: number }>
): Promise<void> {
	const { edit: number } = await act();
	if (after === undefined) models.delete(id);
	else models.set(id, after);
	if (number > 0) done.push({ edit: number, id, before, after, undone: false });
}

/** An edit can be taken back once, while the row says what the edit made it say. */
async function undo(asked: Done, world: World): Promise<boolean> {
	const { models } = world;
	const may =
		!asked.undone && JSON.stringify(models.get(asked.id)?.at(-1)) === JSON.stringify(asked.after?.at(-1));
	if (!may) {
		await expect(edits.undo(actor, asked.edit)).rejects.toThrow();
		return false;
	}
	await note(world, { id: asked.id, before: models.get(asked.id), after: asked.before }, () =>
		edits.undo(actor, asked.edit)
	);
	asked.undone = true;
	return true;
}

function expected(models: Map<string, Periods>, month: Month): Row[] {
	return [...models.values()].flatMap((periods) => {
		const row = periods.filter(({ since }) => since <= month).at(-1)?.row;
		if (row === undefined) return [];
		const ends = 'removed' in row ? row.removed : 'to' in row ? row.to : null;
		return ends !== null && ends <= month ? [] : [row];
	});
}

function byId(rows: readonly { id: string }[]): { id: string }[] {
	return [...rows].sort((a, b) => a.id.localeCompare(b.id));
}

test('an edit of a row that was changed again is taken back after the later one is', async () => {
	await aDatabase();
	await registers.load(actor, threeTrusts());
	const asked = (action: 'add' | 'change') => ({ kind: POSTS, action, why: { reason: '' } });
	await edit(actor, asked('add'), (editing) => editing.add(POSTS, aPost()));
	const first = await edit(actor, asked('change'), (editing) =>
		editing.change(POSTS, aPost({ note: 'one' }), { version: 1, since: '2026-01' })
	);
	const second = await edit(actor, asked('change'), (editing) =>
		editing.change(POSTS, aPost({ note: 'two' }), { version: 2 })
	);
	await expect(edits.undo(actor, first.edit)).rejects.toThrow(Conflict);
	await edits.undo(actor, second.edit);
	await edits.undo(actor, first.edit);
	expect((await registers.asAt(actor, '2026-04')).posts).toEqual([aPost()]);
});
