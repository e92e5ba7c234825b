/** What binds in a place, read from the tables of a run. */
import { readingSpans, scanningSpans } from '#lib/domain/levers/limits-by-month.ts';
import type { Place } from '#lib/domain/levers/place.ts';
import type { DrawnLimits } from '#lib/domain/levers/picture.ts';
import { readingIn } from '#lib/domain/overview/reading.ts';
import { MODALITIES } from '#lib/domain/vocabulary.ts';
import { trustsIn } from '#lib/domain/scope.ts';
import type { Simulation } from '#lib/engine/run.ts';
import { BINDINGS } from '#lib/engine/scanning.ts';
import type { Table } from '#lib/engine/table.ts';

/** Find what binds month by month in every modality the place has demand for, and in reporting. */
export function limitsOf(
	run: Simulation,
	{ months, registers, scope }: Pick<Place, 'registers' | 'scope'> & { months: string[] }
): DrawnLimits[] {
	const { frame } = run;
	const here = trustsIn(scope, registers.trusts).map(({ code }) => code);
	const at = here.map((trust) => ({ trust, k: frame.trustIndex.get(trust)! }));
	const rows = frame.modalities.flatMap((modality, m) =>
		at.map(({ trust, k }) => workOf(run, { trust, modality, cell: m * frame.trusts.length + k }))
	);
	const readers = run.reporting.readers.flatMap((_, i) =>
		at.map(({ trust, k }) => {
			const cell = i * frame.trusts.length + k;
			const { minutes, used } = run.reports.readerTables;
			return { trust, role: '', minutes: column(minutes, cell), used: column(used, cell) };
		})
	);
	const reading = readingIn(
		{ months, capacity: rows, reporting: rows, readers },
		{ trusts: here, assumptions: registers.assumptions }
	);
	const used = MODALITIES.filter((modality) =>
		rows.some((row) => row.modality === modality && row.demand.some((scans) => scans > 0))
	);
	return [
		...used.map((subject) => ({
			subject,
			spans: scanningSpans(
				months,
				rows.filter(({ modality }) => modality === subject)
			)
		})),
		{ subject: 'reporting' as const, spans: readingSpans(months, reading) }
	];
}

function workOf(run: Simulation, { cell, ...place }: { trust: string; modality: string; cell: number }) {
	const { frame, fleet, demand, scanning, reports } = run;
	const asked: number[] = [];
	const binding: (typeof BINDINGS)[number][] = [];
	for (let t = 0; t < frame.months; t++) {
		asked.push(demand.scans[t * fleet.cells + cell]!);
		binding.push(BINDINGS[scanning.binding[t * fleet.cells + cell]!]!);
	}
	return {
		...place,
		demand: asked,
		binding,
		unreported: column(reports.tables.unreported, cell)
	};
}

function column({ values, stride }: Table, cell: number): number[] {
	const numbers: number[] = [];
	for (let at = cell; at < values.length; at += stride) numbers.push(values[at]!);
	return numbers;
}
