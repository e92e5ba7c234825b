/** What people did to the registers: each edit with its reason, what rows were before, and what each trust stands by. */
import { foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { EDIT_ACTIONS } from '#lib/domain/edit.ts';
import { document, oneOf, words } from './columns.ts';
import { trust } from './organisations.ts';

/** One thing somebody did, to one row or to thousands; the rows stand in the audit under its number. */
export const edit = sqliteTable(
	'edit',
	{
		id: integer().primaryKey(),
		at: words(),
		actor: words(),
		register: words(),
		action: text({ enum: EDIT_ACTIONS }).notNull(),
		reason: words(),
		rows: integer().notNull(),
		/** Sent with the form, so that one sent five times counts once. */
		formKey: text().unique(),
		/** The edit this one takes back; the edit that took this one back. */
		undoes: integer(),
		undoneBy: integer()
	},
	(row) => [
		foreignKey({ columns: [row.undoes], foreignColumns: [row.id] }).onDelete('restrict'),
		foreignKey({ columns: [row.undoneBy], foreignColumns: [row.id] }).onDelete('restrict'),
		oneOf('edit_action', row.action, EDIT_ACTIONS),
		index('edit_register').on(row.register, row.id)
	]
);

/** What a row said from `since` until before `until`, before it was changed. */
export const past = sqliteTable(
	'past',
	{
		register: words(),
		id: words(),
		since: words(),
		until: words(),
		row: document<Record<string, unknown>>()
	},
	(row) => [
		primaryKey({ columns: [row.register, row.id, row.since] }),
		index('past_register').on(row.register, row.until)
	]
);

/** A trust says that one of its registers is right and complete as of a day. */
export const confirmation = sqliteTable(
	'confirmation',
	{
		trust: text()
			.notNull()
			.references(() => trust.code, { onDelete: 'restrict' }),
		register: words(),
		confirmedOn: words(),
		confirmedBy: words()
	},
	(row) => [primaryKey({ columns: [row.trust, row.register] })]
);
