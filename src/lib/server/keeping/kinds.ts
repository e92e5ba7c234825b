/** The registers people edit row by row: where each keeps its rows, what a row is, and whose it is. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { z } from 'zod';
import { cohortRow, traineeRow, type CohortRow, type TraineeRow } from '#lib/domain/cohort.ts';
import { demandRow, type DemandRow } from '#lib/domain/demand.ts';
import {
	connectionRow,
	maturityRow,
	siteRow,
	trustRow,
	type ConnectionRow,
	type MaturityRow,
	type SiteRow,
	type TrustRow
} from '#lib/domain/organisation.ts';
import { placementRow, type PlacementRow } from '#lib/domain/placement.ts';
import { postRow, type PostRow } from '#lib/domain/post.ts';
import { programmeRow, type ProgrammeRow } from '#lib/domain/programme.ts';
import { stoppageRow, unitRow, type StoppageRow, type UnitRow } from '#lib/domain/unit.ts';
import * as tables from '../db/tables.ts';

/** What every kept row carries beside its fields: the month its values hold from ('' for ever), and its version. */
export interface Kept {
	since: string;
	version: number;
}

/** The trust or network a row belongs to, the parent row that says so, or nobody in particular. */
export type Owner =
	| { trust: string }
	| { network: string }
	| { programme: string }
	| { cohort: string }
	| { unit: string }
	| undefined;

/** One register: its word in the audit, its table, its row, the fields that name a row. */
export interface Kind<Row extends object> {
	name: string;
	table: SQLiteTable & Record<'since' | 'version', SQLiteColumn>;
	schema: z.ZodType<Row>;
	key: readonly (keyof Row & string)[];
	owner(row: Row): Owner;
}

const ofTrust = ({ trust }: { trust: string }): Owner => ({ trust });
const ofNetwork = ({ network }: { network: string | null }): Owner =>
	network === null ? undefined : { network };

export const TRUSTS: Kind<TrustRow> = {
	...{ name: 'trust', table: tables.trust, schema: trustRow, key: ['code'] },
	owner: ({ code }) => ({ trust: code })
};
export const SITES: Kind<SiteRow> = {
	...{ name: 'site', table: tables.site, schema: siteRow, key: ['code'], owner: ofTrust }
};
export const CONNECTIONS: Kind<ConnectionRow> = {
	...{ name: 'connection', table: tables.connection, schema: connectionRow, key: ['id'], owner: ofTrust }
};
export const MATURITY: Kind<MaturityRow> = {
	...{ name: 'maturity', table: tables.maturity, schema: maturityRow, key: ['id'], owner: ofNetwork }
};
export const POSTS: Kind<PostRow> = {
	...{ name: 'post', table: tables.post, schema: postRow, key: ['id'], owner: ofTrust }
};
export const PROGRAMMES: Kind<ProgrammeRow> = {
	...{ name: 'programme', table: tables.programme, schema: programmeRow, key: ['id'], owner: ofNetwork }
};
export const COHORTS: Kind<CohortRow> = {
	...{ name: 'cohort', table: tables.cohort, schema: cohortRow, key: ['id'] },
	owner: ({ programme }) => ({ programme })
};
export const TRAINEES: Kind<TraineeRow> = {
	...{ name: 'trainee', table: tables.trainee, schema: traineeRow, key: ['id'] },
	owner: ({ cohort }) => ({ cohort })
};
export const UNITS: Kind<UnitRow> = {
	...{ name: 'unit', table: tables.unit, schema: unitRow, key: ['id'], owner: ofTrust }
};
export const STOPPAGES: Kind<StoppageRow> = {
	...{ name: 'stoppage', table: tables.stoppage, schema: stoppageRow, key: ['id'] },
	owner: ({ unit }) => ({ unit })
};
export const PLACEMENTS: Kind<PlacementRow> = {
	...{ name: 'placement', table: tables.placement, schema: placementRow, key: ['trust'], owner: ofTrust }
};
export const DEMAND: Kind<DemandRow> = {
	...{ name: 'demand', table: tables.demand, schema: demandRow, key: ['trust', 'modality'], owner: ofTrust }
};

/** Every kind by its name, in the order in which rows may refer to rows before them. */
export const KINDS: Readonly<Record<string, Kind<never>>> = Object.fromEntries(
	[
		...[TRUSTS, SITES, CONNECTIONS, MATURITY, POSTS, PROGRAMMES],
		...[COHORTS, TRAINEES, UNITS, STOPPAGES, PLACEMENTS, DEMAND]
	].map((one) => [one.name, one as unknown as Kind<never>])
);

/** Name a row among those of its kind: its key fields with a space between. */
export function idOf<Row extends object>({ key }: Pick<Kind<Row>, 'key'>, row: Row): string {
	return key.map((field) => String(row[field])).join(' ');
}

/** Say which row an id names, in SQL. */
export function named<Row extends object>({ table, key }: Kind<Row>, id: string): SQL {
	const columns = table as unknown as Record<string, SQLiteColumn>;
	const parts = key.length === 1 ? [id] : id.split(' ');
	return and(...key.map((field, i) => eq(columns[field]!, parts[i] ?? '')))!;
}

/** Name a row in the audit, for example `post P1`. */
export function subjectOf<Row extends object>({ name }: Pick<Kind<Row>, 'name'>, id: string): string {
	return `${name} ${id}`;
}
