/** What two people did to the same decisions, lever by lever. */
import type { Decisions } from '../scenario-row.ts';
import { sameDecisions } from './draft.ts';
import type { Lever } from './lever.ts';
import { readLever, removeLever } from './setting.ts';
import { leverTitle, settingWords } from './words.ts';

/** One lever that either side changed; in words, `none` where nothing is decided. */
export interface Difference {
	lever: string;
	name: string;
	before: string;
	theirs: string;
	mine: string;
	/** Who changed it. */
	by: 'them' | 'me' | 'both';
}

const NONE = 'nothing decided';

/**
 * List the levers whose decisions differ between what was read, what somebody else saved since, and what is to be
 * saved.
 */
export function findDifferences(
	levers: readonly Lever[],
	{ before, theirs, mine }: Record<'before' | 'theirs' | 'mine', Decisions>
): Difference[] {
	return levers.flatMap((lever) => {
		const they = !same(lever, before, theirs);
		const i = !same(lever, before, mine);
		if (!they && !i) return [];
		const words = (decisions: Decisions) => {
			const setting = readLever(lever, decisions);
			return setting === null ? NONE : settingWords(lever, setting);
		};
		return [
			{
				...{ lever: lever.id, name: leverTitle(lever) },
				...{ before: words(before), theirs: words(theirs), mine: words(mine) },
				by: they && i ? 'both' : they ? 'them' : 'me'
			}
		];
	});
}

/** Rows of the lever only: what is left when those of neither are taken away is put back on one side. */
function same(lever: Lever, a: Decisions, b: Decisions): boolean {
	const ownOf = (decisions: Decisions) => difference(decisions, removeLever(lever, decisions));
	return sameDecisions(ownOf(a), ownOf(b));
}

function difference(all: Decisions, rest: Decisions): Decisions {
	const own = Object.entries(all).map(([kind, rows]) => {
		const others = new Set((rest[kind as keyof Decisions] as object[]).map((row) => JSON.stringify(row)));
		return [kind, rows.filter((row) => !others.has(JSON.stringify(row)))];
	});
	return Object.fromEntries(own) as Decisions;
}
