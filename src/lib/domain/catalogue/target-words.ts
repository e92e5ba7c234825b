/** Targets in words: what is measured, how much, and how each stands in the library. */
import type { Month } from '../month.ts';
import { MODALITIES, SITE_KINDS } from '../vocabulary.ts';
import { TARGET_METRICS, type TargetRow } from '../target.ts';
import { MODALITY_WORDS, monthWords, numberWords } from '../wording.ts';
import { holdsWords } from './search.ts';

type Metric = TargetRow['metric'];

/** What each measure is called, and the unit it is counted in. */
export const METRICS: Record<Metric, { name: string; unit: string }> = {
	heads: { name: 'Heads in post', unit: 'heads' },
	capacity: { name: 'Capacity for scans', unit: 'scans a month' },
	overAge: { name: 'Units over ten years old', unit: 'units' },
	sites: { name: 'Sites in service', unit: 'centres' },
	ageDays: { name: 'Age of the oldest unreported scan', unit: 'days' },
	waitDays: { name: 'Longest wait for a scan', unit: 'days' }
};

export const DIRECTION_WORDS: Record<TargetRow['direction'], string> = {
	atLeast: 'at least',
	atMost: 'at most'
};

export const VALUE_KIND_WORDS: Record<TargetRow['valueKind'], string> = {
	absolute: 'the figure itself',
	add: 'an addition to the baseline',
	times: 'a multiple of the baseline'
};

export const TRAJECTORY_WORDS: Record<TargetRow['trajectory'], string> = {
	linear: 'evenly from the baseline to the due month',
	step: 'all at the due month'
};

export const APPORTIONMENT_WORDS: Record<TargetRow['apportionment'], string> = {
	same: 'the same for every place inside its scope',
	baselineFte: 'shared out inside its scope by funded posts of its roles',
	population: 'shared out inside its scope by the population served'
};

export const SITE_WORDS: Record<(typeof SITE_KINDS)[number], string> = {
	acute: 'acute sites',
	community: 'community sites',
	cdc: 'community diagnostic centres'
};

/** Say what a target asks for: `at least 3,500 more heads than at the start`. */
export function aimWords({ direction, valueKind, value, unit, baseline }: TargetRow): string {
	const side = DIRECTION_WORDS[direction];
	const start = baseline === null ? 'at the start' : `the baseline of ${numberWords(baseline, unit)}`;
	if (valueKind === 'absolute') return `${side} ${numberWords(value, unit)} ${unit}`;
	if (valueKind === 'times')
		return `${side} ${numberWords(value)} times the ${unit} ${baseline === null ? start : `of ${start}`}`;
	const more = value < 0 ? 'fewer' : 'more';
	return `${side} ${numberWords(Math.abs(value), unit)} ${more} ${unit} than ${start}`;
}

/** Say what a target counts: its measure, and the roles, modality or kind of site it looks at. */
export function countedWords({ metric, roles, modality, siteKind }: TargetRow): string {
	const narrowed = [
		roles.map((role) => role.replaceAll('-', ' ')).join(', '),
		MODALITIES.filter((code) => code === modality).map((code) => MODALITY_WORDS[code])[0] ?? '',
		SITE_KINDS.filter((kind) => kind === siteKind).map((kind) => SITE_WORDS[kind])[0] ?? ''
	].filter(Boolean);
	return [METRICS[metric].name, ...narrowed].join(': ');
}

/** How a target stands in the library. `by`: the id of the one that took its place. */
export interface Standing {
	kind: 'in force' | 'superseded' | 'ended';
	words: string;
	by: string | null;
}

/** Tell how a target stands in a month. */
export function standingOf(
	{ supersededBy, ended }: TargetRow,
	{ targets, month }: { targets: readonly TargetRow[]; month: Month }
): Standing {
	if (supersededBy !== null) {
		const heir = targets.find(({ id }) => id === supersededBy);
		const due = heir === undefined ? '' : `, due ${monthWords(heir.due)}`;
		return {
			kind: 'superseded',
			words: `superseded by ${heir?.label ?? supersededBy}${due}`,
			by: supersededBy
		};
	}
	if (ended === null) return { kind: 'in force', words: 'in force', by: null };
	if (ended > month) return { kind: 'in force', words: `in force until ${monthWords(ended)}`, by: null };
	return { kind: 'ended', words: `ended in ${monthWords(ended)}`, by: null };
}

/** Which targets to show. */
export const STANDINGS = ['in force', 'superseded', 'ended', 'all'] as const;

/** What a list of targets is narrowed to; empty fields narrow nothing. */
export interface TargetFilter {
	standing: (typeof STANDINGS)[number];
	metric: Metric | '';
	scope: string;
	text: string;
}

/** Read a measure from an address; empty where it names none. */
export function metricNamed(text: string): Metric | '' {
	return TARGET_METRICS.find((metric) => metric === text) ?? '';
}

/** List the targets a filter lets through. */
export function filterTargets<Row extends TargetRow>(
	rows: readonly Row[],
	{ filter, month }: { filter: TargetFilter; month: Month }
): Row[] {
	return rows.filter((row) => {
		const text = [row.label, row.source, row.owner, row.note].join(' ');
		return (
			(filter.standing === 'all' || standingOf(row, { targets: rows, month }).kind === filter.standing) &&
			(filter.metric === '' || row.metric === filter.metric) &&
			(filter.scope === '' || row.scope === filter.scope) &&
			holdsWords(text, filter.text)
		);
	});
}

/**
 * Say what happened to a target.
 * @param action as the audit keeps it: `add`, `supersede`, `end`, `correct`
 * @param after the target after it, with the reason for an end
 */
export function eventWords(action: string, after: unknown): string {
	const row = (after ?? {}) as Partial<TargetRow> & { reason?: string };
	switch (action) {
		case 'supersede':
			return `superseded by ${row.supersededBy ?? 'another'}`;
		case 'end':
			return `ended from ${monthWords(row.ended ?? '')} on: ${row.reason ?? ''}`;
		case 'correct':
			return `note corrected to “${row.note ?? ''}”`;
		default:
			return 'added';
	}
}
