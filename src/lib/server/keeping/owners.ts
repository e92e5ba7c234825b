/** Whose a row is: what a person belongs to, and what is below it, is theirs. */
import { eq } from 'drizzle-orm';
import type { Actor } from '../actor.ts';
import { cohort, programme, trust, unit } from '../db/tables.ts';
import type { Write } from '../db/writer.ts';
import type { Owner } from './kinds.ts';

/** What reads inside a transaction and outside. */
type Read = Pick<Write, 'select'>;

/** Tell whether a person may change what an organisation owns. What nobody in particular owns is the nation's. */
export async function isOwn(read: Read, { scope }: Pick<Actor, 'scope'>, owner: Owner): Promise<boolean> {
	if (scope.kind === 'nation') return true;
	const found = await resolve(read, owner);
	if (found === undefined) return false;
	if ('network' in found) return scope.kind === 'network' && scope.code === found.network;
	const [row] = await read.select().from(trust).where(eq(trust.code, found.trust));
	if (row === undefined) return false;
	return (
		{ trust: row.code, network: row.network, icb: row.icb, region: row.region }[scope.kind] === scope.code
	);
}

async function resolve(
	read: Read,
	owner: Owner
): Promise<{ trust: string } | { network: string } | undefined> {
	if (owner === undefined || 'trust' in owner || 'network' in owner) return owner;
	if ('unit' in owner) {
		const [row] = await read.select({ trust: unit.trust }).from(unit).where(eq(unit.id, owner.unit));
		return row;
	}
	if ('cohort' in owner) {
		const [row] = await read
			.select({ programme: cohort.programme })
			.from(cohort)
			.where(eq(cohort.id, owner.cohort));
		return resolve(read, row);
	}
	const [row] = await read
		.select({ network: programme.network })
		.from(programme)
		.where(eq(programme.id, owner.programme));
	return row === undefined || row.network === null ? undefined : { network: row.network };
}
