/** Rows of a small catalogue; everything is visible here or in the test. */
import type { Typed } from '#lib/domain/catalogue/form.ts';

export const TODAY = '2026-11-24';

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
