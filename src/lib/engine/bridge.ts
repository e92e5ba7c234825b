/** The bridge of heads: who was there, who came and who went, up to the due month. Bookkeeping (docs/model.md 5). */
import type { HeadsBridge } from '#lib/domain/attribution.ts';
import type { Simulation } from './run.ts';
import type { Table } from './table.ts';
import type { Outcome } from './targets.ts';

/**
 * Add up joins, leavers, retirements and promotions of every target that counts heads.
 * @param run that kept everything
 * @source docs/model.md 5.1
 */
export function bridgeHeads(run: Simulation, outcomes: readonly Outcome[]): HeadsBridge[] {
	return outcomes
		.filter(({ target }) => run.measures[target.measure]!.metric === 'heads')
		.map(({ target, gapAtDue }) => {
			const cells = cellsOf(run, target);
			const { heads, joins, leavers, retirements, promotedOut } = run.staff.tables;
			const flow = (table: Table) => sumOf(table, cells, { from: 0, until: target.dueAt + 1 });
			return {
				id: target.id,
				start: sumOf(heads, cells, { from: 0, until: 1 }),
				joins: flow(joins),
				leavers: flow(leavers),
				retirements: flow(retirements),
				promotedOut: flow(promotedOut),
				end: sumOf(heads, cells, { from: target.dueAt + 1, until: target.dueAt + 2 }),
				gap: gapAtDue
			};
		});
}

function cellsOf({ frame, measures }: Simulation, { measure, trusts }: Outcome['target']): number[] {
	return measures[measure]!.rows.flatMap((role) => Array.from(trusts, (k) => role * frame.trusts.length + k));
}

function sumOf(
	{ values, stride }: Table,
	cells: number[],
	{ from, until }: { from: number; until: number }
): number {
	let sum = 0;
	for (let t = from; t < until; t++) for (const cell of cells) sum += values[t * stride + cell]!;
	return sum;
}
