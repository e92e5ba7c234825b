/** The work: scans performed month by month, demand on the as-at date, and how long reports took. */
import { z } from 'zod';
import { amount, code, month, provenance } from './register-fields.ts';
import { MODALITIES } from './vocabulary.ts';

/** Scans one trust performed in one month, as returned. */
export const activityRow = z.strictObject({
	trust: code,
	modality: z.enum(MODALITIES),
	month,
	scans: z.int().min(0)
});

/** Demand for one trust and modality on the as-at date, with the opening queues. */
export const demandRow = z.strictObject({
	trust: code,
	modality: z.enum(MODALITIES),
	scansPerMonth: amount,
	/** Yearly growth; null: the modality's assumption. */
	growth: z.number().min(-0.5).max(1).nullable(),
	waiting: amount,
	unreported: amount,
	/** How the figures were reached where the trust's return was incomplete; null: returned in full. */
	rule: z.string().nullable(),
	provenance
});

/** Reports of one quarter and how many of them took longer than 28 days, as published; outpatients and direct access. */
export const turnaroundRow = z.strictObject({
	trust: code,
	modality: z.enum(MODALITIES),
	/** First month of the quarter. */
	quarter: month,
	reports: z.int().min(0),
	beyond28Days: z.int().min(0)
});

export type ActivityRow = z.infer<typeof activityRow>;
export type DemandRow = z.infer<typeof demandRow>;
export type TurnaroundRow = z.infer<typeof turnaroundRow>;
