/** How much would be lost with a scanner, and how likely: a score of four parts, each shown. */
import type { Modality } from '../vocabulary.ts';
import { percentWords } from '../wording.ts';
import { type Machine } from './machine.ts';
import { ageWords } from './words.ts';

/** Points at most: weights of ours, no standard; change them here and the sentence below follows. */
export const RISK_WEIGHTS = { age: 40, utilisation: 20, downtime: 20, alone: 20 } as const;
/** Where a part reaches its points: an age of 15 years, 10% downtime, all that can be scanned. Assumptions of ours. */
const FULL_AGE_MONTHS = 180;
const FULL_DOWNTIME = 0.1;

/** The formula as it stands beside every score. */
export const RISK_FORMULA =
	`Risk = age (${RISK_WEIGHTS.age} points × years ÷ 15) + utilisation (${RISK_WEIGHTS.utilisation} × scans asked for ÷ scans ` +
	`the trust’s units of the modality can do) + downtime (${RISK_WEIGHTS.downtime} × share of the last 12 months ÷ 10%) + ` +
	`single point of failure (${RISK_WEIGHTS.alone} where it is the trust’s only unit of the modality, ${RISK_WEIGHTS.alone / 2} where ` +
	`it is the site’s only one). Each part stops at its points; 100 at most. The weights are assumptions of ours, not a standard.`;

export interface RiskPart {
	name: string;
	points: number;
	most: number;
	/** What it was worked out from. */
	because: string;
}

export interface Risk {
	points: number;
	parts: RiskPart[];
}

/** What is known beside the machine: shares 0 to 1, null where not known. */
export interface RiskFacts {
	utilisation: number | null;
	downtime: number | null;
	/** Units of the modality in service at its trust and at its site, itself among them. */
	atTrust: number;
	atSite: number;
}

/** Score the risk of a machine, 0 to 100; what is not known scores nothing and says so. */
export function riskOf(machine: Machine, facts: RiskFacts): Risk {
	const { utilisation, downtime, atTrust, atSite } = facts;
	const upTo = (share: number | null) => Math.min(1, Math.max(0, share ?? 0));
	const age = machine.ageMonths === null ? null : machine.ageMonths / FULL_AGE_MONTHS;
	const alone = atTrust <= 1 ? 1 : atSite <= 1 ? 0.5 : 0;
	const parts: RiskPart[] = [
		part('Age', RISK_WEIGHTS.age * upTo(age), [RISK_WEIGHTS.age, ageWords(machine.ageMonths)]),
		part('Utilisation', RISK_WEIGHTS.utilisation * upTo(utilisation), [
			RISK_WEIGHTS.utilisation,
			utilisation === null ? 'not known: no demand is recorded' : `${percentWords(utilisation)} asked for`
		]),
		part('Downtime', RISK_WEIGHTS.downtime * upTo(downtime === null ? null : downtime / FULL_DOWNTIME), [
			RISK_WEIGHTS.downtime,
			downtime === null ? 'not known' : `${percentWords(downtime)} of the last 12 months`
		]),
		part('Single point of failure', RISK_WEIGHTS.alone * alone, [
			RISK_WEIGHTS.alone,
			aloneWords(machine.unit.modality, { atTrust, atSite })
		])
	];
	return { points: parts.reduce((sum, { points }) => sum + points, 0), parts };
}

function part(name: string, points: number, [most, because]: [number, string]): RiskPart {
	return { name, points, most, because };
}

function aloneWords(modality: Modality, { atTrust, atSite }: Pick<RiskFacts, 'atTrust' | 'atSite'>): string {
	if (atTrust <= 1) return `the trust’s only ${modality} unit`;
	return atSite <= 1
		? `the site’s only ${modality} unit; the trust has ${atTrust}`
		: `one of ${atSite} ${modality} units at the site`;
}
