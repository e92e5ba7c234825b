/** The register of posts. */
import { foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { RECRUITMENT_STAGES } from '#lib/domain/post.ts';
import { BANDS, MODALITIES, PROVENANCES, ROLES } from '#lib/domain/vocabulary.ts';
import { kept, notNegative, oneOf, provenance, words } from './columns.ts';
import { ofTrust, site } from './organisations.ts';

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
		bankFteHundredths: integer().notNull().default(0),
		agencyFteHundredths: integer().notNull().default(0),
		recruitment: text({ enum: RECRUITMENT_STAGES }),
		vacantSince: text(),
		retirementYear: integer(),
		/** Valid from this month until before `to`. */
		from: words(),
		to: text(),
		note: words().default(''),
		provenance: provenance(),
		...kept()
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
		oneOf('post_recruitment', row.recruitment, RECRUITMENT_STAGES),
		index('post_trust').on(row.trust, row.role),
		index('post_role').on(row.role, row.trust)
	]
);
