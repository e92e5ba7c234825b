/** Placements: how many students each trust can take at a time. */
import { eq } from 'drizzle-orm';
import type { Month } from '#lib/domain/month.ts';
import type { PlacementRow } from '#lib/domain/placement.ts';
import type { TrustRow } from '#lib/domain/organisation.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { placement, trust } from './db/tables.ts';
import { NotFound } from './errors.ts';
import { edit, type Edited, type Why } from './keeping/edit.ts';
import { PLACEMENTS, type Kept } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/**
 * Read what one trust can take; no placement: nobody has said yet.
 * @throws NotFound where there is no such trust
 */
export async function get(
	actor: Actor,
	code: string
): Promise<{ trust: TrustRow; placement: (PlacementRow & Kept) | undefined }> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const [found] = await read
		.select()
		.from(trust)
		.where(within(trust.code, eq(trust.code, code)));
	if (found === undefined) throw new NotFound(`There is no trust "${code}"`);
	const [row] = await read.select().from(placement).where(eq(placement.trust, code));
	return { trust: found, placement: row };
}

/**
 * Save what a trust can take, whether or not it has said so before.
 * @param seen the version that was read, 0 where there was none; and the month it holds from: left out, a correction
 * @throws NotFound, Conflict with both sides, Forbidden, Invalid, ZodError
 */
export async function save(
	actor: Actor,
	row: PlacementRow,
	{ version, since, why }: { version: number; since: Month | undefined; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	const action = version === 0 ? 'add' : 'change';
	return edit(actor, { kind: PLACEMENTS, action, why }, async (editing) => {
		const [known] = await editing.write.select().from(trust).where(eq(trust.code, row.trust));
		if (known === undefined) throw new NotFound(`There is no trust "${row.trust}"`);
		if (version === 0) await editing.add(PLACEMENTS, row);
		else await editing.change(PLACEMENTS, row, { version, since });
	});
}
