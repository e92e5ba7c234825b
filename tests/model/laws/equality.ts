/** Two runs held against each other, row by row and month by month. */
import type { RunOutput } from '#lib/engine/output.ts';
import type { Breach } from './law.ts';

const RELATIVE = 1e-8;

/** What grows with size, and what size leaves as it is. */
const FIELDS = {
	staff: {
		extensive: [
			'heads',
			'fte',
			'establishment',
			'vacancy',
			'leavers',
			'retirements',
			'joins',
			'promotedOut',
			'avoided'
		],
		intensive: []
	},
	routes: {
		extensive: [
			'intake',
			'inTraining',
			'attrition',
			'completions',
			'joins',
			'elsewhere',
			'waitLost',
			'waiting'
		],
		intensive: []
	},
	capacity: {
		extensive: ['equipment', 'openHours', 'capacity', 'demand', 'scans', 'sentOut', 'receivedIn', 'waiting'],
		intensive: ['staffRatio', 'waitDays']
	},
	reporting: {
		extensive: ['arrivals', 'local', 'imported', 'outsourced', 'issued', 'unreported', 'overdue'],
		intensive: ['ageDays', 'reportedShare', 'onTimeShare']
	},
	readers: { extensive: ['minutes', 'used', 'exported'], intensive: [] }
} as const;

export const BLOCKS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** List the fields of a block: those that grow with size, then those that do not. */
export function fieldsOf(block: keyof typeof FIELDS): readonly string[] {
	return [...FIELDS[block].extensive, ...FIELDS[block].intensive];
}

/** Find the first figure of `b` that is not that of `a`, times `factor` for what grows with size. */
export function differs(a: RunOutput, b: RunOutput, factor: number): Breach {
	for (const block of BLOCKS) {
		for (const field of fieldsOf(block)) {
			const grows = (FIELDS[block].extensive as readonly string[]).includes(field);
			const found = unequal(a[block], b[block], { field, by: grows ? factor : 1 });
			if (found !== undefined) return `${block} ${found}`;
		}
	}
	return undefined;
}

/** Find the first month in which a field of `b` is not that of `a` times `by`, within 1e-8 relative. */
export function unequal(a: object[], b: object[], { field, by }: { field: string; by: number }): Breach {
	for (const [i, row] of a.entries()) {
		const series = Reflect.get(row, field) as (number | null)[];
		const other = Reflect.get(b[i]!, field) as (number | null)[];
		for (const [t, value] of series.entries()) {
			if (value === null && other[t] === null) continue;
			const expected = (value ?? NaN) * by;
			if (!(Math.abs(expected - (other[t] ?? NaN)) <= RELATIVE * Math.max(1, Math.abs(expected)))) {
				return `${i} ${field} month ${t}: ${other[t]}, not ${expected}`;
			}
		}
	}
	return undefined;
}
