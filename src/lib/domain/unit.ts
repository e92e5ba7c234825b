/** One scanner, what is known of it as an asset, and the days it stood still. */
import { z } from 'zod';
import { amount, code, day, month, name, provenance, share } from './register-fields.ts';
import { MODALITIES } from './vocabulary.ts';

/** How a scanner came to the trust, as equipment lists say it. */
export const PURCHASE_ROUTES = ['purchase', 'lease', 'managed-service', 'charity', 'pfi'] as const;

/** One scanner. Null: not known, unless said otherwise. */
export const unitRow = z.strictObject({
	id: code,
	trust: code,
	site: code,
	modality: z.enum(MODALITIES),
	installed: month,
	hoursPerWeek: amount,
	/** Null: the modality's assumption. */
	scansPerHour: amount.nullable(),
	/** First month out of service; null: no date. */
	removed: month.nullable(),
	/** A replacement that is already ordered and paid for; chosen ones are decisions. */
	committedReplacement: z
		.strictObject({ month, downtimeMonths: z.int().min(0), cover: share, costGbp: amount })
		.nullable(),
	manufacturer: name.nullable(),
	model: name.nullable(),
	serial: name.nullable(),
	purchaseRoute: z.enum(PURCHASE_ROUTES).nullable(),
	/** What it cost when installed, works included. */
	costGbp: amount.nullable(),
	/** Straight-line life in the books, years. */
	depreciationYears: z.int().min(1).max(40).nullable(),
	/** Last month of the service contract. */
	serviceUntil: month.nullable(),
	/** Last month the maker supports it. */
	supportUntil: month.nullable(),
	note: z.string().max(2000),
	provenance
});

export const STOPPAGE_KINDS = ['failure', 'planned-downtime'] as const;

/** Days a scanner stood still. Two of one scanner never overlap. */
export const stoppageRow = z.strictObject({
	id: code,
	unit: code,
	kind: z.enum(STOPPAGE_KINDS),
	from: day,
	/** First day back in use; null: it still stands. */
	to: day.nullable(),
	note: z.string().max(2000),
	provenance
});

export type UnitRow = z.infer<typeof unitRow>;
export type StoppageRow = z.infer<typeof stoppageRow>;
