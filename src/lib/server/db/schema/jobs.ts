/** Long work: what was asked, by whom, and how it ended. Results are not kept here: the same question gives them again. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { JOB_STATUSES, STUDY_KINDS, type StudyQuestion } from '#lib/domain/study.ts';
import { document, oneOf, words } from './columns.ts';

export const job = sqliteTable(
	'job',
	{
		id: text().primaryKey(),
		kind: text({ enum: STUDY_KINDS }).notNull(),
		question: document<StudyQuestion>(),
		askedBy: words(),
		askedAt: words(),
		startedAt: text(),
		endedAt: text(),
		status: text({ enum: JOB_STATUSES }).notNull(),
		/** Why there is no result; null: there is one, or not yet. */
		reason: text()
	},
	(row) => [
		index('job_status').on(row.status),
		oneOf('job_kind', row.kind, STUDY_KINDS),
		oneOf('job_status_known', row.status, JOB_STATUSES)
	]
);
