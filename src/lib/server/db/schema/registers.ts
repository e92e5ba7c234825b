/** The three registers and the work: posts, training, equipment, activity and demand. */
import { foreignKey, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import {
	BANDS,
	MODALITIES,
	PROGRAMME_KINDS,
	PROVENANCES,
	ROLES,
	type ProgrammeRow,
	type UnitRow
} from '#lib/domain/registers.ts';
import { amount, document, flag, notNegative, oneOf, provenance, version, words } from './columns.ts';
import { network, site, trust } from './organisations.ts';

const ofTrust = () =>
	text()
		.notNull()
		.references(() => trust.code, { onDelete: 'restrict' });

export const post = sqliteTable(
	'post',
	{
		id: text().primaryKey(),
		trust: ofTrust(),
		site: words(),
		role: text({ enum: ROLES }).notNull(),
		band: text({ enum: BANDS }).notNull(),
		modality: text({ enum: MODALITIES }),
		fundedFteHundredths: integer().notNull(),
		occupiedFteHundredths: integer().notNull(),
		/** Valid from this month until before `to`. */
		from: words(),
		to: text(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		foreignKey({ columns: [row.trust, row.site], foreignColumns: [site.trust, site.code] }).onDelete(
			'restrict'
		),
		oneOf('post_role', row.role, ROLES),
		oneOf('post_band', row.band, BANDS),
		oneOf('post_modality', row.modality, MODALITIES),
		oneOf('post_provenance', row.provenance, PROVENANCES),
		notNegative('post_funded', row.fundedFteHundredths),
		notNegative('post_occupied', row.occupiedFteHundredths),
		index('post_trust').on(row.trust)
	]
);

export const programme = sqliteTable(
	'programme',
	{
		id: text().primaryKey(),
		name: words(),
		kind: text({ enum: PROGRAMME_KINDS }).notNull(),
		network: text().references(() => network.id, { onDelete: 'restrict' }),
		provider: text(),
		from: text({ enum: ROLES }),
		to: text({ enum: ROLES }).notNull(),
		stages: document<ProgrammeRow['stages']>(),
		late: document<ProgrammeRow['late']>(),
		destinations: document<ProgrammeRow['destinations']>(),
		yearlyStarts: text({ mode: 'json' }).$type<ProgrammeRow['yearlyStarts']>(),
		fillsVacancies: flag(),
		maxStartsPerMonth: real(),
		placementShare: amount(),
		release: amount(),
		supervision: document<ProgrammeRow['supervision']>(),
		costPerStartGbp: amount(),
		costPerMonthGbp: amount(),
		waitLoss: amount(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		oneOf('programme_kind', row.kind, PROGRAMME_KINDS),
		oneOf('programme_from', row.from, ROLES),
		oneOf('programme_to', row.to, ROLES),
		oneOf('programme_provenance', row.provenance, PROVENANCES)
	]
);

export const cohort = sqliteTable(
	'cohort',
	{
		id: text().primaryKey(),
		programme: text()
			.notNull()
			.references(() => programme.id, { onDelete: 'cascade' }),
		started: words(),
		commissioned: amount(),
		startedHeads: amount(),
		headsInTraining: amount(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		index('cohort_programme').on(row.programme),
		oneOf('cohort_provenance', row.provenance, PROVENANCES),
		notNegative('cohort_heads', row.headsInTraining)
	]
);

export const unit = sqliteTable(
	'unit',
	{
		id: text().primaryKey(),
		trust: ofTrust(),
		site: words(),
		modality: text({ enum: MODALITIES }).notNull(),
		installed: words(),
		hoursPerWeek: amount(),
		scansPerHour: real(),
		removed: text(),
		committedReplacement: text({ mode: 'json' }).$type<UnitRow['committedReplacement']>(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		foreignKey({ columns: [row.trust, row.site], foreignColumns: [site.trust, site.code] }).onDelete(
			'restrict'
		),
		oneOf('unit_modality', row.modality, MODALITIES),
		oneOf('unit_provenance', row.provenance, PROVENANCES),
		notNegative('unit_hours', row.hoursPerWeek),
		index('unit_trust').on(row.trust)
	]
);

export const activity = sqliteTable(
	'activity',
	{
		trust: ofTrust(),
		modality: text({ enum: MODALITIES }).notNull(),
		month: words(),
		scans: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.trust, row.modality, row.month] }),
		oneOf('activity_modality', row.modality, MODALITIES),
		notNegative('activity_scans', row.scans)
	]
);

export const demand = sqliteTable(
	'demand',
	{
		trust: ofTrust(),
		modality: text({ enum: MODALITIES }).notNull(),
		scansPerMonth: amount(),
		growth: real(),
		waiting: amount(),
		unreported: amount(),
		rule: text(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		primaryKey({ columns: [row.trust, row.modality] }),
		oneOf('demand_modality', row.modality, MODALITIES),
		oneOf('demand_provenance', row.provenance, PROVENANCES),
		notNegative('demand_scans', row.scansPerMonth)
	]
);

export const placement = sqliteTable(
	'placement',
	{
		trust: text()
			.primaryKey()
			.references(() => trust.code, { onDelete: 'restrict' }),
		slots: real(),
		tutorRole: text({ enum: ROLES }),
		studentsPerTutorFte: real(),
		provenance: provenance(),
		version: version()
	},
	(row) => [
		oneOf('placement_tutor', row.tutorRole, ROLES),
		oneOf('placement_provenance', row.provenance, PROVENANCES)
	]
);
