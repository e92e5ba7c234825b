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

export const id = z.string().min(1);
export const text = z.string();
export const month = z.string().regex(MONTH_PATTERN, { error: 'a month, "YYYY-MM"' });
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

/** Happens only when named: every month, one a month (0 beyond the end), dated, or on the same months every year. */
const flowForms = [
	amount,
	z.array(amount),
	fields({ yearly: byKey(monthOfYear, amount), from: month.optional(), until: month.optional() }),
	byKey(month, amount)
] as const;

export const level = levelOf(amount);
export const anyLevel = levelOf(finite);
export const shareLevel = levelOf(share);
export const flow = z.union(flowForms);
export const intake = z.union([...flowForms, fields({ policy: z.literal('fill') })]);
export const sharesByTrust = byKey(id, share);

export type Level = z.infer<typeof level>;
export type Flow = z.infer<typeof flow>;
