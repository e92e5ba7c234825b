/** How a target stands under a scenario, in words. */
import { chanceWords, ragOf } from '../overview/sureness.ts';
import { metSentence, shortBy } from '../overview/sentences.ts';
import type { Rag } from '../overview/view.ts';
import type { TargetRow } from '../target.ts';
import { DIRECTION_WORDS } from '../catalogue/target-words.ts';
import { amountWords, NOTHING, numberWords, percentWords } from '../wording.ts';
import type { Result } from './results.ts';

export interface ResultWords {
	rag: Rag;
	/** Against what is asked of the place. */
	projected: string;
	gap: string;
	held: string;
	/** Null where it is not drawn. */
	chance: string | null;
}

/** Say what comes of a target: with draws its colour goes by probability, as on the overview. */
export function resultWords(result: Result, { unit, direction }: TargetRow): ResultWords {
	const { projectedAtDue, gapAtDue, metFrom, value, chance, lastMonth } = result;
	return {
		rag: chance === null ? result.rag : ragOf(chance.probability),
		projected: `${numberWords(projectedAtDue, unit)} against ${value === null ? NOTHING : `${DIRECTION_WORDS[direction]} ${amountWords(value, unit)}`}`,
		gap: shortBy({ gapAtDue, direction, unit }),
		held: metSentence({ metFrom, value, direction, projectedAtDue }, lastMonth),
		chance:
			chance === null
				? null
				: `probability ${chanceWords(chance.probability)} (95% interval ${chance.wilson.map(percentWords).join(' to ')})`
	};
}
