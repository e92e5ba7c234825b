/** Demand and reporting in sentences. */
import { subjectWords } from '../overview/sentences.ts';
import { FEW, type Signal } from '../variation/xmr.ts';
import type { Verdict } from '../variation/funnel.ts';
import { amountWords, monthWords, numberWords, percentWords } from '../wording.ts';
import type { Activity } from './activity.ts';
import type { GrowthFit } from './growth-fit.ts';
import type { Measure, Peers } from './peers.ts';
import type { WeeklyDemand } from './percentile.ts';
import type { ChosenModality } from './view.ts';

export const SIGNAL_WORDS: Record<Signal, string> = {
	beyond: 'outside the limits',
	shift: 'one of seven or more in a row on one side of the mean',
	trend: 'one of seven or more in a row that rise or fall',
	near: 'one of two in three near a limit'
};

/** Sources as the tables of the service call them. */
export const SOURCE_WORDS: Record<string, string> = {
	emergency: 'A&E',
	inpatient: 'Inpatients and day cases',
	outpatient: 'Outpatients',
	gp: 'GPs, direct access',
	other: 'Other providers and other'
};

export const MEASURE_WORDS: Record<Measure, { label: string; unit: string }> = {
	perScanner: { label: 'Scans a year per scanner', unit: 'scans' },
	perScannerHour: { label: 'Scans per open scanner hour', unit: 'scans an hour' },
	perReaderHour: { label: 'Reports asked for per reader hour, all modalities', unit: 'reports an hour' },
	beyondShare: { label: 'Reports over 28 days', unit: 'share' }
};

/** Write a change a year with its sign. */
export function growthWords(growth: number): string {
	const text = percentWords(Math.abs(growth));
	return text === percentWords(0) ? text : `${growth < 0 ? '−' : '+'}${text}`;
}

/** Write a figure of a measure; a dash where there is none. */
export function measureWords(measure: Measure, figure: number | null): string {
	if (figure === null) return numberWords(null);
	return measure === 'beyondShare' ? percentWords(figure) : numberWords(figure);
}

/** Say what the months of a modality show. */
export function activitySentence(activity: Activity, name: string): string {
	const { months, chart } = activity;
	if (months.length === 0) return `No trust here has returned a scan of ${name} yet.`;
	const span = `${monthWords(months[0]!.month)} to ${monthWords(months.at(-1)!.month)}`;
	if (chart === null)
		return `No trust here returned ${name} in every month from ${span}, so its months cannot be compared.`;
	const marked = chart.signals.flatMap((signals, i) => (signals.length > 0 ? [months[i]!.month] : []));
	const mean = `${numberWords(Math.round(chart.mean))} scans a month of ${name} on average, ${span}`;
	if (marked.length === 0) return `${mean}: every month lies within its usual ups and downs.`;
	return `${mean}: ${marked.length === 1 ? 'one month stands out' : `${marked.length} months stand out`} (${listed(marked.map(monthWords))}).`;
}

/** Say what the limits rest on. */
export function limitsSentence({ months, trusts, left, chart }: Activity): string {
	const alike =
		left.length === 0
			? `All ${trusts} ${trusts === 1 ? 'trust' : 'trusts'} returned every month.`
			: `Like with like: ${left.length} of ${trusts} trusts did not return every month and are left out of the chart.`;
	if (chart === null) return alike;
	const few = months.length <= FEW ? ` ${months.length} months are few: the limits will still move.` : '';
	return `${alike} Limits are the mean and 2.66 mean moving ranges either way.${few} Months differ in working days.`;
}

function listed(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** Say how growth was found and how well it fits. */
export function fitSentence(fit: GrowthFit, name: string): string {
	return `England’s scans of ${name} changed by ${growthWords(fit.growth)} a year from ${fit.from} to ${fit.to}. The years between that count (${fit.counted}) lie ${percentWords(fit.residual)} off that line (root mean square).`;
}

/** Say what the projection makes of waits and reports at its end. */
export function queueSentence({ queues, modality }: ChosenModality): string {
	const last = queues.months.length - 1;
	const name = subjectWords(modality);
	const month = monthWords(queues.months[last] ?? '');
	const change = (from: number, to: number) =>
		Math.round(from) === Math.round(to)
			? `stay at ${numberWords(Math.round(to))}`
			: `go from ${numberWords(Math.round(from))} to ${numberWords(Math.round(to))}`;
	const waiting = change(queues.opening.waiting, queues.waiting[last] ?? 0);
	const unreported = change(queues.opening.unreported, queues.unreported[last] ?? 0);
	return `${name} by ${month}: scans waiting ${waiting}; scans not reported ${unreported}.`;
}

/** Say what is asked for and done in the last month projected. */
export function scansSentence({ queues, modality }: ChosenModality): string {
	const last = queues.months.length - 1;
	const whole = (amount: number | undefined) => numberWords(Math.round(amount ?? 0));
	return `${subjectWords(modality)} in ${monthWords(queues.months[last] ?? '')}: ${whole(queues.demand[last])} scans asked for, ${whole(queues.scans[last])} done, ${whole(queues.capacity[last])} possible.`;
}

/** Say what a percentile of weekly demand comes to, and what it is not. */
export function weeklySentence({ percentile, mean, variation, typed, scans }: WeeklyDemand): string {
	const from = typed ? 'as typed' : 'worked out from the months as if weeks were independent, so it is rough';
	return `${numberWords(Math.round(scans))} scans a week would be enough in ${percentile} weeks of 100: ${numberWords(Math.round(mean))} on average, weekly variation ${percentWords(variation)} (${from}).`;
}

/** Say where a place lies; the limits are the funnel's. */
export function verdictWords(verdict: Verdict): string {
	return verdict === null ? 'within the limits' : `${verdict.side} the ${verdict.limit} limit`;
}

/** Say what the funnel shows, and how much of it is chance. */
export function funnelSentence({ funnel, quarter, trusts }: Peers, name: string): string {
	if (funnel === null || quarter === null)
		return `Too few trusts have published turnaround of ${name} for a funnel.`;
	const out = funnel.places.filter(({ usual }) => usual !== null);
	const chance = funnel.places.filter((place) => place.chance !== null).length;
	const here = new Set(trusts.map(({ code }) => code));
	const ofThese = out.filter(({ place }) => here.has(place)).length;
	const all = `${percentWords(funnel.target)} of ${name} reports took over 28 days in the quarter from ${monthWords(quarter)}. Of all ${amountWords(funnel.places.length, 'trusts')}, ${chance} lie outside limits of chance alone and ${out.length} outside limits that allow for how much trusts differ anyway`;
	return here.size < funnel.places.length ? `${all}; ${ofThese} of the ${here.size} shown here.` : `${all}.`;
}

/** Say how much more the shares differ than chance makes them. */
export function dispersionSentence({ funnel }: Peers): string {
	if (funnel === null) return '';
	if (funnel.tau === 0) return 'The shares differ no more than chance makes them.';
	return `Over-dispersion: the shares differ ${numberWords(funnel.phi)} times as much as chance makes them (φ, of winsorised z scores); τ, the spread between trusts on the arcsine scale, is ${funnel.tau.toFixed(3)}. The outer limits are widened by it.`;
}
