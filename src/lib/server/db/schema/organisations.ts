/** Who there is: regions, ICBs and networks group trusts independently; a site belongs to a trust. */
import { foreignKey, index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { SITE_KINDS } from '#lib/domain/registers.ts';
import { notNegative, oneOf, version, words } from './columns.ts';

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
		version: version()
	},
	(row) => [
		foreignKey({ columns: [row.successor], foreignColumns: [row.code] }).onDelete('restrict'),
		index('trust_network').on(row.network)
	]
);

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
		version: version()
	},
	(row) => [unique('site_of_trust').on(row.trust, row.code), oneOf('site_kind', row.kind, SITE_KINDS)]
);
