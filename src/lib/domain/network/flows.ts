/** Reports and patients that cross from trust to trust by the model's own rule, and what that avoids outside. */
import type { ModalityTerms, NetworkWork, Named } from './network-work.ts';

const MINUTES_AN_HOUR = 60;
const LEAST = 1e-6;

/** What crossed to and from one trust, from the start of the run to the month and in the month alone. */
export interface TrustFlow extends Named {
	/** Reports of its own scans written by readers of others, in the month and so far. */
	readByOthers: number;
	readByOthersSoFar: number;
	/** Reader hours its own readers gave to others; reports cannot be told apart here. */
	hoursForOthers: number;
	hoursForOthersSoFar: number;
	/** Patients sent to scanners of others and received from them, in the month. */
	sentOut: number;
	receivedIn: number;
	/** Reports bought outside in the month. */
	outsourced: number;
	/** What the reports read by others would have cost outside, pounds. */
	avoidedGbp: number;
	avoidedSoFarGbp: number;
	outsourcedSoFarGbp: number;
}

/** Reports of one trust and modality that others wrote. */
export interface ModalityFlow {
	trust: string;
	modality: string;
	inMonth: number;
	soFar: number;
	/** Price of one outside, pounds. */
	priceGbp: number;
	avoidedSoFarGbp: number;
}

/** Hours that readers of one trust and role gave to others. */
export interface RoleFlow {
	trust: string;
	role: string;
	hoursInMonth: number;
	hoursSoFar: number;
}

export interface Flows {
	trusts: TrustFlow[];
	modalities: ModalityFlow[];
	roles: RoleFlow[];
}

/**
 * Read what crossed between trusts.
 * @param at number of the month in the run; "so far" runs from the first month to it
 */
export function flowsOf(
	work: NetworkWork,
	{ at, trusts, terms }: { at: number; trusts: readonly Named[]; terms: readonly ModalityTerms[] }
): Flows {
	const prices = new Map(terms.map(({ id, outsourceGbp }) => [id, outsourceGbp]));
	const modalities = work.reporting
		.map(({ trust, modality, imported }) => {
			const [soFar, priceGbp] = [until(imported, at), prices.get(modality) ?? 0];
			return {
				...{ trust, modality, inMonth: imported[at] ?? 0, soFar, priceGbp },
				avoidedSoFarGbp: soFar * priceGbp
			};
		})
		.filter(({ soFar }) => soFar > LEAST);
	const roles = work.readers
		.map(({ trust, role, exported }) => ({
			...{ trust, role, hoursInMonth: (exported[at] ?? 0) / MINUTES_AN_HOUR },
			hoursSoFar: until(exported, at) / MINUTES_AN_HOUR
		}))
		.filter(({ hoursSoFar }) => hoursSoFar > LEAST);
	return {
		...{ modalities, roles },
		trusts: trusts.map((trust) => ({
			...trust,
			...readOf(trust.code, { modalities, roles }),
			...crossedBy(work, { code: trust.code, at, prices })
		}))
	};
}

function readOf(code: string, { modalities, roles }: Pick<Flows, 'modalities' | 'roles'>) {
	const read = modalities.filter(({ trust }) => trust === code);
	const lent = roles.filter(({ trust }) => trust === code);
	return {
		readByOthers: add(read.map(({ inMonth }) => inMonth)),
		readByOthersSoFar: add(read.map(({ soFar }) => soFar)),
		hoursForOthers: add(lent.map(({ hoursInMonth }) => hoursInMonth)),
		hoursForOthersSoFar: add(lent.map(({ hoursSoFar }) => hoursSoFar)),
		avoidedGbp: add(read.map(({ inMonth, priceGbp }) => inMonth * priceGbp)),
		avoidedSoFarGbp: add(read.map(({ avoidedSoFarGbp }) => avoidedSoFarGbp))
	};
}

function crossedBy(
	work: NetworkWork,
	{ code, at, prices }: { code: string; at: number; prices: ReadonlyMap<string, number> }
) {
	const scanned = work.capacity.filter(({ trust }) => trust === code);
	const reported = work.reporting.filter(({ trust }) => trust === code);
	return {
		sentOut: add(scanned.map(({ sentOut }) => sentOut[at] ?? 0)),
		receivedIn: add(scanned.map(({ receivedIn }) => receivedIn[at] ?? 0)),
		outsourced: add(reported.map(({ outsourced }) => outsourced[at] ?? 0)),
		outsourcedSoFarGbp: add(
			reported.map(({ modality, outsourced }) => until(outsourced, at) * (prices.get(modality) ?? 0))
		)
	};
}

/** Add a series up from the first month to one, both included. */
export function until(series: readonly (number | null)[], at: number): number {
	return series.slice(0, at + 1).reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function add(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0);
}
