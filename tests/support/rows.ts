/** Register rows with fixed, visible values, for tests to change what they are about. */
import type { CohortRow, TraineeRow } from '#lib/domain/cohort.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { UnitRow } from '#lib/domain/unit.ts';

/** A post of 1.00 FTE, filled, of the trust and site R1. */
export function aPost(changes: Partial<PostRow> = {}): PostRow {
	return {
		...{ id: 'P1', trust: 'R1', site: 'R1', role: 'radiographer', band: '5', modality: null },
		...{ fundedFteHundredths: 100, occupiedFteHundredths: 100, bankFteHundredths: 0, agencyFteHundredths: 0 },
		...{ recruitment: null, vacantSince: null, retirementYear: null, from: '2020-04', to: null },
		...{ note: '', provenance: 'local' },
		...changes
	};
}

/** A CT scanner of the trust and site R1. */
export function aUnit(changes: Partial<UnitRow> = {}): UnitRow {
	return {
		...{ id: 'U1', trust: 'R1', site: 'R1', modality: 'CT', installed: '2020-04', hoursPerWeek: 60 },
		...{ scansPerHour: null, removed: null, committedReplacement: null, manufacturer: null, model: null },
		...{ serial: null, purchaseRoute: null, costGbp: null, depreciationYears: null, serviceUntil: null },
		...{ supportUntil: null, note: '', provenance: 'local' },
		...changes
	};
}

/** A cohort of ten who all started and are all in training. */
export function aCohort(changes: Partial<CohortRow> = {}): CohortRow {
	return {
		...{ id: 'C1', programme: 'bsc', started: '2025-09', commissioned: 10, startedHeads: 10 },
		...{
			headsInTraining: 10,
			interruptedHeads: 0,
			withdrawnHeads: 0,
			completedHeads: 0,
			provenance: 'local'
		},
		...changes
	};
}

/** A trainee on track in the first stage. */
export function aTrainee(changes: Partial<TraineeRow> = {}): TraineeRow {
	return {
		...{ id: 'T-0001', cohort: 'C1', trust: 'R1', stage: 1, status: 'on-track', statusSince: '2025-09-01' },
		...{ expected: '2027-09', credential: null, note: '', provenance: 'local' },
		...changes
	};
}

/** Registers without a row. */
export function emptyRegisters(asAt = '2026-04'): Registers {
	return {
		...{ asAt, regions: [], icbs: [], networks: [], trusts: [], sites: [], connections: [], maturity: [] },
		...{ posts: [], programmes: [], cohorts: [], trainees: [], units: [], stoppages: [], activity: [] },
		...{ demand: [], turnaround: [], placements: [], assumptions: [], targets: [] }
	};
}
