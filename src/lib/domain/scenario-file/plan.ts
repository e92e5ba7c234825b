/** The plan: dated decisions. Rows for the same thing add up. */
import { z } from 'zod';
import {
	amount,
	byKey,
	fields,
	flow,
	id,
	level,
	modalityId,
	month,
	roleId,
	routeId,
	trustId,
	unitId
} from './values.ts';

const at = { trust: trustId, modality: modalityId };
const cell = { trust: trustId, role: roleId };

/** The lists of a plan, by the name they have in the file. */
export const planRows = {
	joins: fields({
		route: routeId,
		trust: trustId,
		heads: flow.describe('Most appointments, heads; cells not named have no ceiling')
	}),
	retain: fields({ ...cell, heads: level.describe('Heads covered') }),
	posts: fields({ ...cell, fte: level.describe('FTE added to establishment') }),
	extraHours: fields({ ...at, hours: level.describe('Hours a week, all units together') }),
	closeHours: fields({ ...at, hours: level.describe('Hours a week, all units together') }),
	buy: fields({
		...at,
		units: flow.describe('Units, month ordered'),
		site: id.optional().describe('Where it will stand; absent: the trust'),
		siteKind: id.optional().describe('acute or cdc, for example; absent: acute')
	}),
	replace: fields({ unit: unitId, month: flow.describe('1 in the first month out of service') }),
	outsource: fields({ ...at, reports: level.describe('Reports a month under contract') }),
	scans: fields({ ...at, scans: level.describe('Most scans a month') }),
	transfers: fields({
		month,
		from: trustId.describe('Trust the patients belong to'),
		to: trustId.describe('Trust that scans them'),
		modality: modalityId,
		scans: amount.describe('Scans in the month')
	}),
	reporting: fields({
		month,
		from: trustId.describe('Trust of the readers'),
		to: trustId.describe('Trust the reports belong to'),
		role: roleId,
		modality: modalityId,
		reports: amount.describe('Reports in the month')
	})
};

export const plan = fields({
	intake: byKey(routeId, flow).optional().describe("Starts by route, instead of the route's own"),
	joins: z.array(planRows.joins).optional().describe('Ceilings on appointments'),
	retain: z.array(planRows.retain).optional().describe('Staff covered against leaving'),
	posts: z.array(planRows.posts).optional().describe('Posts added to establishments'),
	extraHours: z.array(planRows.extraHours).optional().describe('Hours opened in addition'),
	closeHours: z.array(planRows.closeHours).optional().describe('Hours closed'),
	buy: z.array(planRows.buy).optional().describe('Units bought'),
	replace: z.array(planRows.replace).optional().describe('Units replaced, instead of their own month'),
	outsource: z.array(planRows.outsource).optional().describe('Reports bought outside'),
	scans: z.array(planRows.scans).optional().describe('Ceilings on local scans'),
	transfers: z.array(planRows.transfers).optional().describe('If present at all, nobody travels but these'),
	reporting: z.array(planRows.reporting).optional().describe('If present at all, nobody reports but these')
});
