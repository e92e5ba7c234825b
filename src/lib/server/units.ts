/** Units: scanners from installation to removal, never deleted. */
import { and, eq, gt, lte } from 'drizzle-orm';
import { listFleet, type FleetRegister, type FleetRow, type KeptUnit } from '#lib/domain/equipment/fleet.ts';
import { findUnitProblems } from '#lib/domain/equipment/unit-form.ts';
import type { Month } from '#lib/domain/month.ts';
import { unitRow, type UnitRow } from '#lib/domain/unit.ts';
import { monthWords } from '#lib/domain/wording.ts';
import type { Actor } from './actor.ts';
import { now } from './clock.ts';
import { scoped, type Scoped } from './db/scoped.ts';
import * as tables from './db/tables.ts';
import { Invalid, NotFound } from './errors.ts';
import { edit, type Edited, type Editing, type Why } from './keeping/edit.ts';
import { SITES, UNITS } from './keeping/kinds.ts';
import { allow } from './policy.ts';
import { Recent } from './recent.ts';
import * as registers from './registers.ts';

/** Fleets of a few months, for a few people. */
const fleets = new Recent<FleetRegister>(8);
const lists = new Recent<FleetRow[]>(8);

/** What an edit of a unit names beside the row. */
export interface Seen {
	version: number;
	/** First month the new values hold; undefined: they correct the record. */
	since?: Month | undefined;
	why: Why;
}

/** A fleet as at a month, and each of its units as it stands then. */
export interface Fleet {
	register: FleetRegister;
	rows: FleetRow[];
}

/** List every unit as it stood in a month, with its age, downtime and risk. */
export async function list(actor: Actor, month: Month): Promise<Fleet> {
	allow(actor, 'read');
	const today = now().slice(0, 10);
	const { kind, code } = actor.scope;
	const key = `${await registers.revision(actor)} ${month} ${today} ${kind} ${code}`;
	const register = await fleet(actor, month);
	return { register, rows: await lists.get(key, async () => listFleet(register, today)) };
}

/** Read everything the equipment screens show, units as they stood in a month; later orders and removals stand with them. */
export async function fleet(actor: Actor, month: Month): Promise<FleetRegister> {
	allow(actor, 'read');
	const { kind, code } = actor.scope;
	const key = `${await registers.revision(actor)} ${month} ${kind} ${code}`;
	return fleets.get(key, async () => readFleet(scoped(actor), month));
}

async function readFleet(scope: Scoped, month: Month): Promise<FleetRegister> {
	const { read, within } = scope;
	const { site, trust, network, icb, region, stoppage, demand, assumption } = tables;
	const [units, sites, trusts, networks, icbs, regions, stoppages, asked, assumptions] = await Promise.all([
		unitsAsAt(scope, month),
		read.select().from(site).where(within(site.trust)),
		read.select().from(trust).where(within(trust.code)),
		read.select().from(network),
		read.select().from(icb),
		read.select().from(region),
		read.select().from(stoppage),
		read.select().from(demand).where(within(demand.trust)),
		read.select().from(assumption)
	]);
	const own = new Set(units.map(({ id }) => id));
	return {
		...{ month, units, sites, trusts, networks, icbs, regions, demand: asked, assumptions },
		stoppages: stoppages.filter(({ unit }) => own.has(unit))
	};
}

async function unitsAsAt({ read, within }: Scoped, month: Month): Promise<KeptUnit[]> {
	const { past, unit } = tables;
	const covering = and(eq(past.register, UNITS.name), lte(past.since, month), gt(past.until, month));
	const [rows, before] = await Promise.all([
		read.select().from(unit).where(within(unit.trust)),
		read.select().from(past).where(covering)
	]);
	const then = new Map(before.map(({ id, row, since }) => [id, { ...unitRow.parse(row), since }]));
	return rows.flatMap((row) => {
		if (row.since <= month) return [row];
		const said = then.get(row.id);
		return said === undefined ? [] : [{ ...said, version: row.version }];
	});
}

/**
 * Read one unit as it is now.
 * @throws NotFound
 */
export async function get(actor: Actor, id: string): Promise<KeptUnit> {
	allow(actor, 'read');
	const { read, within } = scoped(actor);
	const { unit } = tables;
	const [found] = await read
		.select()
		.from(unit)
		.where(within(unit.trust, eq(unit.id, id)));
	if (found === undefined) throw new NotFound(`There is no unit "${id}"`);
	return found;
}

/**
 * Add a unit.
 * @throws Conflict when its number is taken, Invalid naming what cannot be, ZodError when it does not fit
 */
export async function add(actor: Actor, row: UnitRow, why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: UNITS, action: 'add', why }, async (editing) => {
		await refuse(editing, row);
		await editing.add(UNITS, row);
	});
}

/**
 * Change a unit that nobody else has changed since it was read.
 * @throws NotFound, Conflict with both sides, Invalid naming what cannot be, ZodError when it does not fit
 */
export async function change(actor: Actor, row: UnitRow, { version, since, why }: Seen): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: UNITS, action: 'change', why }, async (editing) => {
		await refuse(editing, row);
		await editing.change(UNITS, row, { version, since });
	});
}

/**
 * Take a unit out of service from the month in `removed` on, past or to come; its row stays.
 * @throws as `change`; Invalid where no month is given
 */
export async function retire(actor: Actor, row: UnitRow, { version, since, why }: Seen): Promise<Edited> {
	allow(actor, 'write');
	if (row.removed === null) throw new Invalid('No month is given', ['Write the first month out of service.']);
	return edit(actor, { kind: UNITS, action: 'end', why }, async (editing) => {
		await refuse(editing, row);
		await editing.change(UNITS, row, { version, since });
	});
}

/** A unit whose ordered replacement is to come in another month, and the version that was read. */
export interface Reordered {
	unit: string;
	month: Month;
	version: number;
}

/**
 * Move ordered replacements to other months, all or none, as a correction of the orders.
 * @throws NotFound, Conflict with both sides, Invalid where nothing is ordered or the month cannot be
 */
export async function reorder(actor: Actor, moves: readonly Reordered[], why: Why): Promise<Edited> {
	allow(actor, 'write');
	return edit(actor, { kind: UNITS, action: 'move', why }, async (editing) => {
		for (const { unit: id, month, version } of moves) {
			const { version: _version, since: _since, ...row } = await editing.find(UNITS, id);
			if (row.committedReplacement === null)
				throw new Invalid('Nothing is ordered', [
					`No replacement of ${id} is ordered: decide one in a scenario.`
				]);
			const moved = { ...row, committedReplacement: { ...row.committedReplacement, month } };
			await refuse(editing, moved);
			await editing.change(UNITS, moved, { version });
		}
	});
}

/** Rules that need the database, and those of the form for whoever comes without one. */
async function refuse(editing: Editing, row: UnitRow): Promise<void> {
	const site = await editing.find(SITES, row.site);
	const problems = findUnitProblems(row).map(({ message }) => message);
	if (site.trust !== row.trust)
		problems.push(`Site ${row.site} belongs to trust ${site.trust}, not to ${row.trust}.`);
	if (site.closed !== null && (row.removed === null || row.removed > site.closed))
		problems.push(
			`Site ${row.site} is closed since ${monthWords(site.closed)}: units there end by then or stand elsewhere.`
		);
	if (row.removed !== null && row.removed <= row.installed)
		problems.push(`It would leave service before it was installed in ${monthWords(row.installed)}.`);
	if (problems.length > 0) throw new Invalid('This unit cannot be as given', problems);
}
