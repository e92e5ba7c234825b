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
	months: z.int().min(1).max(MAX_MONTHS).describe('Length of the run, months'),
	daysPerMonth: positive.optional().describe('Days; weeks per month = this / 7; absent: 30.4375'),
	discountRate: share.optional().describe('A year; absent: 0.035')
});

export const scenarioSchema = fields({
	schema: text.optional().describe('imaging-workforce/1'),
	name: text.optional().describe('Free text'),
	note: text.optional().describe('Free text'),
	settings: settings.describe('The months of the run'),
	networks: z.array(network).optional().describe('Absent: all trusts form one network'),
	trusts: z.array(trust).min(1).meta({ maxItems: MAX_TRUSTS, description: 'Trusts' }),
	roles: z.array(role).optional().describe('In the order in which ties between readers are broken'),
	modalities: z.array(modality).optional().describe('CT, MRI and so on'),
	staff: z.array(staff).optional().describe('Who is in post, by trust and role'),
	routes: z.array(route).optional().describe('Ways into a role; the first takes a vacancy first'),
	placements: z.array(placement).optional().describe('Limits on students placed, by trust'),
	equipment: z.array(unit).optional().describe('Units'),
	demand: z.array(demand).optional().describe('Scans asked for, by trust and modality'),
	plan: plan.optional().describe('Decisions; rows for the same thing add up'),
	budgets: z.array(budget).optional().describe('Limits on spending'),
	targets: z.array(target).optional().describe('What is to be reached, and when'),
	uncertainty: uncertainty.optional().describe('What is not known for sure'),
	attribution: attribution.optional().describe('Causes a gap is split into'),
	actuals: z.array(actual).optional().describe('What happened, by target'),
	planner: planner.optional().describe('What the planner may decide')
});

export type Scenario = z.infer<typeof scenarioSchema>;
