/** The register of training: programmes, their cohorts and trainees, and placements. */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { TRAINEE_STATUSES, type TraineeRow } from '#lib/domain/cohort.ts';
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import { PROGRAMME_KINDS, PROVENANCES, ROLES } from '#lib/domain/vocabulary.ts';
import { amount, document, flag, kept, notNegative, oneOf, provenance, words } from './columns.ts';
import { network, trust } from './organisations.ts';

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
		...kept()
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
		interruptedHeads: amount().default(0),
		withdrawnHeads: amount().default(0),
		completedHeads: amount().default(0),
		provenance: provenance(),
		...kept()
	},
	(row) => [
		index('cohort_programme').on(row.programme),
		oneOf('cohort_provenance', row.provenance, PROVENANCES),
		notNegative('cohort_heads', row.headsInTraining)
	]
);

export const trainee = sqliteTable(
	'trainee',
	{
		id: text().primaryKey(),
		cohort: text()
			.notNull()
			.references(() => cohort.id, { onDelete: 'restrict' }),
		trust: text().references(() => trust.code, { onDelete: 'restrict' }),
		stage: integer().notNull(),
		status: text({ enum: TRAINEE_STATUSES }).notNull(),
		statusSince: words(),
		expected: words(),
		credential: text({ mode: 'json' }).$type<TraineeRow['credential']>(),
		note: words(),
		provenance: provenance(),
		...kept()
	},
	(row) => [
		index('trainee_cohort').on(row.cohort),
		index('trainee_trust').on(row.trust),
		oneOf('trainee_status', row.status, TRAINEE_STATUSES),
		oneOf('trainee_provenance', row.provenance, PROVENANCES)
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
		...kept()
	},
	(row) => [
		oneOf('placement_tutor', row.tutorRole, ROLES),
		oneOf('placement_provenance', row.provenance, PROVENANCES)
	]
);
