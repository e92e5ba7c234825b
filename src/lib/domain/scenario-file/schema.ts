/** The whole scenario file, `imaging-workforce/1`, block by block. */
import { z } from 'zod';
import { actual, attribution, planner, target, uncertainty } from './aims.ts';
import { network, placement, role, route, staff, trust } from './people.ts';
import { plan } from './plan.ts';
import { fields, month, positive, share, text } from './values.ts';
import { budget, demand, modality, unit } from './work.ts';

const MAX_MONTHS = 600;
export const MAX_TRUSTS = 500;

const settings = fields({
	start: month.describe('First month of the run'),
	months: z.int().min(1).max(MAX_MONTHS).describe('Length of the run'),
	daysPerMonth: positive.optional().describe('Days; weeks per month = this / 7'),
	discountRate: share.optional().describe('Annual rate')
});

export const scenarioSchema = fields({
	schema: text.optional(),
	name: text.optional(),
	note: text.optional(),
	settings,
	networks: z.array(network).optional(),
	trusts: z.array(trust).min(1).meta({ maxItems: MAX_TRUSTS }),
	roles: z.array(role).optional(),
	modalities: z.array(modality).optional(),
	staff: z.array(staff).optional(),
	routes: z.array(route).optional(),
	placements: z.array(placement).optional(),
	equipment: z.array(unit).optional(),
	demand: z.array(demand).optional(),
	plan: plan.optional(),
	budgets: z.array(budget).optional(),
	targets: z.array(target).optional(),
	uncertainty: uncertainty.optional(),
	attribution: attribution.optional(),
	actuals: z.array(actual).optional(),
	planner: planner.optional()
});

export type Scenario = z.infer<typeof scenarioSchema>;
