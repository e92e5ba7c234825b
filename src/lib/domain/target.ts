/** What is aimed for: dated targets. */
import { z } from 'zod';
import { code, month, name } from './register-fields.ts';
import { MODALITIES, ROLES, SITE_KINDS } from './vocabulary.ts';

/** How a target is approached: evenly from the baseline, or all at its due date. */
export const TRAJECTORIES = ['linear', 'step'] as const;

/** How a national value is divided among narrower scopes. */
export const APPORTIONMENTS = ['same', 'baselineFte', 'population'] as const;

/** What a target can look at. */
export const TARGET_METRICS = ['heads', 'capacity', 'overAge', 'sites', 'ageDays', 'waitDays'] as const;

/** On which side of its value a target is met. */
export const DIRECTIONS = ['atLeast', 'atMost'] as const;

/** What a target's value is: the figure itself, an addition to the baseline, or a multiple of it. */
export const VALUE_KINDS = ['absolute', 'add', 'times'] as const;

/** A dated target. `value` is absolute, an addition to the baseline, or a multiple of it. Ended ones are kept. */
export const targetRow = z.strictObject({
	id: code,
	label: name,
	metric: z.enum(TARGET_METRICS),
	roles: z.array(z.enum(ROLES)),
	modality: z.enum(MODALITIES).nullable(),
	siteKind: z.enum(SITE_KINDS).nullable(),
	direction: z.enum(DIRECTIONS),
	valueKind: z.enum(VALUE_KINDS),
	value: z.number(),
	apportionment: z.enum(APPORTIONMENTS),
	due: month,
	unit: name,
	source: z.string().min(1),
	sourceDate: z.string(),
	/** The target that took its place; null: none did. */
	supersededBy: code.nullable(),
	/** First month in which it no longer counts; null: open. */
	ended: month.nullable(),
	/** Whose target it is, as `scopeKey` writes it: `nation` for the national library. */
	scope: z.string().min(1),
	/** A stated baseline in the target's unit; null: the opening stock or the rate of month 0. */
	baseline: z.number().nullable(),
	trajectory: z.enum(TRAJECTORIES),
	owner: name,
	note: z.string()
});

export type TargetRow = z.infer<typeof targetRow>;
