/** Days a unit stood still, as they are read from a form. */
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import { STOPPAGE_KINDS, type StoppageRow, type UnitRow } from '../unit.ts';
import { dayWords, monthWords } from '../wording.ts';
import { overlap } from './downtime.ts';
import { isoDay } from './words.ts';

/** Write a stoppage into the fields of its form. */
export function typedFromStoppage({ kind, from, to, note }: StoppageRow): Typed {
	return { kind, from, to: to ?? '', note };
}

/**
 * Read a stoppage from its form; days may be typed as 2027-02-01 or 01/02/2027.
 * @param id of the stoppage
 */
export function readStoppage(
	given: Typed,
	{ id, unit, before }: { id: string; unit: UnitRow; before?: StoppageRow }
): { read: StoppageRow } | { problems: FieldProblem[] } {
	const form = new Reading({
		...given,
		from: isoDay(given['from'] ?? ''),
		to: isoDay(given['to'] ?? '')
	});
	const read: StoppageRow = {
		id,
		unit: unit.id,
		kind: form.choice('kind', 'The kind', STOPPAGE_KINDS),
		from: form.day('from', 'The first day'),
		to: form.text('to') === '' ? null : form.day('to', 'The first day back in use'),
		note: form.text('note').slice(0, 2000),
		provenance: before?.provenance ?? 'local'
	};
	const problems = form.with(findStoppageProblems(read, unit));
	return problems.length === 0 ? { read } : { problems };
}

function findStoppageProblems({ from, to }: StoppageRow, unit: UnitRow): FieldProblem[] {
	const says = (field: string, wrong: boolean, message: string) => (wrong ? [{ field, message }] : []);
	return [
		...says(
			'to',
			to !== null && to <= from,
			`It is back in use on ${to === null ? '' : dayWords(to)}, which is not after ${dayWords(from)}.`
		),
		...says(
			'from',
			from < `${unit.installed}-01`,
			`The unit was installed in ${monthWords(unit.installed)}, so it did not stand still on ${dayWords(from)}.`
		),
		...says(
			'from',
			unit.removed !== null && from >= `${unit.removed}-01`,
			`The unit is out of service since ${monthWords(unit.removed ?? unit.installed)}.`
		)
	];
}

/** Say which other stoppages of the unit a new one has days in common with, a sentence each. */
export function findOverlaps(stoppage: StoppageRow, others: readonly StoppageRow[]): string[] {
	return others
		.filter(({ id, unit }) => id !== stoppage.id && unit === stoppage.unit)
		.filter((other) => overlap(stoppage, other))
		.map(
			({ from, to }) =>
				`It stood still already from ${dayWords(from)} ` +
				(to === null ? 'on, with no day back in use yet: write that day first.' : `until ${dayWords(to)}.`)
		);
}
