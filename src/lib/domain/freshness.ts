/** How fresh and how complete each trust's part of a register is, as every roll-up says it. */
import { dayWords, numberWords, percentWords } from './wording.ts';

/** A trust's part of a register. */
export interface Freshness {
	trust: string;
	name: string;
	/** Rows it has. */
	rows: number;
	/** Fields that are known, of those that should be: completeness is the share. */
	known: number;
	asked: number;
	/** Day on which the trust last said that it is right and complete, and who did; null: never. */
	confirmedOn: string | null;
	confirmedBy: string | null;
	/** Day of the last edit of one of its rows; null: not since it was loaded. */
	editedOn: string | null;
}

/** Fields known and asked of a trust's rows. */
export interface Completeness {
	rows: number;
	known: number;
	asked: number;
}

/** A confirmation older than this many days is old: returns are asked for every quarter. */
export const OLD_AFTER_DAYS = 92;

/**
 * Say in a word how fresh a trust's part is.
 * @param oldBefore day before which a confirmation is old, `YYYY-MM-DD`
 */
export function freshnessWord({ confirmedOn }: Freshness, oldBefore: string): 'confirmed' | 'old' | 'never' {
	if (confirmedOn === null) return 'never';
	return confirmedOn < oldBefore ? 'old' : 'confirmed';
}

/** Sum a roll-up up in one sentence. */
export function freshnessSentence(rows: readonly Freshness[], oldBefore: string): string {
	if (rows.length === 0) return 'No trust has rows here.';
	const fresh = rows.filter((row) => freshnessWord(row, oldBefore) === 'confirmed').length;
	const never = rows.filter(({ confirmedOn }) => confirmedOn === null).length;
	const { known, asked } = addUp(rows);
	const share = asked === 0 ? '' : ` ${completenessWords({ known, asked })}.`;
	const trusts = rows.length === 1 ? '1 trust' : `${numberWords(rows.length)} trusts`;
	return `${numberWords(fresh)} of ${trusts} confirmed this register since ${dayWords(oldBefore)}; ${numberWords(never)} never did.${share}`;
}

/** Say how much is known: `81.2% of what is asked is known (812 of 1,000 fields)`. */
export function completenessWords({ known, asked }: Pick<Freshness, 'known' | 'asked'>): string {
	if (asked === 0) return 'nothing is asked';
	return `${percentWords(known / asked)} of what is asked is known (${numberWords(known)} of ${numberWords(asked)} fields)`;
}

function addUp(rows: readonly Freshness[]): Completeness {
	return rows.reduce(
		(sum, row) => ({
			rows: sum.rows + row.rows,
			known: sum.known + row.known,
			asked: sum.asked + row.asked
		}),
		{ rows: 0, known: 0, asked: 0 }
	);
}
