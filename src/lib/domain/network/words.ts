/** Networks in sentences. */
import { subjectWords } from '../overview/sentences.ts';
import type { Modality } from '../vocabulary.ts';
import { amountWords, dayWords, monthWords, numberWords, poundsWords } from '../wording.ts';
import type { BeforeAfter, Basis, Stand } from './before-after.ts';
import type { Flows } from './flows.ts';
import type { HoursSummary, Standing } from './hours.ts';
import type { Link, LinkCount, LinkKind } from './links.ts';
import { DOMAINS, type MaturityCount, type Stage } from './maturity.ts';

export const KIND_WORDS: Record<LinkKind, string> = {
	'image-sharing': 'Image sharing',
	'shared-worklist': 'Shared worklist',
	'home-reporting': 'Home reporting'
};
export const STATE_WORDS: Record<Link['state'], string> = {
	live: 'Live',
	planned: 'Planned',
	none: 'None',
	unknown: 'Not recorded'
};
export const STANDING_WORDS: Record<Standing, string> = {
	spare: 'Spare',
	short: 'Short',
	'catching-up': 'Catching up',
	even: 'Even'
};
/** Stages of the imaging network maturity matrix (NHS England, November 2021), the earliest first. */
export const STAGE_WORDS: Record<Stage, string> = {
	'pre-emerging': 'Pre-emerging',
	emerging: 'Emerging',
	developing: 'Developing',
	maturing: 'Maturing',
	thriving: 'Thriving'
};
export const BASIS_WORDS: Record<Basis, string> = {
	register: 'live in the register',
	scenario: 'decided in the scenario',
	planned: 'planned in the register, not counted in the projection',
	none: 'no month planned'
};

/** Write a role: `Senior radiographer`. */
export function readerWords(role: string): string {
	return role.slice(0, 1).toUpperCase() + role.slice(1).replaceAll('-', ' ');
}

/** Name a modality or a role. */
export function subjectName(subject: string): string {
	return /^[A-Z]+$/.test(subject) ? subjectWords(subject as Modality) : readerWords(subject);
}

/** Write modalities one after the other. */
export function modalitiesWords(modalities: readonly string[]): string {
	return modalities.length === 0 ? 'no modality' : modalities.map(subjectName).join(', ');
}

/** Write hours: one decimal below a hundred. */
export function hoursWords(hours: number): string {
	return numberWords(hours >= 100 ? Math.round(hours) : Math.round(hours * 10) / 10);
}

/** Write a whole number of reports or scans. */
export function countWords(count: number): string {
	return count > 0 && count < 0.5 ? 'under 1' : numberWords(Math.round(count));
}

/** Write the age of the oldest report; null has no end. */
export function daysWords(days: number | null): string {
	return days === null ? 'no end' : amountWords(Math.round(days), 'days');
}

/** Say how far a link is: `Live from May 2025`, `Planned for July 2027`. */
export function linkWords({ state, from, overdue }: Link): string {
	if (state === 'none' || state === 'unknown') return STATE_WORDS[state];
	if (from === null) return `${STATE_WORDS[state]}, no month`;
	const at = `${STATE_WORDS[state]} ${state === 'live' ? 'from' : 'for'} ${monthWords(from)}`;
	return overdue ? `${at}: the month has passed` : at;
}

/** Say how many trusts are how far with a kind of link. */
export function linkSentence({ kind, live, planned, none, unknown }: LinkCount): string {
	const trusts = live + planned + none + unknown;
	const left = unknown === 0 ? '' : `, ${unknown} not recorded`;
	return `${KIND_WORDS[kind]}: live in ${live} of ${amountWords(trusts, 'trusts')}, planned in ${planned}, none in ${none}${left}.`;
}

