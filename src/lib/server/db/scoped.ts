/** Queries exist only for somebody: whose rows they are is part of making the query. */
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Actor } from '../actor.ts';
import { database, type Read } from './open.ts';
import { trust } from './tables.ts';

/** What a person may read. */
export interface Scoped {
	read: Read;
	/** Narrow a condition to the person's own trusts, through the column that names the trust. */
	within(column: SQLiteColumn, condition?: SQL): SQL | undefined;
}

/** Open the database to a person, narrowed to the organisation they belong to. */
export function scoped(actor: Actor): Scoped {
	const { read } = database();
	return { read, within: (column, condition) => and(ownTrusts(read, actor, column), condition) };
}

function ownTrusts(read: Read, { scope }: Actor, column: SQLiteColumn): SQL | undefined {
	const groups = { region: trust.region, icb: trust.icb, network: trust.network, trust: trust.code };
	if (scope.kind === 'nation') return undefined;
	const own = read.select({ code: trust.code }).from(trust).where(eq(groups[scope.kind], scope.code));
	return inArray(column, own);
}
