/** Sites and units. ILLUSTRATIVE: numbers of CT and MRI scanners and of centres are published, the rest is drawn. */
import type { SiteRow } from '#lib/domain/organisation.ts';
import type { UnitRow } from '#lib/domain/unit.ts';
import { addMonths } from '#lib/domain/month.ts';
import { assetOf } from './assets.ts';
import { DEMONSTRATED, MODALITY_BELIEFS, type Demonstrated } from './modality-beliefs.ts';
import { REPLACEMENT_COVER, START } from './beliefs.ts';
import { FIGURES, type PublicTrust } from './figures.ts';
import { PROVISION, drawn, shareOut } from './provision.ts';
import { hoursNeeded, scansAtStart } from './work.ts';

/** Community diagnostic centres open at the start (facts 1.8: 160 in April 2024). */
export const OPEN_CENTRES = 160;
const CENTRES_WITH: Partial<Record<Demonstrated, number>> = { CT: 110, MRI: 100, XR: 160, US: 160 };
/** Share of units over ten years old whose replacement is already ordered. */
const ORDERED_SHARE = 0.35;
const LEAST_HOURS = 1;

/** Centres of each trust, by the population-like weight of its scans. */
const CENTRES = shareOut(
	OPEN_CENTRES,
	FIGURES.trusts.map((trust) => (scansAtStart(trust, 'CT') > 1000 ? scansAtStart(trust, 'CT') : 0))
);

const centreCode = (trust: PublicTrust, i: number) => `${trust.code}-CDC${i + 1}`;

/** Every trust has one acute site in the demonstration, and its centres. */
export function siteRows(): SiteRow[] {
	return FIGURES.trusts.flatMap((trust, k) => [
		{
			code: trust.code,
			trust: trust.code,
			name: trust.name,
			kind: 'acute' as const,
			opened: trust.opened,
			closed: null
		},
		...Array.from({ length: CENTRES[k]! }, (_, i) => ({
			code: centreCode(trust, i),
			trust: trust.code,
			name: `Community diagnostic centre ${i + 1} (${trust.code})`,
			kind: 'cdc' as const,
			opened: addMonths('2021-10', Math.round(drawn(`centre ${trust.code} ${i}`, 0, 36))),
			closed: null
		}))
	]);
}

/** The equipment register. */
export function unitRows(): UnitRow[] {
	return DEMONSTRATED.flatMap((modality) => {
		const centres = centresWith(modality);
		const acute = acuteUnits(modality);
		return FIGURES.trusts.flatMap((trust, k) => {
			const sites = [...Array.from({ length: acute[k]! }, () => trust.code), ...centres[k]!];
			if (trust.scansPerMonth[modality] === undefined) return [];
			const provision = PROVISION.get(trust.network)!;
			const noise = drawn(`hours ${trust.code} ${modality}`, 0.98, 1.03);
			const each = (hoursNeeded(trust, modality) * provision.equipment * noise) / sites.length;
			return sites.map((site, i) =>
				unitRow({ trust, modality, site, i, hours: Math.max(LEAST_HOURS, each) })
			);
		});
	});
}

/** Units outside centres: the published number shared out by demand, at least one where there is any. */
function acuteUnits(modality: Demonstrated): number[] {
	const { units, unitHours } = MODALITY_BELIEFS[modality];
	const hours = FIGURES.trusts.map((trust) => hoursNeeded(trust, modality));
	if (units === undefined)
		return hours.map((needed) => (needed === 0 ? 0 : Math.max(1, Math.round(needed / unitHours))));
	const some = hours.map((needed) => Number(needed > 0));
	const spare = units - some.reduce((sum, one) => sum + one, 0);
	return shareOut(spare, hours).map((more, k) => some[k]! + more);
}

/** Which centres have a modality: the first of each trust until the number is reached. */
function centresWith(modality: Demonstrated): string[][] {
	const most = CENTRES_WITH[modality] ?? 0;
	const share = shareOut(most, CENTRES);
	return FIGURES.trusts.map((trust, k) =>
		Array.from({ length: Math.min(share[k]!, CENTRES[k]!) }, (_, i) => centreCode(trust, i))
	);
}

function unitRow(place: {
	trust: PublicTrust;
	modality: Demonstrated;
	site: string;
	i: number;
	hours: number;
}): UnitRow {
	const { trust, modality, site, i, hours } = place;
	const id = `${trust.code}-${modality}${i + 1}`;
	const inCentre = site !== trust.code;
	const old = !inCentre && drawn(`old ${id}`, 0, 1) < MODALITY_BELIEFS[modality].overTenShare;
	const age = inCentre
		? drawn(`age ${id}`, 4, 54)
		: old
			? drawn(`age ${id}`, 121, 168)
			: drawn(`age ${id}`, 3, 119);
	const ordered = old && drawn(`ordered ${id}`, 0, 1) < ORDERED_SHARE;
	const installed = addMonths(START, -Math.round(age));
	return {
		id,
		trust: trust.code,
		site,
		modality,
		installed,
		hoursPerWeek: Number(hours.toFixed(1)),
		scansPerHour: null,
		removed: null,
		committedReplacement: ordered ? orderedReplacement(id, modality) : null,
		...assetOf(id, { modality, installed }),
		note: '',
		provenance: 'illustrative'
	};
}

function orderedReplacement(id: string, modality: Demonstrated): UnitRow['committedReplacement'] {
	const { replacementDowntimeMonths, replacementCostGbp } = MODALITY_BELIEFS[modality];
	return {
		month: addMonths(START, Math.round(drawn(`delivery ${id}`, 1, 11))),
		downtimeMonths: replacementDowntimeMonths,
		cover: REPLACEMENT_COVER,
		costGbp: replacementCostGbp
	};
}