/** Say who has hours to spare and who is short, for one modality or role. */
export function hoursSentence(summary: HoursSummary, of: 'scanning' | 'reading'): string {
	const { subject, spareTrusts, spare, shortTrusts, short } = summary;
	const unit = of === 'scanning' ? 'scanner hours' : 'reader hours';
	const has =
		spareTrusts === 0
			? 'nobody has hours to spare'
			: `${amountWords(spareTrusts, 'trusts')} ${spareTrusts === 1 ? 'has' : 'have'} ${hoursWords(spare)} ${unit} to spare`;
	const left = shortTrusts === 1 ? 'has' : 'have';
	const lacks =
		of === 'scanning'
			? `${shortTrusts === 0 ? 'nobody is' : shortTrusts === 1 ? '1 trust is' : `${shortTrusts} trusts are`} short${shortTrusts === 0 ? '' : ` of ${hoursWords(short)}`}`
			: shortTrusts === 0
				? 'no work it may read is left'
				: `${amountWords(shortTrusts, 'trusts')} ${left} ${hoursWords(short)} hours of work left that it may read`;
	return `${subjectName(subject)}: ${has}, ${lacks}.`;
}

/** Say what crossed between trusts and what it avoided. */
export function flowSentence({ trusts }: Flows, until: string): string {
	const soFar = trusts.reduce((sum, one) => sum + one.readByOthersSoFar, 0);
	if (soFar === 0)
		return `No report is written for another trust up to ${monthWords(until)}: that takes two connected trusts, one with reading hours to spare and one with work left.`;
	const avoided = trusts.reduce((sum, one) => sum + one.avoidedSoFarGbp, 0);
	return `Up to ${monthWords(until)}, ${countWords(soFar)} reports are written by readers of another trust; outside they would have cost ${poundsWords(avoided)}.`;
}

/** Say what connection does to one trust by the end of a month. */
export function connectionSentence(
	{ name, basis, from, never, connected }: BeforeAfter,
	month: string
): string {
	if (connected === null || from === null)
		return `${name}: no month of connection is known, so there is nothing to compare.`;
	if (from > month)
		return `${name}: connected from ${monthWords(from)} (${BASIS_WORDS[basis]}), after the month shown.`;
	const reports = reportsWords(never, connected);
	const spent = spendWords(never.networkOutsourcedGbp, connected.networkOutsourcedGbp);
	return `${name}, connected from ${monthWords(from)}: ${reports}, ${spent}.`;
}

function reportsWords(never: Stand, connected: Stand): string {
	const same = Math.abs(never.unreported - connected.unreported) < 0.5;
	if (same && connected.unreported < 0.5) return 'no report is left either way';
	const left = same
		? 'about as many reports are left'
		: `${countWords(connected.unreported)} reports are left in place of ${countWords(never.unreported)}`;
	const [before, after] = [daysWords(never.oldestDays), daysWords(connected.oldestDays)];
	return `${left}, the oldest ${before === after ? `${after} either way` : `${after} in place of ${before}`}`;
}

/** Share of what is bought outside too small to speak of. */
const SMALL = 0.001;

/** Say whether less or more is bought outside. */
export function spendWords(neverGbp: number, connectedGbp: number): string {
	const lessGbp = neverGbp - connectedGbp;
	if (Math.abs(lessGbp) < SMALL * Math.max(neverGbp, connectedGbp, 1))
		return 'the network buys about as much outside';
	return `the network buys ${poundsWords(Math.abs(lessGbp))} ${lessGbp > 0 ? 'less' : 'more'} outside`;
}

/** Say how far a network is over all domains. */
export function maturitySentence({ assessed, byStage, lowest, oldest }: MaturityCount): string {
	if (lowest === null || oldest === null) return `None of the ${DOMAINS} domains has been assessed.`;
	return `${assessed} of ${DOMAINS} domains assessed: ${byStage.thriving} thriving, ${byStage.maturing} maturing; the earliest stage is ${STAGE_WORDS[lowest].toLowerCase()}. Oldest assessment: ${dayWords(oldest)}.`;
}
