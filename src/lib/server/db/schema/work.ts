/** The work: scans performed, demand, and how long reports took. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { MODALITIES, PROVENANCES } from '#lib/domain/vocabulary.ts';
import { amount, kept, notNegative, oneOf, provenance, words } from './columns.ts';
import { ofTrust } from './organisations.ts';

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
		...kept()
	},
	(row) => [
		primaryKey({ columns: [row.trust, row.modality] }),
		oneOf('demand_modality', row.modality, MODALITIES),
		oneOf('demand_provenance', row.provenance, PROVENANCES),
		notNegative('demand_scans', row.scansPerMonth)
	]
);

export const turnaround = sqliteTable(
	'turnaround',
	{
		trust: ofTrust(),
		modality: text({ enum: MODALITIES }).notNull(),
		quarter: words(),
		reports: integer().notNull(),
		beyond28Days: integer().notNull()
	},
	(row) => [
		primaryKey({ columns: [row.trust, row.modality, row.quarter] }),
		oneOf('turnaround_modality', row.modality, MODALITIES),
		notNegative('turnaround_reports', row.reports),
		notNegative('turnaround_beyond', row.beyond28Days)
	]
);
