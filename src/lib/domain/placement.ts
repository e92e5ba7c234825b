/** How many students a trust can take at a time. */
import { z } from 'zod';
import { amount, code, provenance } from './register-fields.ts';
import { ROLES } from './vocabulary.ts';

/** Slots, and the tutors who limit them; null: no limit of that kind is known. */
export const placementRow = z.strictObject({
	trust: code,
	slots: amount.nullable(),
	tutorRole: z.enum(ROLES).nullable(),
	studentsPerTutorFte: amount.nullable(),
	provenance
});

export type PlacementRow = z.infer<typeof placementRow>;
