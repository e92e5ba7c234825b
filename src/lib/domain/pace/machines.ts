/** How fast a plan replaces, buys and installs units. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import { amountWords, MODALITY_WORDS, monthWords } from '../wording.ts';
import { groupBy, type Given } from './given.ts';
import { limitOf, type Measured } from './measured.ts';

const YEAR = 12;

/** Units in a month, or from a month on. */
interface Span {
	month: Month;
	amount: number;
}

/** Find the twelve months in which a place replaces most units, beside its fleet. */
export function measureRenewal({ name, units, replacements }: Given): Measured[] {
	if (replacements.length === 0) return [];
	const busiest = busiestYear(replacements.map(({ month }) => ({ month, units: 1 })));
	return [
		{
			pace: 'renewal',
			part: `Replacements, ${name}`,
			doing: yearWords(busiest),
			limit: limitOf('renewal', units.length),
			...busiest
		}
	];
}

/** Find the twelve months in which a place buys most units of each modality, beside those it has. */
export function measureBuying({ name, units, purchases }: Given): Measured[] {
	return [...groupBy(purchases, ({ modality }) => modality)].map(([modality, orders]) => {
		const busiest = busiestYear(orders);
		const owned = units.filter((unit) => unit.modality === modality).length;
		return {
			pace: 'buying',
			part: `Purchases of ${MODALITY_WORDS[modality]}, ${name}`,
			doing: yearWords(busiest),
			limit: limitOf('buying', owned),
			...busiest
		};
	});
}

/** Find the month in which each trust of a place takes in most units, bought and replaced. */
export function measureInstalling({ trusts, purchases, replacements }: Given): Measured[] {
	const arrivals = [
		...replacements.map(({ unit, month }) => ({ trust: unit.trust, month, units: 1 })),
		...purchases.map(({ trust, month, units, leadMonths }) => ({
			...{ trust, units },
			month: addMonths(month, leadMonths)
		}))
	];
	const nameOf = new Map(trusts.map(({ code, name }) => [code, name]));
	return [...groupBy(arrivals, ({ trust }) => trust)].map(([trust, ours]) => {
		const busiest = busiestMonth(ours);
		return {
			pace: 'installing',
			part: `Installations, ${nameOf.get(trust) ?? trust}`,
			doing: `${amountWords(busiest.amount, 'units')} in ${monthWords(busiest.month)}`,
			limit: limitOf('installing', 1),
			...busiest
		};
	});
}

function busiestMonth(arrivals: readonly { month: Month; units: number }[]): Span {
	const months = [...groupBy(arrivals, ({ month }) => month)].map(([month, all]) => ({
		month,
		amount: all.reduce((sum, { units }) => sum + units, 0)
	}));
	return months.sort((a, b) => b.amount - a.amount || a.month.localeCompare(b.month))[0]!;
}

/** The earliest of the spans of twelve months with most units. */
function busiestYear(orders: readonly { month: Month; units: number }[]): Span {
	const inOrder = [...orders].sort((a, b) => (a.month < b.month ? -1 : 1));
	let best: Span = { month: '', amount: 0 };
	let amount = 0;
	let first = 0;
	for (const { month, units } of inOrder) {
		amount += units;
		while (monthNumber(month) - monthNumber(inOrder[first]!.month) >= YEAR) amount -= inOrder[first++]!.units;
		if (amount > best.amount) best = { month: inOrder[first]!.month, amount };
	}
	return best;
}

function yearWords({ month, amount }: Span): string {
	return `${amountWords(amount, 'units')} in the year from ${monthWords(month)}`;
}
