/** Machines and work: modalities, equipment, demand. */
import { z } from 'zod';
import { COST_LINES } from '../cost-lines.ts';
import {
	amount,
	byKey,
	count,
	fields,
	growth,
	id,
	level,
	modalityId,
	month,
	roleId,
	share,
	shareLevel,
	trustId
} from './values.ts';

export const modality = fields({
	id,
	scanPool: id.optional().describe('Pool of staff that crews it; absent: never limited by staff'),
	crew: amount.optional().describe('Staff hours per open scanner hour; absent: 0'),
	perHour: amount.optional().describe('Scans an hour; absent: 0'),
	uptime: shareLevel.optional().describe('Share of open hours; absent: 1'),
	unitHours: level.optional().describe('Open hours a week of a unit; absent: 0'),
	maxExtraHours: amount.optional().describe('Extra hours a week per unit; absent: no limit'),
	extraHourCost: amount.optional().describe('GBP an hour; absent: 0'),
	unitCostPerYear: amount.optional().describe('GBP per purchased unit and year; absent: 0'),
	outsourceCost: amount.optional().describe('GBP per report; absent: 0'),
	waitCost: amount.optional().describe('GBP per waiting scan at month end; absent: 0'),
	unreportedCost: amount.optional().describe('GBP per unreported scan at month end; absent: 0'),
	unitLeadMonths: count.optional().describe('Months from order to first patient; absent: 0'),
	growth: growth.optional().describe('Growth of demand a year; absent: 0'),
	travelShare: share
		.optional()
		.describe('Share of those still waiting who will travel within the network; absent: 0'),
	reportShare: amount.optional().describe('Reports needed per scan; absent: 1'),
	reportMinutes: byKey(roleId, amount)
		.optional()
		.describe('Minutes per report, by role; no other role may report it'),
	reportTargetDays: amount.optional().describe('Days, for overdue and onTimeShare; absent: 28')
});

const terms = {
	downtimeMonths: count.optional().describe('Months out of service; absent: 0'),
	cover: share.optional().describe('Share of the hours kept going by a mobile unit; absent: 0'),
	cost: amount.optional().describe('GBP, once; absent: 0'),
	perHour: amount.optional().describe('Scans an hour; absent: as before'),
	hours: level.optional().describe('Open hours a week; absent: as before'),
	uptime: shareLevel.optional().describe('Share of open hours; absent: as before')
};

export const unit = fields({
	id,
	trust: trustId,
	modality: modalityId,
	installed: month.describe('First month in service'),
	hours: level.optional().describe('Open hours a week; absent: as the modality'),
	perHour: amount.optional().describe('Scans an hour; absent: as the modality'),
	uptime: shareLevel.optional().describe('Share of open hours; absent: as the modality'),
	site: id.optional().describe('Where it stands; absent: the trust'),
	siteKind: id.optional().describe('acute or cdc, for example; absent: acute'),
	removed: month.optional().describe('First month out of service'),
	replace: fields({ month: month.describe('First month out of service'), ...terms })
		.optional()
		.describe('A replacement already decided'),
	replacement: fields(terms).optional().describe('Terms of a replacement whose month the plan chooses')
});

export const demand = fields({
	trust: trustId,
	modality: modalityId,
	perMonth: z
		.union([amount, z.array(amount).min(1)])
		.describe('Scans a month: the first, which grows, or one a month, which replaces growth'),
	growth: growth.optional().describe('Growth a year; absent: as the modality'),
	waiting: amount.optional().describe('Patients waiting for a scan at the start; absent: 0'),
	unreported: amount.optional().describe('Scans not reported at the start; absent: 0')
});

export const budget = fields({
	id,
	items: z.array(z.enum(COST_LINES)).describe('Cost lines it pays for'),
	from: month.describe('First month'),
	until: month.describe('Last month'),
	max: amount.describe('GBP, undiscounted')
});
