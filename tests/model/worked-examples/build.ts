/** A small scenario with fixed, visible defaults: trust A, six months of 28 days (4 weeks), no discounting. */
import { checkScenario, type Scenario } from '#lib/domain/scenario-file.ts';

/** Build a scenario and refuse one the checker would refuse. */
export function aScenario(parts: Partial<Scenario> & { months?: number; discountRate?: number }): Scenario {
	const { months = 6, discountRate = 0, ...blocks } = parts;
	const checked = checkScenario({
		settings: { start: '2025-04', months, daysPerMonth: 28, discountRate },
		trusts: [{ id: 'A' }],
		...blocks
	});
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems, null, 1));
	return checked.scenario;
}

/** One hand-worked figure: where it stands in the output, and what it must be. */
export type Figure = [path: string, expected: unknown];

/** A hand-worked example; the sums stand beside the figures. */
export interface Example {
	rule: string;
	scenario: Scenario;
	figures: Figure[];
}
