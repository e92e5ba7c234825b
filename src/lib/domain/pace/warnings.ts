/** Warnings about plans that are hard to believe: faster than a stated pace, or not held after the due month. */
import type { Month } from '../month.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { Scope } from '../scope.ts';
import { numberWords, percentWords } from '../wording.ts';
import { gather, groupBy } from './given.ts';
import { findFallingBack, type Held } from './holding.ts';
import { measureBuying, measureInstalling, measureRenewal } from './machines.ts';
import type { Measured } from './measured.ts';
import { PACES, ROUNDING, type PaceName } from './paces.ts';
import { measureHiring, measurePosts, measureTraining } from './people.ts';

/** One warning. `times`: how many times the pace, to put the worst first. */
export interface PaceWarning {
	about: PaceName | 'holding';
	/** The part of the scenario it is about. */
	part: string;
	month: Month;
	times: number;
	sentence: string;
}

export interface PaceInput {
	registers: Registers;
	/** Decisions about other places are left out. */
	scenario: ScenarioRow;
	scope: Pick<Scope, 'kind' | 'code'>;
	months: readonly Month[];
	targets: readonly Held[];
}

const MEASURES = [
	measureHiring,
	measureTraining,
	measurePosts,
	measureRenewal,
	measureBuying,
	measureInstalling
] as const;

/**
 * Find what makes a plan hard to believe in every network the scope touches. Networks hire, train and buy as one, so a
 * trust carries the warnings of its network.
 * @returns the worst first; empty where nothing is decided and every target met is held
 */
export function findPaceWarnings({ registers, scenario, scope, months, targets }: PaceInput): PaceWarning[] {
	const measured = gather(registers, scenario, scope).flatMap((place) =>
		MEASURES.flatMap((measure) => measure(place))
	);
	const tooFast = measured.filter(({ amount, limit }) => amount > limit * (1 + ROUNDING)).map(warningOf);
	return [...tooFast.sort((a, b) => b.times - a.times), ...findFallingBack(targets, months)];
}

function warningOf({ pace, part, month, doing, amount, limit }: Measured): PaceWarning {
	const { most, rule } = PACES[pace];
	const share = most < 1 ? percentWords(most) : numberWords(most);
	return {
		...{ about: pace, part, month, times: amount / limit },
		sentence: `${part}: ${doing}; at most ${numberWords(limit)} can be believed (${share} ${rule})`
	};
}

/** A kind of warning: the worst of it, and how many more there are. */
export interface WarningGroup {
	worst: PaceWarning;
	others: PaceWarning[];
}

/** Gather warnings by what they are about, the worst of each first. */
export function groupWarnings(warnings: readonly PaceWarning[]): WarningGroup[] {
	return [...groupBy(warnings, ({ about }) => about).values()].map(([worst, ...others]) => ({
		worst: worst!,
		others
	}));
}
