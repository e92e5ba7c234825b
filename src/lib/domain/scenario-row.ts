/** Scenarios as they are kept: assumptions and decisions on a register as at a date. */
import { z } from 'zod';
import { amount, code, month, name } from './register-fields.ts';
import { MODALITIES, ROLES, SITE_KINDS } from './vocabulary.ts';

/** What is chosen: dated, and removed to get the do-nothing line. Shapes follow the scenario file's `plan`. */
export const decisions = z.strictObject({
	/** Added establishment, FTE, by month from which it holds. */
	posts: z.array(z.strictObject({ trust: code, role: z.enum(ROLES), fteByMonth: z.record(month, amount) })),
	/**
	 * Starts by programme, in place of its own from `from` to `until` (both included; null: to the end). A programme that
	 * fills vacancies has no starts of its own: it makes no offers outside those months.
	 */
	starts: z.array(
		z.strictObject({
			programme: code,
			yearlyStarts: z.record(z.string(), amount),
			from: month,
			until: month.nullable()
		})
	),
	/** Heads covered by a retention offer. */
	retain: z.array(
		z.strictObject({ trust: code, role: z.enum(ROLES), headsByMonth: z.record(month, amount) })
	),
	replacements: z.array(z.strictObject({ unit: code, month })),
	purchases: z.array(
		z.strictObject({
			trust: code,
			modality: z.enum(MODALITIES),
			month,
			units: z.int().min(1),
			site: code.nullable(),
			siteKind: z.enum(SITE_KINDS).nullable()
		})
	),
	extraHours: z.array(
		z.strictObject({
			trust: code,
			modality: z.enum(MODALITIES),
			hoursPerWeekByMonth: z.record(month, amount)
		})
	),
	outsourcing: z.array(
		z.strictObject({
			trust: code,
			modality: z.enum(MODALITIES),
			reportsPerMonthByMonth: z.record(month, amount)
		})
	),
	connections: z.array(z.strictObject({ trust: code, from: month }))
});

/** How far a scenario has come. */
export const SCENARIO_STATUSES = ['draft', 'proposed', 'approved'] as const;

/** A scenario: decisions and changed assumptions on the register as at a date. */
export const scenarioRow = z.strictObject({
	id: code,
	name,
	note: z.string(),
	status: z.enum(SCENARIO_STATUSES),
	owner: name,
	/** Out of the list, never deleted. */
	archived: z.boolean(),
	asAt: month,
	horizonMonths: z.int().min(1).max(600),
	decisions,
	/** Changed assumptions by key `measure` or `measure:subject`. */
	assumptionChanges: z.array(
		z.strictObject({ measure: code, subject: z.string(), value: z.number(), reason: z.string() })
	)
});

export type Decisions = z.infer<typeof decisions>;
export type ScenarioRow = z.infer<typeof scenarioRow>;
