/** What the overview shows: plain data, ready to be written as words, tables and lines. */
import type { Month } from '../month.ts';
import type { ScopeKind, TargetRow } from '../registers.ts';

export type Rag = 'green' | 'amber' | 'red';
export type Line = (number | null)[];

/** One target in the scope. `doNothing` is the same target without any decision. */
export interface TargetView {
	id: string;
	label: string;
	unit: string;
	direction: TargetRow['direction'];
	source: string;
	sourceDate: string;
	note: string;
	due: Month;
	baseline: number | null;
	value: number | null;
	projectedAtDue: number | null;
	gapAtDue: number | null;
	rag: Rag;
	/** Month from which it stays met; null: never in the run. */
	metFrom: Month | null;
	binds: Binds | null;
	projected: Line;
	trajectory: Line;
	doNothing: Line;
}

/** What holds a target back at its due month; null where scans and reports do not decide it. */
export interface Binds {
	limit: 'staff' | 'equipment' | 'demand' | 'reporting' | 'none';
	/** Trusts looked at: all in scope, or those that miss a target about the worst of them; and how many there are. */
	trusts: number;
	ofTrusts: number;
	/** Its share of the demand of those trusts. */
	share: number;
	/** First month of the unbroken run that reaches the due month. */
	since: Month;
}

/** One row of the heat table: a place and how it stands on every target. */
export interface HeatRow {
	key: string;
	name: string;
	code: string;
	cells: { target: string; rag: Rag; gap: number | null; projected: number | null }[];
}

/** Where a figure comes from. */
export interface ReceiptView {
	hash: string;
	engineVersion: string;
	seconds: number;
	asAt: Month;
	scenario: string;
	placeholders: number;
	assumptions: number;
	illustrative: boolean;
}

export interface OverviewView {
	scope: { kind: ScopeKind; code: string; name: string; key: string; trusts: number };
	scenario: { id: string; name: string; note: string };
	months: Month[];
	targets: TargetView[];
	heat: { kind: 'network' | 'trust'; rows: HeatRow[] };
	receipt: ReceiptView;
}
