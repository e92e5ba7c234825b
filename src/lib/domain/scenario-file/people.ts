/** Organisations and people: networks, trusts, roles, staff, routes, placements. */
import { z } from 'zod';
import {
	amount,
	byKey,
	count,
	fields,
	id,
	intake,
	level,
	month,
	positive,
	share,
	shareLevel,
	sharesByTrust,
	text
} from './values.ts';

export const network = fields({
	id,
	name: text.optional(),
	sharingEfficiency: positive.optional().describe('Reports read elsewhere cost minutes / sharingEfficiency')
});

export const trust = fields({
	id,
	network: id.optional(),
	name: text.optional(),
	connected: z.union([z.boolean(), level]).optional().describe('Level: 1 once the link is live'),
	shareLimit: share.optional().describe("Largest share of a role's reading minutes read for others")
});

export const role = fields({
	id,
	participation: positive.optional().describe('FTE per head'),
	leaveRate: shareLevel.optional().describe('Annual rate'),
	retireRate: shareLevel.optional().describe('Annual rate'),
	salary: amount.optional().describe('GBP a year per FTE, with on-costs'),
	scanPool: id.optional().describe('Pool of staff that crews scanners'),
	scanHours: amount.optional().describe('Hours a week per FTE, net'),
	reportHours: amount.optional().describe('Hours a week per FTE, net'),
	retention: fields({
		effect: share.describe('Share of voluntary leaving avoided among covered staff'),
		costPerHeadYear: amount.optional().describe('GBP')
	}).optional()
});

export const staff = fields({
	trust: id,
	role: id,
	heads: amount.describe('Heads at the start'),
	establishment: level.optional().describe('Funded FTE; absent: no ceiling on posts'),
	participation: positive.optional().describe('FTE per head'),
	leaveRate: shareLevel.optional().describe('Annual rate'),
	retireRate: shareLevel.optional().describe('Annual rate')
});

/** Far beyond any course: an engine array is as long as the route. */
const MAX_ROUTE_MONTHS = 1200;

export const route = fields({
	id,
	kind: z.enum(['train', 'upskill', 'recruit']),
	to: id,
	from: id.optional().describe('Role the learners come from; needed by upskill'),
	stages: z
		.array(fields({ months: z.int().min(1).max(MAX_ROUTE_MONTHS), attrition: share.optional() }))
		.min(1)
		.describe('attrition: share lost over the stage, evenly'),
	late: z
		.array(fields({ months: count.max(MAX_ROUTE_MONTHS), share }))
		.optional()
		.describe('Delay after the end; shares add to 1'),
	destinations: sharesByTrust.optional().describe('Share of those who finish; the rest go elsewhere'),
	hosts: sharesByTrust.optional().describe('Where students are placed'),
	intake: intake.optional().describe('Starts, heads'),
	maxIntake: level.optional().describe('Heads a month'),
	inTraining: z.array(fields({ started: month, heads: amount })).optional(),
	waiting: byKey(id, amount).optional().describe('Heads qualified without a post at the start'),
	waitLoss: share.optional().describe('Share of those waiting lost each month'),
	placementShare: share.optional().describe('Share of in-training heads on placement at once'),
	release: share.optional().describe("Share of a learner's time away from work"),
	supervision: z
		.array(fields({ role: id, scanHours: amount.optional(), reportHours: amount.optional() }))
		.optional()
		.describe('Hours a week per learner'),
	cost: fields({ perStart: amount.optional(), perMonth: amount.optional() }).optional().describe('GBP')
});

export const placement = fields({
	trust: id,
	slots: level.optional().describe('Students placed at once'),
	tutorRole: id.optional(),
	studentsPerTutorFte: amount.optional()
});
