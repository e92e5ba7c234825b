/** Targets, and the blocks that ask how sure, why, and at what cost. */
import { z } from 'zod';
import { amount, anyLevel, byKey, count, fields, finite, id, month, positive, share } from './values.ts';

export const METRICS = [
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
	metric: z.enum(METRICS),
	value: z
		.union([finite, fields({ add: finite }), fields({ times: finite })])
		.describe('Absolute, baseline + add, or baseline x times'),
	due: month,
	scope: z
		.union([fields({ network: id }), fields({ trust: id }), fields({ trusts: z.array(id).min(1) })])
		.optional(),
	roles: z.array(id).min(1).optional(),
	modality: id.optional(),
	years: amount.optional(),
	siteKind: id.optional(),
	direction: z.enum(['atLeast', 'atMost']).optional(),
	baseline: finite.optional(),
	trajectory: z.union([z.enum(['linear', 'step']), anyLevel]).optional(),
	amber: amount.optional(),
	sustain: z.boolean().optional()
});

const drawn = { path: id, op: z.enum(['set', 'scale', 'add']).optional() };

const parameter = z.discriminatedUnion('dist', [
	fields({ ...drawn, dist: z.literal('uniform'), min: finite, max: finite }),
	fields({ ...drawn, dist: z.literal('triangular'), min: finite, mode: finite, max: finite }),
	fields({
		...drawn,
		dist: z.literal('pert'),
		min: finite,
		mode: finite,
		max: finite,
		lambda: positive.optional()
	}),
	fields({
		...drawn,
		dist: z.literal('beta'),
		alpha: positive,
		beta: positive,
		min: finite.optional(),
		max: finite.optional()
	}),
	fields({ ...drawn, dist: z.literal('normal'), mean: finite, sd: amount }),
	fields({ ...drawn, dist: z.literal('lognormal'), median: positive, sigma: amount })
]);

export const uncertainty = fields({
	draws: z.int().min(1).max(100_000),
	seed: z.int(),
	params: z.array(parameter),
	u: z.array(z.array(share)).optional().describe('Quantiles outright; rows are draws')
});

const neutral = z.union([
	fields({
		path: id,
		op: z.enum(['set', 'scale', 'add']).optional(),
		value: z.union([finite, z.boolean(), anyLevel])
	}),
	fields({ fill: z.literal('vacancies') })
]);

export const attribution = fields({
	causes: z.array(fields({ id, neutralise: z.array(neutral) })),
	seed: z.int().optional()
});

export const actual = fields({ id, values: byKey(month, finite) });

const timed = {
	id,
	months: z.union([z.literal('all'), z.array(month).min(1)]),
	min: amount.optional(),
	max: amount.optional(),
	integer: z.boolean().optional()
};
const scanner = { trust: id, modality: id };
const post = { trust: id, role: id };

const lever = z.discriminatedUnion('type', [
	fields({ ...timed, type: z.literal('intake'), route: id }),
	fields({ ...timed, type: z.literal('joins'), route: id, trust: id }),
	fields({ ...timed, type: z.literal('retain'), ...post }),
	fields({ ...timed, type: z.literal('posts'), ...post }),
	fields({ ...timed, type: z.literal('extraHours'), ...scanner }),
	fields({ ...timed, type: z.literal('closeHours'), ...scanner }),
	fields({
		...timed,
		type: z.literal('buy'),
		...scanner,
		site: id.optional(),
		siteKind: id.optional()
	}),
	fields({ ...timed, type: z.literal('outsource'), ...scanner }),
	fields({ ...timed, type: z.literal('scans'), ...scanner }),
	fields({ ...timed, type: z.literal('replace'), unit: id }),
	fields({ ...timed, type: z.literal('reporting'), from: id, to: id, role: id, modality: id }),
	fields({ ...timed, type: z.literal('transfers'), from: id, to: id, modality: id })
]);

export const planner = fields({
	levers: z.array(lever),
	targets: z.array(id).optional(),
	robust: fields({ probability: share, rounds: count.min(1).optional() }).optional()
});
