/** Targets, and the blocks that ask how sure, why, and at what cost. */
import { z } from 'zod';
import {
	amount,
	anyLevel,
	byKey,
	count,
	fields,
	finite,
	id,
	modalityId,
	month,
	positive,
	roleId,
	routeId,
	share,
	targetId,
	trustId,
	unitId
} from './values.ts';

const METRICS = [
	'heads',
	'fte',
	'establishment',
	'vacancy',
	'capacity',
	'equipment',
	'scans',
	'demand',
	'scanWaiting',
	'waitDays',
	'issued',
	'unreported',
	'overdue',
	'outsourced',
	'imported',
	'ageDays',
	'reportedShare',
	'units',
	'overAge',
	'sites'
] as const;

export const target = fields({
	id,
	metric: z.enum(METRICS).describe('What is measured'),
	value: z
		.union([
			finite,
			fields({ add: finite.describe('Baseline + this') }),
			fields({ times: finite.describe('Baseline x this') })
		])
		.describe('Absolute, baseline + add, or baseline x times'),
	due: month.describe('Month of the run in which it is due'),
	scope: z
		.union([
			fields({ network: id.describe('Id of a network') }),
			fields({ trust: trustId }),
			fields({ trusts: z.array(trustId).min(1).describe('Ids of trusts') })
		])
		.optional()
		.describe('Whom it concerns; absent: all trusts'),
	roles: z.array(roleId).min(1).optional().describe('Roles counted (staff metrics); absent: all'),
	modality: modalityId.optional().describe('Modality counted; absent: all'),
	years: amount.optional().describe('Age above which a unit is over age; absent: 10'),
	siteKind: id.optional().describe('Kind of site counted; absent: all'),
	direction: z.enum(['atLeast', 'atMost']).optional().describe('Absent: atLeast'),
	baseline: finite.optional().describe('Absent: opening stock or rate of the first month'),
	trajectory: z
		.union([z.enum(['linear', 'step']), anyLevel])
		.optional()
		.describe('Way from baseline to value; absent: linear'),
	amber: amount.optional().describe('Share of the way that may be missing to be amber; absent: 0.1'),
	sustain: z.boolean().optional().describe('Whether it must stay met; absent: true')
});

const changed = {
	path: z.string().min(1).describe('Fields and row keys joined by /, * for all'),
	op: z.enum(['set', 'scale', 'add']).optional().describe('Absent: set')
};

const min = finite.describe('Least');
const mode = finite.describe('Most likely');
const max = finite.describe('Most');

const parameter = z.discriminatedUnion('dist', [
	fields({ ...changed, dist: z.literal('uniform'), min, max }),
	fields({ ...changed, dist: z.literal('triangular'), min, mode, max }),
	fields({
		...changed,
		dist: z.literal('pert'),
		min,
		mode,
		max,
		lambda: amount.optional().describe('Weight of the most likely; absent: 4')
	}),
	fields({
		...changed,
		dist: z.literal('beta'),
		alpha: positive.describe('Times it was so, + 1'),
		beta: positive.describe('Times it was not, + 1'),
		min: finite.optional().describe('Least; absent: 0'),
		max: finite.optional().describe('Most; absent: 1')
	}),
	fields({
		...changed,
		dist: z.literal('normal'),
		mean: finite.describe('Mean'),
		sd: amount.describe('Standard deviation')
	}),
	fields({
		...changed,
		dist: z.literal('lognormal'),
		median: positive.describe('Median'),
		sigma: amount.describe('Standard deviation of the logarithm')
	})
]);

export const uncertainty = fields({
	draws: z.int().min(1).max(100_000).optional().describe('Number of draws; absent: the rows of u'),
	seed: z.int().optional().describe('Same seed, same draws; may be left out with u'),
	params: z.array(parameter).describe('What is drawn'),
	u: z
		.array(z.array(share))
		.optional()
		.describe('Quantiles outright: a row for each draw, a number for each parameter; absent: Latin hypercube')
});

const neutral = z.union([
	fields({
		...changed,
		value: z.json().describe('The neutral setting: whatever the field may be')
	}),
	fields({ fill: z.literal('vacancies').describe('All posts filled at the start') })
]);

export const attribution = fields({
	causes: z
		.array(fields({ id, neutralise: z.array(neutral).describe('What takes the cause away') }))
		.max(30)
		.describe('Causes the gap is split into'),
	seed: z
		.int()
		.optional()
		.describe('For the permutations of eight causes or more; absent: that of uncertainty, or 1')
});

export const actual = fields({
	id: targetId,
	values: byKey(month, finite).describe('What happened, by month')
});

const timed = {
	id,
	months: z.union([z.literal('all'), z.array(month).min(1)]).describe('Months in which to decide'),
	min: amount.optional().describe('Absent: 0'),
	max: amount.optional().describe('Absent: no limit'),
	integer: z.boolean().optional().describe('Whole numbers only; absent: false')
};
const scanner = { trust: trustId, modality: modalityId };
const post = { trust: trustId, role: roleId };
const between = { from: trustId.describe('Trust that gives'), to: trustId.describe('Trust that receives') };

const lever = z.discriminatedUnion('type', [
	fields({ ...timed, type: z.literal('intake'), route: routeId }),
	fields({ ...timed, type: z.literal('joins'), route: routeId, trust: trustId }),
	fields({ ...timed, type: z.literal('retain'), ...post }),
	fields({ ...timed, type: z.literal('posts'), ...post }),
	fields({ ...timed, type: z.literal('extraHours'), ...scanner }),
	fields({ ...timed, type: z.literal('closeHours'), ...scanner }),
	fields({
		...timed,
		type: z.literal('buy'),
		...scanner,
		site: id.optional().describe('Where it will stand; absent: the trust'),
		siteKind: id.optional().describe('acute or cdc, for example; absent: acute')
	}),
	fields({ ...timed, type: z.literal('outsource'), ...scanner }),
	fields({ ...timed, type: z.literal('scans'), ...scanner }),
	fields({ ...timed, type: z.literal('replace'), unit: unitId }),
	fields({ ...timed, type: z.literal('reporting'), ...between, role: roleId, modality: modalityId }),
	fields({ ...timed, type: z.literal('transfers'), ...between, modality: modalityId })
]);

export const planner = fields({
	levers: z.array(lever).describe('What may be decided'),
	targets: z.array(targetId).optional().describe('Targets to meet; absent: all'),
	robust: fields({
		probability: share.describe('Chance with which each target must be met'),
		rounds: count.min(1).optional().describe('Most rounds of tightening')
	})
		.optional()
		.describe('Meet the targets under uncertainty, too')
});
