/** A programme and its people with fixed, visible values, for tests to change what they are about. */
import type { ProgrammeRow } from '#lib/domain/programme.ts';

/** Own staff become advanced practitioners: 12 months with 8% leaving, then 6 with 2%; all of them work at R1. */
export function aReportingCourse(changes: Partial<ProgrammeRow> = {}): ProgrammeRow {
	return {
		...{ id: 'reporting', name: 'Reporting', kind: 'upskill', network: 'N1', provider: null },
		...{ from: 'senior-radiographer', to: 'advanced-practitioner' },
		stages: [
			{ months: 12, attrition: 0.08 },
			{ months: 6, attrition: 0.02 }
		],
		...{ late: [], destinations: { R1: 1 }, yearlyStarts: { '09': 4 }, fillsVacancies: false },
		...{ maxStartsPerMonth: null, placementShare: 0, release: 0.2, supervision: [] },
		...{ costPerStartGbp: 6500, costPerMonthGbp: 0, waitLoss: 0.02, provenance: 'local' },
		...changes
	};
}

/** Students of three years; six in ten of those who finish go to R1, two to R2. Half are on placement at once. */
export function aDegree(changes: Partial<ProgrammeRow> = {}): ProgrammeRow {
	return aReportingCourse({
		...{ id: 'bsc', name: 'Degree', kind: 'train', from: null, to: 'radiographer' },
		stages: [{ months: 36, attrition: 0.19 }],
		...{ destinations: { R1: 0.6, R2: 0.2 }, placementShare: 0.5, release: 0, yearlyStarts: { '09': 20 } },
		...changes
	});
}
