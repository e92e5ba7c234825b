/** Rows of plans with fixed, visible values, for tests to change what they are about. */
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';

/** A scenario of twelve months from April 2026 without decisions. */
export function aScenario(changes: Partial<ScenarioRow> = {}): ScenarioRow {
	return {
		...{ id: 'plan', name: 'Plan', note: '', status: 'draft', owner: 'Us', archived: false },
		...{ asAt: '2026-04', horizonMonths: 12, decisions: NO_DECISIONS, assumptionChanges: [] },
		...changes
	};
}

/** A course for radiographers of three years, 20 a year from September, of whom most come to R1. */
export function aProgramme(changes: Partial<ProgrammeRow> = {}): ProgrammeRow {
	return {
		...{ id: 'bsc', name: 'BSc', kind: 'train', network: 'N1', provider: null, from: null },
		...{ to: 'radiographer', stages: [{ months: 36, attrition: 0.1 }], late: [] },
		...{ destinations: { R1: 0.6, R2: 0.2 }, yearlyStarts: { '09': 20 }, fillsVacancies: false },
		...{ maxStartsPerMonth: null, placementShare: 0, release: 0, supervision: [] },
		...{ costPerStartGbp: 0, costPerMonthGbp: 0, waitLoss: 0, provenance: 'local' },
		...changes
	};
}

/** Radiographers leaving: 8% a year, likely 6% to 10%, 0 to 50% at all. */
export function anAssumption(changes: Partial<AssumptionRow> = {}): AssumptionRow {
	return {
		...{ measure: 'leaveRate', subject: 'radiographer', label: 'Radiographer: leaving a year' },
		...{ value: 0.08, unit: 'share a year', low: 0.06, high: 0.1, source: 'A source' },
		...{ sourceDate: '2026-01', owner: 'Workforce team', reason: '', placeholder: false },
		...{ boundLow: 0, boundHigh: 0.5, nationalDefault: 0.08 },
		...{ lastReviewed: '2026-04-01', reviewDue: '2027-04-01' },
		...changes
	};
}
