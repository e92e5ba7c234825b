/** Each trust before and after connection: the same scenario run with the trust never connected, and connected as planned. */
import type { Month } from '../month.ts';
import { until } from './flows.ts';
import type { ModalityTerms, NetworkWork, Named } from './network-work.ts';

/** Where the month comes from in which a trust is connected. */
export type Basis = 'register' | 'scenario' | 'planned' | 'none';

/** When a trust is connected. `planned`: image sharing is planned in the register, which the projection does not count. */
export interface Connected extends Named {
	basis: Basis;
	from: Month | null;
}

/** How a trust stands at the end of a month under one run. */
export interface Stand {
	/** Age of its oldest report in days, over all modalities; null: never written at that pace. */
	oldestDays: number | null;
	unreported: number;
	/** Reports bought outside since the start of the run, pounds at the assumed prices. */
	outsourcedGbp: number;
	/** The same for the whole network. */
	networkOutsourcedGbp: number;
	networkUnreported: number;
}

/** Both runs of one trust; null where no month of connection is known. */
export interface BeforeAfter extends Connected {
	never: Stand;
	connected: Stand | null;
}

/**
 * Find when a trust is connected: the earlier of what the register says is live and what the scenario decides; where
 * neither says, when image sharing is planned.
 */
export function connectedWhen(
	trust: Named & { connectedFrom: Month | null },
	{ decided, planned }: { decided: Month | undefined; planned: Month | undefined }
): Connected {
	const { code, name, connectedFrom } = trust;
	if (connectedFrom !== null && !(decided !== undefined && decided < connectedFrom))
		return { code, name, basis: 'register', from: connectedFrom };
	if (decided !== undefined) return { code, name, basis: 'scenario', from: decided };
	if (planned !== undefined) return { code, name, basis: 'planned', from: planned };
	return { code, name, basis: 'none', from: null };
}

/**
 * Read how a trust stands at the end of a month.
 * @param at number of the month in the run
 */
export function standOf(
	work: Pick<NetworkWork, 'reporting'>,
	{ trust, at, terms }: { trust: string; at: number; terms: readonly ModalityTerms[] }
): Stand {
	const prices = new Map(terms.map(({ id, outsourceGbp }) => [id, outsourceGbp]));
	const own = work.reporting.filter((row) => row.trust === trust);
	const left = (rows: NetworkWork['reporting']) =>
		rows.reduce((sum, { unreported }) => sum + (unreported[at + 1] ?? 0), 0);
	const spent = (rows: NetworkWork['reporting']) =>
		rows.reduce(
			(sum, { modality, outsourced }) => sum + until(outsourced, at) * (prices.get(modality) ?? 0),
			0
		);
	const ages = own.map(({ ageDays }) => ageDays[at] ?? null);
	return {
		oldestDays: ages.includes(null) ? null : Math.max(0, ...(ages as number[])),
		unreported: left(own),
		outsourcedGbp: spent(own),
		networkOutsourcedGbp: spent(work.reporting),
		networkUnreported: left(work.reporting)
	};
}
