/** A programme: what is taught or how people are hired, with its stages, losses and cost. */
import { z } from 'zod';
import { amount, code, name, provenance, share } from './register-fields.ts';
import { PROGRAMME_KINDS, ROLES } from './vocabulary.ts';

/** A programme: what is taught or how people are hired; one route of the model. */
export const programmeRow = z.strictObject({
	id: code,
	name,
	kind: z.enum(PROGRAMME_KINDS),
	network: code.nullable(),
	provider: name.nullable(),
	from: z.enum(ROLES).nullable(),
	to: z.enum(ROLES),
	stages: z.array(z.strictObject({ months: z.int().min(1), attrition: share })).min(1),
	late: z.array(z.strictObject({ months: z.int().min(0), share })),
	/** Share of those who finish, by trust code; the rest go elsewhere. */
	destinations: z.record(code, share),
	/** Starts each year by month of the year, `{"09": 30}`; null when `fillsVacancies`. */
	yearlyStarts: z.record(z.string().regex(/^(0[1-9]|1[0-2])$/), amount).nullable(),
	/** One offer per vacancy not already being filled (the model's `fill` policy). */
	fillsVacancies: z.boolean(),
	maxStartsPerMonth: amount.nullable(),
	placementShare: share,
	release: share,
	supervision: z.array(z.strictObject({ role: z.enum(ROLES), scanHours: amount, reportHours: amount })),
	costPerStartGbp: amount,
	costPerMonthGbp: amount,
	/** Share of the qualified without a post who give up waiting each month. */
	waitLoss: share,
	provenance
});

export type ProgrammeRow = z.infer<typeof programmeRow>;
