/** What the overview shows: plain data, ready to be written as words, tables and lines. */
import type { Month } from '../month.ts';
import type { GapParts } from '../attribution.ts';
import type { Modality, ScopeKind } from '../vocabulary.ts';
import type { TargetRow } from '../target.ts';
import type { SmallNumbers } from '../small-numbers.ts';
import type { SurenessView } from './sureness.ts';

export type Rag = 'green' | 'amber' | 'red';
export type Line = (number | null)[];

/** An organisation that can be looked into. */
export interface Place {
	key: string;
	name: string;
}

/** One target in the scope. `doNothing` is the same target without any decision. */
export interface TargetView {
	id: string;
	/** Its row in the output of the scenario file. */
	row: string;
	label: string;
	unit: string;
	direction: TargetRow['direction'];
	source: string;
	sourceDate: string;
	note: string;
	/** When it was due before it was dated anew; null: never was. */
	firstDue: Month | null;
	due: Month;
	baseline: number | null;
	value: number | null;
	projectedAtDue: number | null;
	gapAtDue: number | null;
	rag: Rag;
	/** Month from which it stays met; null: never in the run. */
	metFrom: Month | null;
	binds: Binds | null;
	/** Where it is missed by most, at most three places of the heat table. */
	furthest: Place[];
	projected: Line;
	trajectory: Line;
	doNothing: Line;
}

/** What holds scans or reports back in a month. */
export interface Binds {
	limit: 'staff' | 'equipment' | 'demand' | 'reporting' | 'none';
	/** Looked at where a target about the worst is missed, and not at all demand in scope. */
	whereMissed: boolean;
	/** Trusts looked at, and how many the scope has. */
	trusts: number;
	ofTrusts: number;
	/** Its share of the demand looked at. */
	share: number;
	/** First month of the unbroken run that reaches the month asked about. */
	since: Month;
}

/** What binds in a few months: a row for each modality in use, and one for reporting. */
export interface LimitsView {
	months: Month[];
	rows: { subject: Modality | 'reporting'; cells: (Binds | null)[] }[];
}

/** How a place stands on one target. `probability`: share of draws in which it is met; null: not drawn yet. */
export interface HeatCell {
	target: string;
	rag: Rag;
	gap: number | null;
	projected: number | null;
	probability: number | null;
}

/** One row of the heat table: a place and how it stands on every target. */
export interface HeatRow extends Place {
	code: string;
	/** The trust the page is about, among its peers. */
	here: boolean;
	cells: HeatCell[];
}

/** Where a figure comes from. */
export interface ReceiptView {
	hash: string;
	engineVersion: string;
	seconds: number;
	asAt: Month;
	scenario: string;
	/** What the assumptions rest on, and how many on each. */
	sources: { source: string; sourceDate: string; assumptions: number }[];
	illustrative: boolean;
}

export interface OverviewView {
	/** `above`: what it lies in, the nation first. */
	scope: Place & { kind: ScopeKind; code: string; trusts: number; above: Place[] };
	/** `decided`: it has decisions, so it differs from doing nothing. */
	scenario: { id: string; name: string; note: string; decided: boolean };
	months: Month[];
	targets: TargetView[];
	/** Targets about so few heads that luck counts, by target. */
	small: Record<string, SmallNumbers>;
	/** What makes the plan hard to believe: the worst of each kind, and how many more there are. */
	warnings: { sentence: string; more: number }[];
	/** Null: not drawn yet, and every colour goes by the projection alone. */
	sureness: SurenessView | null;
	/** What the gap of each target is made of; null: not worked out yet. */
	causes: Record<string, GapParts> | null;
	/** A sentence for each target in force that is due outside the run. */
	leftOut: string[];
	limits: LimitsView;
	heat: { kind: 'network' | 'trust'; rows: HeatRow[] };
	receipt: ReceiptView;
}
