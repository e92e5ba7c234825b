/** How far trusts and networks are with working together. ILLUSTRATIVE: drawn, in step with what the projection assumes. */
import {
	CONNECTION_KINDS,
	type ConnectionRow,
	type MaturityRow,
	type TrustRow
} from '#lib/domain/organisation.ts';
import { addMonths, type Month } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws, type Weighted } from './draws.ts';
import { FIGURES } from './figures.ts';
import { drawn } from './provision.ts';

const ILLUSTRATIVE = 'Illustrative: drawn for the demonstration.';
/** Share of trusts not yet linked that plan to be. */
const PLANNED_SHARE = 0.6;
/** Share of linked trusts that also share a worklist or report from home; of the others half plan to. */
const ALSO_LIVE = { 'shared-worklist': 0.45, 'home-reporting': 0.7 };
const ALSO_PLANNED = 0.5;
const ASSESSED_ON = '2026-03-31';

/** The seven domains of the maturity matrix: names are placeholders, the published ones were not at hand. */
const DOMAINS = [
	'Leadership and governance',
	'Operational delivery',
	'Workforce',
	'Digital',
	'Quality and clinical standards',
	'Finance and commercial',
	'Capital and estates'
];
const STAGES: Weighted<MaturityRow['stage']> = [
	['pre-emerging', 0.04],
	['emerging', 0.2],
	['developing', 0.4],
	['maturing', 0.28],
	['thriving', 0.08]
];

/** The month in which a trust that is not linked could be: the plan of the demonstration takes the same. */
export function couldConnect(trust: string): Month {
	return addMonths('2027-04', 3 * Math.floor(drawn(`connection ${trust}`, 0, 8)));
}

/** Write three links of every trust that is open. Image sharing is live from the month the projection takes. */
export function connectionRows(trusts: readonly TrustRow[]): ConnectionRow[] {
	return trusts
		.filter(({ closed }) => closed === null)
		.flatMap(({ code, connectedFrom }) => {
			const draws = new Draws(`links ${code}`);
			return CONNECTION_KINDS.map((kind) => ({
				id: `${code}-${kind}`,
				trust: code,
				kind,
				...(kind === 'image-sharing'
					? imageSharing(code, connectedFrom, draws)
					: furtherLink(kind, { code, connectedFrom, draws })),
				note: ILLUSTRATIVE
			}));
		});
}

type Link = Pick<ConnectionRow, 'state' | 'from'>;

function imageSharing(code: string, connectedFrom: Month | null, draws: Draws): Link {
	const planned = draws.happens(PLANNED_SHARE);
	if (connectedFrom !== null) return { state: 'live', from: connectedFrom };
	return planned ? { state: 'planned', from: couldConnect(code) } : { state: 'none', from: null };
}

/** Nobody shares a worklist without images; reports are written from home with or without. */
function furtherLink(
	kind: keyof typeof ALSO_LIVE,
	{ code, connectedFrom, draws }: { code: string; connectedFrom: Month | null; draws: Draws }
): Link {
	const possible = kind === 'home-reporting' || connectedFrom !== null;
	if (draws.happens(ALSO_LIVE[kind]) && possible)
		return { state: 'live', from: addMonths(START, -draws.whole(0, 12)) };
	return draws.happens(ALSO_PLANNED)
		? { state: 'planned', from: addMonths(couldConnect(code), draws.whole(0, 6)) }
		: { state: 'none', from: null };
}

/** Write a stage of every domain for every network. */
export function maturityRows(): MaturityRow[] {
	return FIGURES.networks.flatMap(({ id }) => {
		const draws = new Draws(`maturity ${id}`);
		return DOMAINS.map((domain, i) => ({
			id: `${id}-${i + 1}`,
			network: id,
			place: i + 1,
			domain,
			stage: draws.pick(STAGES),
			evidence: `${ILLUSTRATIVE} The name of the domain is a placeholder: give it the name your network uses.`,
			assessedOn: ASSESSED_ON
		}));
	});
}
