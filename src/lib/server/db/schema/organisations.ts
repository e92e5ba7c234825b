/** Who there is: regions, ICBs and networks group trusts independently; a site belongs to a trust. */
import { foreignKey, index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { CONNECTION_KINDS, CONNECTION_STATES, MATURITY_STAGES } from '#lib/domain/organisation.ts';
import { SITE_KINDS } from '#lib/domain/vocabulary.ts';
import { kept, notNegative, oneOf, words } from './columns.ts';

export const region = sqliteTable('region', { code: text().primaryKey(), name: words() });

export const icb = sqliteTable(
	'icb',
	{ code: text().primaryKey(), name: words(), population: integer().notNull() },
	(row) => [notNegative('icb_population', row.population)]
);

export const network = sqliteTable('network', { id: text().primaryKey(), name: words() });

export const trust = sqliteTable(
	'trust',
	{
		code: text().primaryKey(),
		name: words(),
		network: text()
			.notNull()
			.references(() => network.id, { onDelete: 'restrict' }),
		icb: text()
			.notNull()
			.references(() => icb.code, { onDelete: 'restrict' }),
		region: text()
			.notNull()
			.references(() => region.code, { onDelete: 'restrict' }),
		opened: text(),
		closed: text(),
		successor: text(),
		connectedFrom: text(),
		shareLimit: real().notNull(),
		...kept()
	},
	(row) => [
		foreignKey({ columns: [row.successor], foreignColumns: [row.code] }).onDelete('restrict'),
		index('trust_network').on(row.network)
	]
);

/** The trust a row belongs to. */
export const ofTrust = () =>
	text()
		.notNull()
		.references(() => trust.code, { onDelete: 'restrict' });

export const site = sqliteTable(
	'site',
	{
		code: text().primaryKey(),
		trust: text()
			.notNull()
			.references(() => trust.code, { onDelete: 'restrict' }),
		name: words(),
		kind: text({ enum: SITE_KINDS }).notNull(),
		opened: text(),
		closed: text(),
		...kept()
	},
	(row) => [unique('site_of_trust').on(row.trust, row.code), oneOf('site_kind', row.kind, SITE_KINDS)]
);

export const connection = sqliteTable(
	'connection',
	{
		id: text().primaryKey(),
		trust: text()
			.notNull()
			.references(() => trust.code, { onDelete: 'restrict' }),
		kind: text({ enum: CONNECTION_KINDS }).notNull(),
		state: text({ enum: CONNECTION_STATES }).notNull(),
		from: text(),
		note: words(),
		...kept()
	},
	(row) => [
		unique('connection_of_trust').on(row.trust, row.kind),
		oneOf('connection_kind', row.kind, CONNECTION_KINDS),
		oneOf('connection_state', row.state, CONNECTION_STATES)
	]
);

export const maturity = sqliteTable(
	'maturity',
	{
		id: text().primaryKey(),
		network: text()
			.notNull()
			.references(() => network.id, { onDelete: 'restrict' }),
		place: integer().notNull(),
		domain: words(),
		stage: text({ enum: MATURITY_STAGES }).notNull(),
		evidence: words(),
		assessedOn: words(),
		...kept()
	},
	(row) => [
		unique('maturity_of_network').on(row.network, row.place),
		oneOf('maturity_stage', row.stage, MATURITY_STAGES)
	]
);
