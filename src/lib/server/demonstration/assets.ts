/** What an asset list says of a scanner beside where it stands. ILLUSTRATIVE: makers are placeholders, no firm is meant. */
import type { UnitRow } from '#lib/domain/unit.ts';
import { addMonths, type Month } from '#lib/domain/month.ts';
import { START } from './beliefs.ts';
import { Draws, type Weighted } from './draws.ts';
import { MODALITY_BELIEFS, type Demonstrated } from './modality-beliefs.ts';

const MAKERS: Weighted<string> = [
	['A', 0.35],
	['B', 0.3],
	['C', 0.2],
	['D', 0.15]
];
const ROUTES: Weighted<NonNullable<UnitRow['purchaseRoute']>> = [
	['purchase', 0.58],
	['lease', 0.16],
	['managed-service', 0.15],
	['charity', 0.06],
	['pfi', 0.05]
];
/** What a unit cost, against today's cost of replacing one. */
const COST = { low: 0.85, high: 1.05 };
const DEPRECIATION_YEARS = 10;
/** Last month of the service contract, counted from the start: some have run out, some contracts are new. */
const SERVICE_MONTHS = { low: -4, high: 60 };
/** Makers support a unit for eleven to fourteen years. */
const SUPPORT_MONTHS = { low: 132, high: 168 };

/** Draw what is known of a unit as an asset. */
export function assetOf(
	id: string,
	{ modality, installed }: { modality: Demonstrated; installed: Month }
): Pick<
	UnitRow,
	| 'manufacturer'
	| 'model'
	| 'serial'
	| 'purchaseRoute'
	| 'costGbp'
	| 'depreciationYears'
	| 'serviceUntil'
	| 'supportUntil'
> {
	const draws = new Draws(`asset ${id}`);
	const maker = draws.pick(MAKERS);
	const cost = MODALITY_BELIEFS[modality].replacementCostGbp * draws.between(COST.low, COST.high);
	return {
		manufacturer: `Maker ${maker}`,
		model: `${modality} ${maker}${draws.whole(1, 3)}`,
		serial: `${maker}${draws.whole(100_000, 999_999)}`,
		purchaseRoute: draws.pick(ROUTES),
		costGbp: Math.round(cost / 1000) * 1000,
		depreciationYears: DEPRECIATION_YEARS,
		serviceUntil: addMonths(START, draws.whole(SERVICE_MONTHS.low, SERVICE_MONTHS.high)),
		supportUntil: addMonths(installed, draws.whole(SUPPORT_MONTHS.low, SUPPORT_MONTHS.high))
	};
}
