/** Decisions to buy units: whole ones, each at a trust in a month. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import type { AmountSubject, Setting, Share } from './lever.ts';

type PurchasesSubject = Extract<AmountSubject, { kind: 'purchases' }>;
type Order = Decisions['purchases'][number];

/** Read how many units are ordered. */
export function readPurchases(subject: PurchasesSubject, decisions: Decisions): Setting | null {
	const { ours } = split(subject, decisions);
	const months = [...new Set(ours.map(({ month }) => month))].sort();
	const [from, until] = [months[0], months.at(-1)];
	if (from === undefined || until === undefined) return null;
	return { amount: ours.reduce((sum, { units }) => sum + units, 0), from, until, steps: months.length };
}

/** Set how many units are ordered, and the month of the first order; all others move as far. */
export function setPurchases(
	subject: PurchasesSubject,
	decisions: Decisions,
	{ amount, from, last }: { amount: number; from: Month; last: Month }
): Decisions {
	const { ours, others } = split(subject, decisions);
	const kept = takeEarliest(ours, amount);
	const first = kept[0]?.month ?? from;
	const shift = monthNumber(from) - monthNumber(first);
	const moved = kept.map((order) => ({ ...order, month: earlier(addMonths(order.month, shift), last) }));
	return { ...decisions, purchases: [...others, ...orderMore(subject, moved, { amount, from })] };
}

/** Cancel every order of the lever. */
export function removePurchases(subject: PurchasesSubject, decisions: Decisions): Decisions {
	return { ...decisions, purchases: split(subject, decisions).others };
}

function split({ modality, centre, shares }: PurchasesSubject, { purchases }: Decisions) {
	const trusts = new Set(shares.map(({ trust }) => trust));
	const isOurs = (order: Order) =>
		order.modality === modality && (order.siteKind === 'cdc') === centre && trusts.has(order.trust);
	return { ours: purchases.filter(isOurs), others: purchases.filter((order) => !isOurs(order)) };
}

function takeEarliest(orders: readonly Order[], amount: number): Order[] {
	let left = amount;
	return [...orders]
		.sort((a, b) => a.month.localeCompare(b.month))
		.flatMap((order) => {
			const units = Math.min(order.units, left);
			left -= units;
			return units === 0 ? [] : [{ ...order, units }];
		});
}

/** Each further unit goes to the trust that is furthest below its share. */
function orderMore(
	{ modality, centre, shares }: PurchasesSubject,
	orders: readonly Order[],
	{ amount, from }: { amount: number; from: Month }
): Order[] {
	const all = [...orders];
	const month = all.at(-1)?.month ?? from;
	const had = new Map<string, number>();
	for (const { trust, units } of all) had.set(trust, (had.get(trust) ?? 0) + units);
	for (let ordered = all.reduce((sum, { units }) => sum + units, 0); ordered < amount; ordered++) {
		const trust = furthestBelow(shares, had, ordered + 1);
		had.set(trust, (had.get(trust) ?? 0) + 1);
		const site = centre ? newSite(trust, all) : null;
		all.push({ trust, modality, month, units: 1, site, siteKind: centre ? 'cdc' : null });
	}
	return all;
}

function furthestBelow(shares: readonly Share[], had: ReadonlyMap<string, number>, total: number): string {
	const sum = shares.reduce((all, { weight }) => all + weight, 0);
	const lack = ({ trust, weight }: Share) =>
		total * (sum > 0 ? weight / sum : 1 / shares.length) - (had.get(trust) ?? 0);
	return shares.reduce((best, share) => (lack(share) > lack(best) + 1e-9 ? share : best)).trust;
}

function newSite(trust: string, orders: readonly Order[]): string {
	const taken = new Set(orders.map(({ site }) => site));
	let number = 1;
	while (taken.has(`${trust}-CDC-new${number}`)) number++;
	return `${trust}-CDC-new${number}`;
}

function earlier(a: Month, b: Month): Month {
	return a < b ? a : b;
}
