/** The register of equipment: scanners and the days they stood still. */
import { foreignKey, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { PURCHASE_ROUTES, STOPPAGE_KINDS, type UnitRow } from '#lib/domain/unit.ts';
import { MODALITIES, PROVENANCES } from '#lib/domain/vocabulary.ts';
import { amount, kept, notNegative, oneOf, provenance, words } from './columns.ts';
import { ofTrust, site } from './organisations.ts';

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
		manufacturer: text(),
		model: text(),
		serial: text(),
		purchaseRoute: text({ enum: PURCHASE_ROUTES }),
		costGbp: real(),
		depreciationYears: integer(),
		serviceUntil: text(),
		supportUntil: text(),
		note: words().default(''),
		provenance: provenance(),
		...kept()
	},
	(row) => [
		foreignKey({ columns: [row.trust, row.site], foreignColumns: [site.trust, site.code] }).onDelete(
			'restrict'
		),
		oneOf('unit_modality', row.modality, MODALITIES),
		oneOf('unit_provenance', row.provenance, PROVENANCES),
		notNegative('unit_hours', row.hoursPerWeek),
		oneOf('unit_purchase_route', row.purchaseRoute, PURCHASE_ROUTES),
		index('unit_trust').on(row.trust)
	]
);

export const stoppage = sqliteTable(
	'stoppage',
	{
		id: text().primaryKey(),
		unit: text()
			.notNull()
			.references(() => unit.id, { onDelete: 'restrict' }),
		kind: text({ enum: STOPPAGE_KINDS }).notNull(),
		from: words(),
		to: text(),
		note: words(),
		provenance: provenance(),
		...kept()
	},
	(row) => [
		index('stoppage_unit').on(row.unit, row.from),
		oneOf('stoppage_kind', row.kind, STOPPAGE_KINDS),
		oneOf('stoppage_provenance', row.provenance, PROVENANCES)
	]
);
