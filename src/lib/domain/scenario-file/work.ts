/** Machines and work: modalities, equipment, demand. */
import { z } from 'zod';
import {
	amount,
	byKey,
	count,
	fields,
	finite,
	growth,
	id,
	level,
	month,
	share,
	shareLevel
} from './values.ts';

export const modality = fields({
	id,
	scanPool: id.optional().describe('Absent: never limited by staff'),
	crew: amount.optional().describe('Staff hours per open scanner hour'),
	perHour: amount.optional().describe('Scans an hour'),
	uptime: shareLevel.optional(),
	unitHours: level.optional().describe('Open hours a week'),
	maxExtraHours: amount.optional().describe('Hours a week per unit'),
	extraHourCost: amount.optional().describe('GBP an hour'),
	unitCostPerYear: amount.optional().describe('GBP per purchased unit and year'),
	outsourceCost: amount.optional().describe('GBP per report'),
	waitCost: amount.optional().describe('GBP per waiting scan at month end'),
	unreportedCost: amount.optional().describe('GBP per unreported scan at month end'),
	unitLeadMonths: count.optional().describe('Months from order to first patient'),
	growth: growth.optional().describe('Annual, demand'),
	travelShare: share.optional().describe('Share of those still waiting who will travel within the network'),
	reportShare: amount.optional().describe('Reports needed per scan'),
	reportMinutes: byKey(id, amount).optional().describe('Minutes per report, by role allowed to report it'),
	reportTargetDays: amount.optional().describe('Days')
});

const terms = {
	downtimeMonths: count.optional(),
	cover: share.optional().describe('Share of the hours kept going during the downtime'),
	cost: amount.optional().describe('GBP'),
	perHour: amount.optional(),
	hours: level.optional(),
	uptime: shareLevel.optional()
};

export const unit = fields({
	id,
	trust: id,
	modality: id,
	installed: month,
	hours: level.optional().describe('Open hours a week'),
	perHour: amount.optional().describe('Scans an hour'),
	uptime: shareLevel.optional(),
	site: id.optional().describe('Absent: the trust'),
	siteKind: id.optional().describe('Absent: acute'),
	removed: month.optional().describe('First month out of service'),
	replace: fields({ month, ...terms }).optional(),
	replacement: fields(terms).optional().describe('Used when the plan chooses the month')
});

export const demand = fields({
	trust: id,
	modality: id,
	perMonth: z.union([amount, z.array(amount).min(1)]).describe('Scans a month; an array replaces growth'),
	growth: growth.optional().describe('Annual'),
	waiting: amount.optional().describe('Scans waiting at the start'),
	unreported: amount.optional().describe('Scans not reported at the start')
});

export const budget = fields({
	id,
	items: z.array(
		z.enum([
			'salary',
			'training',
			'recruitment',
			'retention',
			'extraHours',
			'equipment',
			'outsourcing',
			'holding'
		])
	),
	from: month,
	until: month,
	max: finite.describe('GBP, undiscounted')
});
