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
	roleId,
	share,
	shareLevel,
	sharesByTrust,
	text,
	trustId
} from './values.ts';

export const network = fields({
	id,
	name: text.optional().describe('As people call it'),
	sharingEfficiency: positive.optional().describe('Reports read elsewhere cost minutes / this; absent: 1')
});

export const trust = fields({
	id,
	network: id.optional().describe('Id of a network; needed as soon as the file has networks'),
	name: text.optional().describe('As people call it'),
	connected: z
		.union([z.boolean(), level])
		.optional()
		.describe('Whether it shares within its network, or a level, 1 once the link is live; absent: true'),
	shareLimit: share
		.optional()
		.describe("Largest share of a role's reading minutes read for others; absent: 1")
});

export const role = fields({
	id,
	participation: positive.optional().describe('FTE per head; absent: 1'),
	leaveRate: shareLevel.optional().describe('Share who leave a year; absent: 0'),
	retireRate: shareLevel.optional().describe('Share who retire a year; absent: 0'),
	salary: amount.optional().describe('GBP a year per FTE, with on-costs; absent: 0'),
	scanPool: id.optional().describe('Pool of staff that crews scanners; absent: none'),
	scanHours: amount
		.optional()
		.describe('Hours a week per FTE spent crewing, net of leave and other duties; absent: 0'),
	reportHours: amount.optional().describe('Hours a week per FTE spent reporting, net; absent: 0'),
	retention: fields({
		effect: share.describe('Share of voluntary leaving avoided among covered staff'),
		costPerHeadYear: amount.optional().describe('GBP a year per head covered; absent: 0')
	})
		.optional()
		.describe('What covering staff against leaving does and costs')
});

export const staff = fields({
	trust: trustId,
	role: roleId,
	heads: amount.describe('Heads at the start'),
	establishment: level.optional().describe('Funded FTE; absent: no ceiling on posts'),
	participation: positive.optional().describe('FTE per head; absent: as the role'),
	leaveRate: shareLevel.optional().describe('Share who leave a year; absent: as the role'),
	retireRate: shareLevel.optional().describe('Share who retire a year; absent: as the role')
});

/** Far beyond any course: an engine array is as long as the route. */
const MAX_ROUTE_MONTHS = 1200;

export const route = fields({
	id,
	kind: z.enum(['train', 'upskill', 'recruit']).describe('Students, own staff, or offers to starts'),
	to: roleId.describe('Role it leads to'),
	from: roleId.optional().describe('Role the learners come from; needed by upskill'),
	stages: z
		.array(
			fields({
				months: z.int().min(1).max(MAX_ROUTE_MONTHS).describe('Length, months'),
				attrition: share.optional().describe('Share lost over the stage, evenly; absent: 0')
			})
		)
		.min(1)
		.describe('One after the other'),
	late: z
		.array(
			fields({
				months: count.max(MAX_ROUTE_MONTHS).describe('Delay after the end, months'),
				share: share.describe('Share of those who finish')
			})
		)
		.optional()
		.describe('Late finishers; shares add up to 1; absent: all on time'),
	destinations: sharesByTrust
		.optional()
		.describe(
			'By trust, share of those who finish; the rest go elsewhere. Of an upskill route: where learners work, adding up to 1'
		),
	hosts: sharesByTrust
		.optional()
		.describe('By trust, share of students placed there, adding up to 1; absent: the destinations, rescaled'),
	intake: intake.optional().describe('Flow of starts, heads, or a policy'),
	maxIntake: level.optional().describe('Most starts a month, heads; absent: no limit'),
	inTraining: z
		.array(
			fields({
				started: month.describe('Before the start, within the length of the route'),
				heads: amount.describe('Heads still there at the start')
			})
		)
		.optional()
		.describe('Cohorts under way at the start'),
	waiting: byKey(trustId, amount)
		.optional()
		.describe('By trust, heads qualified without a post at the start'),
	waitLoss: share.optional().describe('Share of those waiting lost each month; absent: 0'),
	placementShare: share.optional().describe('Share of in-training heads on placement at once; absent: 0'),
	release: share.optional().describe("Share of a learner's time away from work (upskill); absent: 0"),
	supervision: z
		.array(
			fields({
				role: roleId,
				scanHours: amount.optional().describe('Hours a week per learner; absent: 0'),
				reportHours: amount.optional().describe('Hours a week per learner; absent: 0')
			})
		)
		.optional()
		.describe('Time taken from a role at the same trust'),
	cost: fields({
		perStart: amount.optional().describe('GBP per start; absent: 0'),
		perMonth: amount.optional().describe('GBP a month per head in training; absent: 0')
	})
		.optional()
		.describe('What the route costs')
});

export const placement = fields({
	trust: trustId,
	slots: level.optional().describe('Students placed at once; absent: no limit'),
	tutorRole: roleId.optional().describe('Id of the role that tutors'),
	studentsPerTutorFte: amount.optional().describe('Students placed at once per FTE of the tutor role')
});
