/** The plan: dated decisions. Rows for the same thing add up. */
import { z } from 'zod';
import { amount, byKey, fields, flow, id, level, month } from './values.ts';

const at = { trust: id, modality: id };
const cell = { trust: id, role: id };

/** The lists of a plan, by the name they have in the file. */
export const planRows = {
	joins: fields({ route: id, trust: id, heads: flow.describe('Most appointments, heads') }),
	retain: fields({ ...cell, heads: level.describe('Heads covered') }),
	posts: fields({ ...cell, fte: level.describe('FTE added to establishment') }),
	extraHours: fields({ ...at, hours: level.describe('Hours a week, all units together') }),
	closeHours: fields({ ...at, hours: level.describe('Hours a week, all units together') }),
	buy: fields({
		...at,
		units: flow.describe('Units, month ordered'),
		site: id.optional(),
		siteKind: id.optional()
	}),
	replace: fields({ unit: id, month: flow.describe('{"YYYY-MM": 1}') }),
	outsource: fields({ ...at, reports: level.describe('Reports a month under contract') }),
	scans: fields({ ...at, scans: level.describe('Most scans a month') }),
	transfers: fields({ month, from: id, to: id, modality: id, scans: amount }),
	reporting: fields({
		month,
		from: id.describe("Reader's trust"),
		to: id.describe("Owner's trust"),
		role: id,
		modality: id,
		reports: amount
	})
};

export const plan = fields({
	intake: byKey(id, flow).optional().describe("Starts by route, instead of the route's own"),
	joins: z.array(planRows.joins).optional(),
	retain: z.array(planRows.retain).optional(),
	posts: z.array(planRows.posts).optional(),
	extraHours: z.array(planRows.extraHours).optional(),
	closeHours: z.array(planRows.closeHours).optional(),
	buy: z.array(planRows.buy).optional(),
	replace: z.array(planRows.replace).optional(),
	outsource: z.array(planRows.outsource).optional(),
	scans: z.array(planRows.scans).optional(),
	transfers: z.array(planRows.transfers).optional(),
	reporting: z.array(planRows.reporting).optional()
});
