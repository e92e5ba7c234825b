/** What we believe, aim for and choose, and who changed what. */
import { foreignKey, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
	APPORTIONMENTS,
	DIRECTIONS,
	TARGET_METRICS,
	TRAJECTORIES,
	VALUE_KINDS,
	type TargetRow
} from '#lib/domain/target.ts';
import { MODALITIES, SITE_KINDS } from '#lib/domain/vocabulary.ts';
import { SCENARIO_STATUSES, type ScenarioRow } from '#lib/domain/scenario-row.ts';
import { amount, document, flag, oneOf, version, words } from './columns.ts';

export const assumption = sqliteTable(
	'assumption',
	{
		measure: words(),
		subject: words(),
		label: words(),
		value: amount(),
		unit: words(),
		low: amount(),
		high: amount(),
		source: words(),
		sourceDate: words(),
		owner: words(),
		reason: words(),
		placeholder: flag(),
		boundLow: amount().default(0),
		boundHigh: amount().default(0),
		nationalDefault: amount().default(0),
		lastReviewed: words().default(''),
		reviewDue: words().default(''),
		version: version()
	},
	(row) => [primaryKey({ columns: [row.measure, row.subject] })]
);

export const target = sqliteTable(
	'target',
	{
		id: text().primaryKey(),
		label: words(),
		metric: text({ enum: TARGET_METRICS }).notNull(),
		roles: document<TargetRow['roles']>(),
		modality: text({ enum: MODALITIES }),
		siteKind: text({ enum: SITE_KINDS }),
		direction: text({ enum: DIRECTIONS }).notNull(),
		valueKind: text({ enum: VALUE_KINDS }).notNull(),
		value: real().notNull(),
		apportionment: text({ enum: APPORTIONMENTS }).notNull(),
		due: words(),
		unit: words(),
		source: words(),
		sourceDate: words(),
		supersededBy: text(),
		ended: text(),
		scope: words().default('nation'),
		baseline: real(),
		trajectory: text({ enum: TRAJECTORIES }).notNull().default('linear'),
		owner: words().default('Gantry demonstration'),
		note: words(),
		version: version()
	},
	(row) => [
		foreignKey({ columns: [row.supersededBy], foreignColumns: [row.id] }).onDelete('restrict'),
		oneOf('target_metric', row.metric, TARGET_METRICS),
		oneOf('target_modality', row.modality, MODALITIES),
		oneOf('target_site_kind', row.siteKind, SITE_KINDS),
		oneOf('target_direction', row.direction, DIRECTIONS),
		oneOf('target_trajectory', row.trajectory, TRAJECTORIES),
		oneOf('target_value_kind', row.valueKind, VALUE_KINDS),
		oneOf('target_apportionment', row.apportionment, APPORTIONMENTS)
	]
);

export const scenario = sqliteTable(
	'scenario',
	{
		id: text().primaryKey(),
		name: words(),
		note: words(),
		status: text({ enum: SCENARIO_STATUSES }).notNull(),
		owner: words().default('Gantry demonstration'),
		archived: flag().default(false),
		/** When it was last changed, in UTC. */
		changedAt: words().default(''),
		asAt: words(),
		horizonMonths: integer().notNull(),
		decisions: document<ScenarioRow['decisions']>(),
		assumptionChanges: document<ScenarioRow['assumptionChanges']>(),
		version: version()
	},
	(row) => [oneOf('scenario_status', row.status, SCENARIO_STATUSES)]
);

/** Every change, chained by hash; rows can be added and never changed (triggers in the migration). */
export const audit = sqliteTable(
	'audit',
	{
		seq: integer().primaryKey(),
		at: words(),
		actor: words(),
		action: words(),
		subject: words(),
		before: text(),
		after: text(),
		/** The edit of the registers it belongs to; null: no edit of theirs. */
		edit: integer(),
		prev: words(),
		hash: words()
	},
	(row) => [index('audit_subject').on(row.subject), index('audit_edit').on(row.edit)]
);

/** Rises with every change of the registers, so that what was worked out from them can be kept until then. */
export const revision = sqliteTable('revision', {
	id: integer().primaryKey(),
	registers: integer().notNull()
});
