/** A scenario as its list shows it. */
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';

export type Listed = Omit<ScenarioRow, 'decisions' | 'assumptionChanges'> & {
	version: number;
	changedAt: string;
};
