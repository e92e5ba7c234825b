/** Rows of a small catalogue; everything is visible here or in the test. */
import type { Typed } from '#lib/domain/catalogue/form.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';

export const TODAY = '2026-11-24';

/** Radiographers leaving: 8% a year, likely 6% to 10%, 0 to 50% at all. */
export function anAssumption(changes: Partial<AssumptionRow> = {}): AssumptionRow {
	return {
		measure: 'leaveRate',
		subject: 'radiographer',
		label: 'Radiographer: leaving a year',
		value: 0.08,
		unit: 'share a year',
		low: 0.06,
		high: 0.1,
		source: 'A source',
		sourceDate: '2026-01',
		owner: 'Workforce team',
		reason: '',
		placeholder: false,
		boundLow: 0,
		boundHigh: 0.5,
		nationalDefault: 0.08,
		lastReviewed: '2026-04-01',
		reviewDue: '2027-04-01',
		...changes
	};
}

/** A form for 10 more radiographers in network N1 by March 2027. */
export function aTypedTarget(changes: Typed = {}): Typed {
	return {
		label: 'Ten more radiographers',
		metric: 'heads',
		'role-radiographer': 'on',
		modality: '',
		siteKind: '',
		direction: 'atLeast',
		valueKind: 'add',
		value: '10',
		due: '2027-03',
		scope: 'network:N1',
		baseline: '',
		trajectory: 'linear',
		owner: 'Network board',
		source: 'Board paper',
		sourceDate: '2026-11',
		note: '',
		...changes
	};
}
