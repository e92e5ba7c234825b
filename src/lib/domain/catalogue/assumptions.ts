/** The catalogue of assumptions: keys, words, marks and filters. */
import type { AssumptionRow } from '../assumption.ts';
import { MODALITIES, ROLES } from '../vocabulary.ts';
import { MODALITY_WORDS } from '../wording.ts';
import { measureName } from './measures.ts';
import { holdsWords } from './search.ts';

type Named = Pick<AssumptionRow, 'measure' | 'subject'>;

/** Write the key of an assumption as it stands in addresses and audit: `growth:CT`, `discountRate`. */
export function assumptionKey({ measure, subject }: Named): string {
	return subject === '' ? measure : `${measure}:${subject}`;
}

/** Read a key; the inverse of `assumptionKey`. */
export function parseKey(key: string): Named {
	const [measure = '', ...rest] = key.split(':');
	return { measure, subject: rest.join(':') };
}

const digits = (most: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: most });
const TWO = digits(2);
const FOUR = digits(4);
const POUNDS = new Intl.NumberFormat('en-GB', {
	style: 'currency',
	currency: 'GBP',
	maximumFractionDigits: 2,
	trailingZeroDisplay: 'stripIfInteger'
});

/** Write a number of a unit without the unit: shares as percent, GBP with their sign. */
export function figureWords(value: number, unit: string): string {
	if (unit.startsWith('share')) return `${TWO.format(100 * value)}%`;
	return unit.startsWith('GBP') ? POUNDS.format(value) : FOUR.format(value);
}

/** Write a number with its unit: `8% a year`, `£38 a report`, `3.5 scans an hour`. */
export function valueWords(value: number, unit: string): string {
	const rest = unit.replace(/^(share|GBP)\b\s*/, '');
	return `${figureWords(value, unit)} ${rest}`.trim();
}

/** Name what an assumption is about: a role, a modality, both, or everything. */
export function subjectName(subject: string): string {
	if (subject === '') return 'everything';
	return subject
		.split(':')
		.map((part) => {
			const modality = MODALITIES.find((code) => code === part);
			return modality === undefined ? part.replaceAll('-', ' ') : MODALITY_WORDS[modality];
		})
		.join(', ');
}

/** Tell whether the value in force is not the national default any more. */
export function isLocal({ value, nationalDefault }: AssumptionRow): boolean {
	return value !== nationalDefault;
}

/**
 * Tell whether an assumption is past its review.
 * @param today `YYYY-MM-DD`
 */
export function isOverdue({ reviewDue }: AssumptionRow, today: string): boolean {
	return reviewDue <= today;
}

/** Which assumptions to show beyond what they are about. */
export const SHOWN = ['all', 'placeholder', 'local', 'overdue'] as const;

/** What a list of assumptions is narrowed to; empty fields narrow nothing. */
export interface AssumptionFilter {
	measure: string;
	/** A role or a modality. */
	subject: string;
	show: (typeof SHOWN)[number];
	text: string;
}

/** List the assumptions a filter lets through, in the order given. */
export function filterAssumptions<Row extends AssumptionRow>(
	rows: readonly Row[],
	{ filter, today }: { filter: AssumptionFilter; today: string }
): Row[] {
	const marked = {
		all: () => true,
		placeholder: (row: Row) => row.placeholder,
		local: isLocal,
		overdue: (row: Row) => isOverdue(row, today)
	}[filter.show];
	return rows.filter((row) => {
		const text = [row.label, measureName(row.measure), row.source, row.owner, row.reason].join(' ');
		return (
			(filter.measure === '' || row.measure === filter.measure) &&
			(filter.subject === '' || row.subject.split(':').includes(filter.subject)) &&
			marked(row) &&
			holdsWords(text, filter.text)
		);
	});
}

/** List the measures and subjects of some assumptions, for the lists one chooses from. */
export function listChoices(rows: readonly AssumptionRow[]): { measures: string[]; subjects: string[] } {
	const subjects = new Set(rows.flatMap(({ subject }) => subject.split(':')));
	return {
		measures: [...new Set(rows.map(({ measure }) => measure))],
		subjects: [...ROLES, ...MODALITIES].filter((subject) => subjects.has(subject))
	};
}
