/** How sure an overview is: fans, probabilities and causes laid over what is projected. Pure. */
import type { Attribution, GapParts } from '../attribution.ts';
import { targetIdIn } from '../scope.ts';
import type { DueSpread, Spread, TargetSpread } from '../uncertainty.ts';
import { percentWords } from '../wording.ts';
import type { HeatCell, OverviewView, Rag } from './view.ts';

/** How sure one target is: its fan month by month, and the share of draws in which it is met when due. */
export type Sureness = Pick<TargetSpread, 'p10' | 'p50' | 'p90' | 'probability' | 'wilson'>;

/** Fans and probabilities by target. */
export interface SurenessView {
	draws: number;
	seed: number;
	byTarget: Record<string, Sureness>;
}

const LIKELY = 0.8;
const EVEN = 0.5;

/** Judge a probability of being met. */
export function ragOf(probability: number): Rag {
	if (probability >= LIKELY) return 'green';
	return probability >= EVEN ? 'amber' : 'red';
}

/** Lay what long studies answered over a view: with draws, every colour goes by probability. */
export function withStudies(
	view: OverviewView,
	{ spread, causes }: { spread: Spread | undefined; causes: Attribution | undefined }
): OverviewView {
	return {
		...view,
		...(spread === undefined ? {} : judgeBySpread(view, spread)),
		causes: causes === undefined ? null : causesOf(view, causes)
	};
}

function judgeBySpread(
	view: OverviewView,
	spread: Spread
): Pick<OverviewView, 'sureness' | 'targets' | 'heat'> {
	const sureness = surenessOf(view, spread);
	const due = new Map(spread.due.map((row) => [row.id, row]));
	return {
		sureness,
		targets: view.targets.map((target) => {
			const sure = sureness.byTarget[target.id];
			return sure === undefined ? target : { ...target, rag: ragOf(sure.probability) };
		}),
		heat: {
			...view.heat,
			rows: view.heat.rows.map((row) => ({
				...row,
				cells: row.cells.map((cell) => judgeCell(cell, due.get(targetIdIn(cell.target, row.key))))
			}))
		}
	};
}

function judgeCell(cell: HeatCell, due: DueSpread | undefined): HeatCell {
	if (due === undefined) return cell;
	return { ...cell, rag: ragOf(due.probability), probability: due.probability };
}

function surenessOf({ targets }: OverviewView, { draws, seed, targets: spreads }: Spread): SurenessView {
	const byRow = new Map(spreads.map((row) => [row.id, row]));
	const known = targets.flatMap(({ id, row }) => {
		const spread = byRow.get(row);
		if (spread === undefined) return [];
		const { p10, p50, p90, probability, wilson } = spread;
		return [[id, { p10, p50, p90, probability, wilson }] as const];
	});
	return { draws, seed, byTarget: Object.fromEntries(known) };
}

function causesOf({ targets }: OverviewView, { attribution }: Attribution): Record<string, GapParts> {
	const byRow = new Map(attribution.map((row) => [row.id, row]));
	return Object.fromEntries(
		targets.flatMap(({ id, row }) => {
			const parts = byRow.get(row);
			return parts === undefined ? [] : [[id, parts]];
		})
	);
}

/** Write a probability as a whole percentage, rounded down so that no word of colour is contradicted. */
export function chanceWords(probability: number): string {
	const percent = Math.floor(probability * 100 + ROUNDING);
	if (percent < 1) return 'under 1%';
	return percent > 99 ? 'over 99%' : `${percent}%`;
}

/** So that 29 hundredths, which binary fractions miss, are 29%. */
const ROUNDING = 1e-9;

/** Say in how many draws a target is met, and how far that can be trusted. */
export function drawsSentence({ probability, wilson }: Sureness, draws: number): string {
	const [low, high] = wilson.map(percentWords);
	const met = Math.round(probability * draws).toLocaleString('en-GB');
	return `Met when due in ${met} of ${draws.toLocaleString('en-GB')} draws: probability ${percentWords(probability)}, 95% interval ${low} to ${high} (Wilson)`;
}
