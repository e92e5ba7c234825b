/** Levers: what a workforce lead can move. Plain data; `setting.ts` reads and changes decisions with them. */
import type { Month } from '../month.ts';
import type { Modality, Role } from '../vocabulary.ts';

/**
 * Groups of levers as they stand on the screen. `rule`: how a network's total becomes decisions about trusts; `alone`:
 * what is said of one trust instead.
 */
export const LEVER_GROUPS = [
	{
		id: 'intakes',
		name: 'Training intakes',
		rule: 'Starts of a programme in a year, in the months in which it starts already. Programmes belong to the network.'
	},
	{
		id: 'recruitment',
		name: 'Recruitment, home and overseas',
		rule: 'Offers a month in every month. Once decided they no longer follow vacancies, and none is made before the month set.'
	},
	{
		id: 'retention',
		name: 'Retention',
		rule: 'Heads covered by a retention offer, shared among trusts by funded FTE in the role.',
		alone: 'Heads covered by a retention offer.'
	},
	{
		id: 'posts',
		name: 'Posts',
		rule: 'FTE added to the establishment, shared among trusts by funded FTE in the role.',
		alone: 'FTE added to the establishment.'
	},
	{
		id: 'conversions',
		name: 'Conversions and promotion',
		rule: 'Staff who start a course or preceptorship for another role, a year. Programmes belong to the network.'
	},
	{
		id: 'hours',
		name: 'Extra hours',
		rule: 'Hours a week opened on all units together, shared among trusts by their open hours now.',
		alone: 'Hours a week opened on all units together.'
	},
	{
		id: 'purchases',
		name: 'Purchases',
		rule: 'Whole units, shared among trusts by scans asked for now. More are ordered in the month of the last order; fewer take away the latest.',
		alone: 'Whole units. More are ordered in the month of the last order; fewer take away the latest.'
	},
	{
		id: 'replacements',
		name: 'Replacements',
		rule: 'The oldest units first, one a month, none before it is ten years old. A new month moves every replacement as far.',
		alone: 'Each unit in a month of its own; without one it stays as it is.'
	},
	{
		id: 'connections',
		name: 'Connection dates',
		rule: 'The first month in which a trust shares images and reporting with its network.'
	},
	{
		id: 'outsourcing',
		name: 'Outsourcing',
		rule: 'Reports a month bought outside beyond present contracts, shared among trusts by scans asked for now.',
		alone: 'Reports a month bought outside beyond present contracts.'
	}
] as const satisfies { id: string; name: string; rule: string; alone?: string }[];

export type LeverGroup = (typeof LEVER_GROUPS)[number]['id'];

/** A trust and its part of a total. */
export interface Share {
	trust: string;
	weight: number;
}

/** Decisions with a level for each trust. */
export type LevelKind = 'posts' | 'retain' | 'extraHours' | 'outsourcing';

/** Which decisions an amount is about. */
export type AmountSubject =
	| { kind: LevelKind; of: string; shares: Share[] }
	| { kind: 'starts'; programme: string; profile: Record<string, number>; perMonth: boolean }
	| { kind: 'purchases'; modality: Modality; centre: boolean; shares: Share[] }
	| { kind: 'replacements'; units: { id: string; tenIn: Month }[] };

/** Which decision a date is about. */
export type DateSubject = { kind: 'connection'; trust: string } | { kind: 'replacement'; unit: string };

interface AnyLever {
	/** Unique within a place; stands in names of form fields. */
	id: string;
	group: LeverGroup;
	name: string;
	/** What the registers say about it now, in words. */
	now: string;
	/** First and last month of the run. */
	first: Month;
	last: Month;
}

/** A lever with an amount from a month on: `max` and `step` are for the slider, the least is 0. */
export interface AmountLever extends AnyLever {
	form: 'amount';
	unit: string;
	max: number;
	step: number;
	whole: boolean;
	/** What goes on where nothing is decided. */
	resting: number;
	/** The month offered for a first decision. */
	offered: Month;
	subject: AmountSubject;
}

/** A lever that is a month only. */
export interface DateLever extends AnyLever {
	form: 'date';
	/** The month that holds where nothing is decided; null: none. */
	resting: Month | null;
	subject: DateSubject;
}

export type Lever = AmountLever | DateLever;

/** What is decided with a lever: the largest amount reached, and the months of its first and last step. */
export interface Setting {
	amount: number;
	from: Month;
	until: Month;
	steps: number;
}

/** Name a role of several people: `Senior radiographers`. */
export function rolePlural(role: Role): string {
	const words = role.replaceAll('-', ' ');
	return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}s`;
}
