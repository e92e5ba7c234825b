/** Sites of trusts: hospitals, community sites and community diagnostic centres, with the months they open and close. */
import { eq } from 'drizzle-orm';
import type { Month } from '#lib/domain/month.ts';
import type { SiteRow } from '#lib/domain/organisation.ts';
import type { Actor } from './actor.ts';
import { scoped } from './db/scoped.ts';
import { site } from './db/tables.ts';
import { Invalid, NotFound } from './errors.ts';
import { edit, type Edited, type Why } from './keeping/edit.ts';
import { SITES, TRUSTS } from './keeping/kinds.ts';
import { allow } from './policy.ts';

/** A site and the version an edit must name. */
export type KeptSite = SiteRow & { version: number; since: string };

/**
 * Read one site.
 * @throws NotFound
 */
export async function get(actor: Actor, code: string): Promise<KeptSite> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const [found] = await read
		.select()
		.from(site)
		.where(within(site.trust, eq(site.code, code)));
	if (found === undefined) throw new NotFound(`There is no site "${code}"`);
	return found;
}

/**
 * Add a site to a trust.
 * @throws NotFound where there is no such trust, Conflict when the code is taken, Invalid, ZodError
 */
export async function add(actor: Actor, row: SiteRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	refuse(row);
	return edit(actor, { kind: SITES, action: 'add', why }, async (editing) => {
		await editing.find(TRUSTS, row.trust);
		await editing.add(SITES, row);
	});
}

/**
 * Change a site nobody else has changed since it was read; it stays with its trust.
 * @throws NotFound, Conflict with both sides, Invalid, ZodError
 */
export async function change(
	actor: Actor,
	row: SiteRow,
	{ version, since, why }: { version: number; since?: Month | undefined; why: Why }
): Promise<Edited> {
	allow(actor, 'write');
	refuse(row);
	return edit(actor, { kind: SITES, action: 'change', why }, (editing) =>
		editing.change(SITES, row, { version, since })
	);
}

function refuse({ opened, closed }: SiteRow): void {
	if (opened !== null && closed !== null && closed <= opened)
		throw new Invalid('A site closes after it opens', [
			'The month it closes is not after the month it opens.'
		]);
}
