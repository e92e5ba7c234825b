/** What moves when a replacement moves: plain data, made anew with every move. */
import type { Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import type { Modality } from '../vocabulary.ts';
import { amountWords, monthWords, numberWords, percentWords, poundsWords } from '../wording.ts';
import { modalityName } from './words.ts';

/** What is asked of the engine: decisions, and the months of orders that are moved in trial. */
export interface RenewalTrial {
	decisions: Decisions;
	ordered: Readonly<Record<string, Month>>;
}

/** A scanner that comes within the run, and what share of the trust's scanner hours can be staffed then. */
export interface Delivery {
	/** Number of the unit; null: bought, so it has none yet. */
	unit: string | null;
	trust: string;
	modality: Modality;
	month: Month;
	/** Staffed ÷ scanner hours of the trust's staff pool in that month, 0 to 1. */
	staffedShare: number;
}

/** Figures of one modality in the scope by month, and spend of all modalities by financial year. */
export interface RenewalPicture {
	months: Month[];
	modality: Modality;
	/** Scans a month. */
	capacity: number[];
	/** Scans waiting at the end of the month. */
	waiting: number[];
	/** Units out of service for their replacement. */
	out: number[];
	/** Units over ten years old at the end of the month. */
	overAge: number[];
	/** Replacement lump sums in the month the unit goes out, whole pounds, by financial year. */
	years: string[];
	spendGbp: number[];
	spendOfModalityGbp: number[];
	deliveries: Delivery[];
}

/** The figures a person sees move, in the order of the screen. */
export const RENEWAL_FIGURES = [
	{ key: 'capacity', name: 'Capacity', unit: 'scans a month' },
	{ key: 'out', name: 'Units out of service', unit: 'units' },
	{ key: 'overAge', name: 'Units over ten years old', unit: 'units' },
	{ key: 'waiting', name: 'Waiting for a scan', unit: 'scans' }
] as const;

export type RenewalFigure = (typeof RENEWAL_FIGURES)[number]['key'];

/** Say what a figure comes to: at the end of the run beside doing nothing, and its worst month. */
export function figureSentence(
	key: RenewalFigure,
	picture: RenewalPicture,
	doNothing: RenewalPicture
): string {
	const { unit } = RENEWAL_FIGURES.find((figure) => figure.key === key)!;
	const series = picture[key];
	const end = series.at(-1) ?? 0;
	const other = end - (doNothing[key].at(-1) ?? 0);
	const worst = key === 'capacity' ? Math.min(...series) : Math.max(...series);
	const at = monthWords(picture.months[series.indexOf(worst)] ?? '');
	const size = amountWords(Math.abs(other), unit.replace(' a month', ''));
	const beside =
		Math.abs(other) < 0.5
			? 'as with doing nothing'
			: `${size} ${other > 0 ? 'more' : 'fewer'} than doing nothing`;
	const extreme = `${key === 'capacity' ? 'Lowest' : 'Most'}: ${numberWords(worst)} in ${at}.`;
	return `${amountWords(end, unit)} in ${monthWords(picture.months.at(-1) ?? '')}, ${beside}. ${extreme}`;
}

/** Say what is spent, and in which year most. */
export function spendSentence({ years, spendGbp }: RenewalPicture, doNothing: RenewalPicture): string {
	const sum = (spend: readonly number[]) => spend.reduce((all, one) => all + one, 0);
	const most = Math.max(...spendGbp);
	const total = `${poundsWords(sum(spendGbp))} on replacements over the run, of it ${poundsWords(sum(doNothing.spendGbp))} ordered already`;
	return most > 0
		? `${total}; the dearest year is ${years[spendGbp.indexOf(most)]} with ${poundsWords(most)}.`
		: `${total}.`;
}

/** Say of a delivery what can be staffed: `CT at Trust R1: delivered October 2027, hours that can be staffed: 41%`. */
export function deliverySentence({ modality, month, staffedShare }: Delivery, trustName: string): string {
	return `${modalityName(modality)} at ${trustName}: delivered ${monthWords(month)}, hours that can be staffed: ${percentWords(staffedShare)}`;
}

/** List deliveries whose hours cannot all be staffed, the worst first. */
export function unstaffed(deliveries: readonly Delivery[]): Delivery[] {
	return deliveries
		.filter(({ staffedShare }) => staffedShare < 1 - 1e-9)
		.sort((a, b) => a.staffedShare - b.staffedShare || a.month.localeCompare(b.month));
}

/** Draws trials as they come; of several the newest wins. */
export interface RenewalDrawing {
	show: (trial: RenewalTrial) => void;
	close: () => void;
}

/** What whoever draws is told. */
export interface RenewalHeard {
	/** @param milliseconds from asking to hearing */
	onPicture: (picture: RenewalPicture, milliseconds: number) => void;
	/** Nothing more is drawn; why. */
	onTrouble: (message: string) => void;
}
