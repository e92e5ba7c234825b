/** What is believed: the catalogue of assumptions. */
import { z } from 'zod';
import { code, day, name } from './register-fields.ts';

/** What we believe: one number with its place of origin. `measure` and `subject` together are its key. */
export const assumptionRow = z.strictObject({
	/** For example `leaveRate`, `scansPerHour`. */
	measure: code,
	/** A role, a modality, `role:modality` for report minutes, or empty for a general one. */
	subject: z.string().max(80),
	label: name,
	value: z.number(),
	unit: name,
	low: z.number(),
	high: z.number(),
	source: z.string().min(1),
	sourceDate: z.string(),
	owner: name,
	reason: z.string(),
	/** True where no source was found: shown as "placeholder, replace with local data". */
	placeholder: z.boolean(),
	/** What the value may be at all, whoever sets it; `low` to `high` is what is thought likely. */
	boundLow: z.number(),
	boundHigh: z.number(),
	/** What was believed nationally when the catalogue was made; differs from `value` once it was set locally. */
	nationalDefault: z.number(),
	lastReviewed: day,
	/** From this day on the assumption is marked as past its review. */
	reviewDue: day
});

export type AssumptionRow = z.infer<typeof assumptionRow>;
