/** Freshness of a register, trust by trust, on a real database. */
import { expect, test } from 'vitest';
import { freshnessSentence, freshnessWord } from '#lib/domain/freshness.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as audit from '#lib/server/audit.ts';
import { Forbidden, Invalid, NotFound } from '#lib/server/errors.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';
import { aDatabase } from '../server/a-database.ts';
import { someRegisters } from './some-posts.ts';

const actor = localAdministrator();
const COMPLETE = new Map([['R1', { rows: 2, known: 3, asked: 4 }]]);

test('A trust confirms its posts, and the roll-up says when and who', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	expect(await freshness.list(actor, 'post', COMPLETE)).toMatchObject([
		{ trust: 'R1', confirmedOn: null, editedOn: null, known: 3, asked: 4 }
	]);
	await freshness.confirm(actor, { trust: 'R1', register: 'post' });
	const [row] = await freshness.list(actor, 'post', COMPLETE);
	expect(row!.confirmedBy).toBe('Local administrator');
	expect(row!.confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	expect(await audit.history(actor, 'confirmation R1 post')).toHaveLength(1);
});

test('The last edit of a post shows on the roll-up of its trust', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	const [row] = someRegisters().posts;
	await posts.change(actor, { ...row!, note: 'seen' }, { version: 1, why: { reason: '' } });
	expect((await freshness.list(actor, 'post', COMPLETE))[0]!.editedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
	expect((await freshness.list(actor, 'unit', COMPLETE))[0]!.editedOn).toBeNull();
});

test('Nobody confirms for another organisation, an unknown trust or an unknown register', async () => {
	await aDatabase();
	await registers.load(actor, someRegisters());
	const other = { ...actor, scope: { kind: 'trust' as const, code: 'R9' } };
	const confirm = (who: typeof actor, trust: string, register: string) =>
		freshness.confirm(who, { trust, register });
	await expect(confirm(other, 'R1', 'post')).rejects.toThrow(Forbidden);
	await expect(confirm(actor, 'R7', 'post')).rejects.toThrow(NotFound);
	await expect(confirm(actor, 'R1', 'posters')).rejects.toThrow(Invalid);
});

test('A roll-up is summed up in one sentence with its numerator and denominator', () => {
	const row = { trust: 'R1', name: 'Trust', rows: 2, known: 3, asked: 4, confirmedBy: 'Us', editedOn: null };
	const rows = [
		{ ...row, confirmedOn: '2026-11-01' },
		{ ...row, confirmedOn: null },
		{ ...row, confirmedOn: '2026-01-01' }
	];
	expect(rows.map((one) => freshnessWord(one, '2026-08-24'))).toEqual(['confirmed', 'never', 'old']);
	expect(freshnessSentence(rows, '2026-08-24')).toBe(
		'1 of 3 trusts confirmed this register since 24 August 2026; 1 never did. 75.0% of what is asked is known (9 of 12 fields).'
	);
});
