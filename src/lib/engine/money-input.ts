/** Prices of a scenario file as arrays (docs/model.md 3.9). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Fleet } from './equipment.ts';
import type { Frame } from './frame.ts';
import { replacementSpend, type Prices } from './money.ts';
import { discountFactor } from './rates.ts';

/** HM Treasury Green Book, real, a year. */
const DEFAULT_DISCOUNT_RATE = 0.035;

/**
 * Read what everything costs.
 * @source docs/model.md 3.9
 */
export function preparePrices(scenario: Scenario, frame: Frame, fleet: Fleet): Prices {
	const roles = scenario.roles ?? [];
	const modalities = scenario.modalities ?? [];
	const rate = scenario.settings.discountRate ?? DEFAULT_DISCOUNT_RATE;
	return {
		salary: Float64Array.from(roles, (role) => role.salary ?? 0),
		retention: Float64Array.from(roles, (role) => role.retention?.costPerHeadYear ?? 0),
		extraHour: Float64Array.from(modalities, (modality) => modality.extraHourCost ?? 0),
		unitYear: Float64Array.from(modalities, (modality) => modality.unitCostPerYear ?? 0),
		outsourcedReport: Float64Array.from(modalities, (modality) => modality.outsourceCost ?? 0),
		waiting: Float64Array.from(modalities, (modality) => modality.waitCost ?? 0),
		unreported: Float64Array.from(modalities, (modality) => modality.unreportedCost ?? 0),
		replacements: replacementSpend(fleet, frame),
		discount: new Float64Array(frame.months).map((_, t) => discountFactor(rate, t))
	};
}
