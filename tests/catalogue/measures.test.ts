/** Bounds and review dates: right for rows made anew, and for rows that were loaded before there were any. */
import { createClient } from '@libsql/client';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { MEASURES } from '#lib/domain/catalogue/measures.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import { checkScenario } from '#lib/domain/scenario-file.ts';
import { demonstrationRegisters } from '#lib/server/demonstration/england.ts';
import { aScenario } from '../support/planning-rows.ts';
import { someRegisters } from '../server/a-database.ts';
import { aUnit } from '../support/rows.ts';

const { assumptions } = demonstrationRegisters();
/** Columns that came with the second migration. */
const LATER = ['boundLow', 'boundHigh', 'nationalDefault', 'lastReviewed', 'reviewDue'];
const migration = (name: string) => readFileSync(`drizzle/${name}.sql`, 'utf8');

test('every value and its likely range lie within the bounds, and every row has been reviewed', () => {
	const odd = assumptions.filter(
		({ value, low, high, boundLow, boundHigh, lastReviewed, reviewDue }) =>
			!(boundLow <= low && low <= value && value <= high && high <= boundHigh && lastReviewed < reviewDue)
	);
	expect(odd.map(({ label }) => label)).toEqual([]);
	expect(new Set(assumptions.map(({ measure }) => measure))).toEqual(new Set(Object.keys(MEASURES)));
});

test('rows loaded before the catalogue had bounds get those of rows made today', async () => {
	const client = createClient({ url: 'file::memory:' });
	await client.executeMultiple(migration('0000_first-registers'));
	for (const row of assumptions) {
		const old = Object.entries(row).filter(([column]) => !LATER.includes(column));
		await client.execute({
			sql: `INSERT INTO assumption (${old.map(([column]) => column).join(', ')})
				VALUES (${old.map(() => '?').join(', ')})`,
			args: old.map(([, value]) => (typeof value === 'boolean' ? Number(value) : value))
		});
	}
	await client.executeMultiple(migration('0001_planning-and-jobs'));
	const { rows } = await client.execute('SELECT * FROM assumption ORDER BY rowid');
	const migrated = rows.map(({ version: _, ...row }) => ({ ...row, placeholder: row.placeholder === 1 }));
	expect(migrated).toEqual(assumptions);
	client.close();
});

test('whatever is set within the bounds makes a file the engine takes', () => {
	const registers = {
		...someRegisters(),
		units: [aUnit()],
		demand: [
			{
				...{ trust: 'R1', modality: 'CT' as const, scansPerMonth: 100, growth: null },
				...{ waiting: 10, unreported: 10, rule: null, provenance: 'local' as const }
			}
		]
	};
	const problemsWith = (row: AssumptionRow, value: number) => {
		const changed = assumptions.map((one) => (one === row ? { ...row, value } : one));
		const file = assemble({ ...registers, assumptions: changed }, aScenario());
		const checked = checkScenario(JSON.parse(JSON.stringify(file)));
		return 'problems' in checked ? checked.problems.map(({ path }) => `${row.label} ${value}: ${path}`) : [];
	};
	const problems = assumptions.flatMap((row) => [
		...problemsWith(row, row.boundLow),
		...problemsWith(row, row.boundHigh)
	]);
	expect(problems).toEqual([]);
});
