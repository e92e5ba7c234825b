/** The national targets, with their sources; those whose date has passed are kept and re-dated openly. */
import type { TargetRow } from '#lib/domain/target.ts';
import { OWNER } from './beliefs.ts';

const RICHARDS = 'Richards, Diagnostics: Recovery and Renewal (NHS England, October 2020)';
const RADIOGRAPHERS: TargetRow['roles'] = ['radiographer', 'senior-radiographer', 'consultant-radiographer'];

const plain = {
	modality: null,
	siteKind: null,
	roles: [],
	supersededBy: null,
	ended: null,
	scope: 'nation',
	baseline: null,
	trajectory: 'linear',
	owner: OWNER,
	sourceDate: '2020-10',
	source: RICHARDS,
	note: ''
} satisfies Partial<TargetRow>;

const additions = [
	{ id: 'radiographers', label: 'Radiographers: 3,500 more', roles: RADIOGRAPHERS, value: 3500 },
	{
		id: 'advanced',
		label: 'Advanced practitioners: 500 more',
		roles: ['advanced-practitioner'] as TargetRow['roles'],
		value: 500
	},
	{
		id: 'workforce',
		label: 'Both together: 4,000 more',
		roles: [...RADIOGRAPHERS, 'advanced-practitioner'] as TargetRow['roles'],
		value: 4000
	}
].map((target) => ({
	...plain,
	...target,
	metric: 'heads' as const,
	direction: 'atLeast' as const,
	valueKind: 'add' as const,
	apportionment: 'baselineFte' as const,
	unit: 'heads'
}));

const machines = [
	{
		...plain,
		id: 'ct-capacity',
		label: 'CT capacity doubled',
		metric: 'capacity' as const,
		modality: 'CT' as const,
		direction: 'atLeast' as const,
		valueKind: 'times' as const,
		value: 2,
		apportionment: 'same' as const,
		unit: 'scans a month'
	},
	{
		...plain,
		id: 'over-age',
		label: 'Nothing over ten years old',
		metric: 'overAge' as const,
		direction: 'atMost' as const,
		valueKind: 'absolute' as const,
		value: 0,
		apportionment: 'same' as const,
		unit: 'units'
	},
	{
		...plain,
		id: 'cdc',
		label: 'Community diagnostic centres',
		metric: 'sites' as const,
		siteKind: 'cdc' as const,
		direction: 'atLeast' as const,
		valueKind: 'absolute' as const,
		value: 171,
		apportionment: 'population' as const,
		unit: 'centres',
		note: 'Three per million of 57.1 million people.'
	}
];

const DUE_BY_RICHARDS = '2025-10';
const REDATED =
	'The five years of the review have passed: re-dated for this demonstration, the original is kept.';
const ourDue: Record<string, string> = { cdc: '2028-03' };

/** Targets of the review as published, superseded by themselves with a new date. */
const reviewed: TargetRow[] = [...additions, ...machines].flatMap((target) => [
	{ ...target, id: `${target.id}-2025`, due: DUE_BY_RICHARDS, supersededBy: target.id },
	{ ...target, due: ourDue[target.id] ?? '2031-03', note: `${target.note} ${REDATED}`.trim() }
]);

/** Every national target of the demonstration. */
export const TARGETS: TargetRow[] = [
	...reviewed,
	{
		...plain,
		id: 'reporting',
		label: 'Oldest unreported scan, 28 days',
		metric: 'ageDays',
		direction: 'atMost',
		valueKind: 'absolute',
		value: 28,
		apportionment: 'same',
		due: '2028-03',
		unit: 'days',
		source: 'NHS England, Diagnostic imaging reporting turnaround times',
		sourceDate: '2023-08',
		note: 'Every examination reported within four weeks, from 9 August 2023; dated March 2028 for this demonstration.'
	},
	{
		...plain,
		id: 'waiting',
		label: 'Longest wait for a scan, six weeks',
		metric: 'waitDays',
		direction: 'atMost',
		valueKind: 'absolute',
		value: 42,
		apportionment: 'same',
		due: '2028-03',
		unit: 'days',
		source: 'NHS England, Diagnostics waiting times standard: under 1% wait six weeks or more',
		sourceDate: '2025-07',
		note: 'The model’s longest wait, first in first out; dated March 2028 for this demonstration.'
	}
];
