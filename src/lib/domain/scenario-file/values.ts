/** The small pieces every block of the scenario file is made of: months, shares, levels and flows. */
import { z } from 'zod';
import { MONTH_PATTERN } from '../month.ts';

/**
 * Describe an object whose fields are all known: any other field is a problem that lists the allowed ones.
 * @param shape the fields, in the order they are written
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
	const allowed = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: (issue) => (issue.code === 'unrecognized_keys' ? allowed : undefined)
	});
}

/** Put the keys of a record in order, so that the same scenario is always the same bytes. */
function inOrder<Value>(record: Record<string, Value>): Record<string, Value> {
	const keys = Object.keys(record);
	if (keys.every((key, i) => i === 0 || keys[i - 1]! < key)) return record;
	return Object.fromEntries(keys.sort().map((key) => [key, record[key]!]));
}

/** Describe a record from ids or months to values. */
export function byKey<Value extends z.ZodType>(key: z.ZodString, value: Value) {
	return z.record(key, value).overwrite(inOrder);
}

export const id = z.string().min(1).describe('Names the row; once in its list');
export const text = z.string();
export const month = z
	.string()
	.regex(MONTH_PATTERN, { error: 'a month, "YYYY-MM"' })
	.meta({ id: 'Month', description: 'A month, YYYY-MM' });
export const trustId = id.describe('Id of a trust');
export const roleId = id.describe('Id of a role');
export const modalityId = id.describe('Id of a modality');
export const routeId = id.describe('Id of a route');
export const unitId = id.describe('Id of a unit of equipment');
export const targetId = id.describe('Id of a target');
export const finite = z.number();
export const amount = z.number().min(0);
export const positive = z.number().gt(0);
export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
/** A yearly growth: above -1, so that something is left. */
export const growth = z.number().gt(-1);

/** Describe a level: holds until changed. A number, one a month (the last holds), or dated (0 before the first). */
export function levelOf<Value extends z.ZodNumber>(value: Value) {
	return z.union([value, z.array(value).min(1), byKey(month, value)]);
}

const monthOfYear = z.string().regex(/^(0[1-9]|1[0-2])$/, { error: 'a month of the year, "01" to "12"' });

/** Every month, one a month (0 beyond the end), on the same months every year, or dated. */
const flowForms = [
	amount,
	z.array(amount),
	fields({
		yearly: byKey(monthOfYear, amount).describe('By month of the year, "01" to "12"'),
		from: month.optional().describe('First month; absent: the start'),
		until: month.optional().describe('Last month; absent: the end')
	}),
	byKey(month, amount)
] as const;

const HOLDS =
	'holds until changed: a number, one a month (the last holds), or from dates on (0 before the first)';
const HAPPENS =
	'happens when named: every month, one a month (then 0), in dated months, or in the same months every year';

export const level = levelOf(amount).meta({ id: 'Level', description: `Level: ${HOLDS}` });
export const anyLevel = levelOf(finite).meta({
	id: 'SignedLevel',
	description: `Level of any sign: ${HOLDS}`
});
export const shareLevel = levelOf(share).meta({
	id: 'ShareLevel',
	description: `Level of shares 0 to 1: ${HOLDS}`
});
export const flow = z.union(flowForms).meta({ id: 'Flow', description: `Flow: ${HAPPENS}` });
export const intake = z.union([
	...flowForms,
	fields({ policy: z.literal('fill').describe('One offer for every vacancy not already being filled') })
]);
export const sharesByTrust = byKey(trustId, share);

export type Level = z.infer<typeof level>;
export type Flow = z.infer<typeof flow>;
