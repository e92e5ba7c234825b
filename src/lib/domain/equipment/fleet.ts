/** The fleet as at a month: every unit with its place, standing, downtime and risk; search, filters and order. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { AssumptionRow } from '../assumption.ts';
import type { DemandRow } from '../demand.ts';
import type { Month } from '../month.ts';
import type { SiteRow } from '../organisation.ts';
import { findScope, trustsIn, type Organisations } from '../scope.ts';
import { PURCHASE_ROUTES, type StoppageRow, type UnitRow } from '../unit.ts';
import type { Modality } from '../vocabulary.ts';
import { downtimeShare, yearTo } from './downtime.ts';
import { machineAt, type Machine } from './machine.ts';
import { riskOf, type Risk } from './risk.ts';

/** A unit and the version and month an edit must name. */
export type KeptUnit = UnitRow & { version: number; since: string };

/** What the equipment screens are made from: units as they stood in the month. */
export interface FleetRegister extends Organisations {
	month: Month;
	units: KeptUnit[];
	sites: SiteRow[];
	stoppages: (StoppageRow & { version: number })[];
	demand: DemandRow[];
	assumptions: AssumptionRow[];
}

export interface FleetRow extends Machine<KeptUnit> {
	trustName: string;
	siteName: string;
	/** Share of the last 12 months it stood still; null: it was not there. */
	downtime: number | null;
	risk: Risk;
}

/** 365.25 ÷ 12 ÷ 7, as the model counts (docs/model.md 2). */
const WEEKS_PER_MONTH = 30.4375 / 7;

/**
 * List every unit as it stands in the register's month.
 * @param today no downtime is counted beyond it
 */
export function listFleet(register: FleetRegister, today: string): FleetRow[] {
	const trusts = new Map(register.trusts.map(({ code, name }) => [code, name]));
	const sites = new Map(register.sites.map(({ code, name }) => [code, name]));
	const machines = register.units.map((unit) => machineAt(unit, register.month));
	const counts = countWorking(machines);
	const busy = utilisations(register, machines);
	const year = yearTo(register.month, today);
	const stopped = new Map<string, StoppageRow[]>();
	for (const stoppage of register.stoppages) {
		const known = stopped.get(stoppage.unit);
		if (known === undefined) stopped.set(stoppage.unit, [stoppage]);
		else known.push(stoppage);
	}
	return machines.map((machine) => {
		const { unit } = machine;
		const downtime = downtimeShare(unit, stopped.get(unit.id) ?? [], year);
		const risk = riskOf(machine, {
			utilisation: busy.get(`${unit.trust} ${unit.modality}`) ?? null,
			downtime,
			atTrust: counts.get(`trust ${unit.trust} ${unit.modality}`) ?? 0,
			atSite: counts.get(`site ${unit.site} ${unit.modality}`) ?? 0
		});
		return {
			...{ ...machine, downtime, risk },
			trustName: trusts.get(unit.trust) ?? unit.trust,
			siteName: sites.get(unit.site) ?? unit.site
		};
	});
}

function countWorking(machines: readonly Machine[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { unit, standing } of machines) {
		if (standing !== 'in service') continue;
		for (const key of [`trust ${unit.trust} ${unit.modality}`, `site ${unit.site} ${unit.modality}`])
			counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** Scans asked for ÷ scans the units in service could do, by trust and modality: per unit nothing is recorded. */
function utilisations({ demand, assumptions }: FleetRegister, machines: readonly Machine[]) {
	const beliefs = new Beliefs({ assumptions }, { assumptionChanges: [] });
	const capacity = new Map<string, number>();
	for (const { unit, standing } of machines) {
		if (standing !== 'in service') continue;
		const key = `${unit.trust} ${unit.modality}`;
		const speed = unit.scansPerHour ?? beliefs.of('scansPerHour', unit.modality) ?? 0;
		const scans = WEEKS_PER_MONTH * unit.hoursPerWeek * speed * (beliefs.of('uptime', unit.modality) ?? 1);
		capacity.set(key, (capacity.get(key) ?? 0) + scans);
	}
	return new Map(
		demand.flatMap(({ trust, modality, scansPerMonth }) => {
			const key = `${trust} ${modality}`;
			const scans = capacity.get(key) ?? 0;
			return scans > 0 ? [[key, scansPerMonth / scans] as const] : [];
		})
	);
}

export const AGES = ['any', 'up to 5 years', 'over 5, up to 10 years', 'over 10 years'] as const;
export const SHOWN = ['there', 'gone', 'all'] as const;
export const FLEET_ORDERS = ['age', 'risk', 'name', 'trust', 'downtime'] as const;
export const ROUTES_ASKED = [...PURCHASE_ROUTES, 'unknown'] as const;

/** What an address narrows the fleet to; empty text is no filter. */
export interface FleetFilter {
	text: string;
	/** A key of `scopeKey`. */
	scope: string;
	modality: Modality | '';
	age: (typeof AGES)[number];
	route: (typeof ROUTES_ASKED)[number] | '';
	/** `there`: in service, being replaced or not yet installed. */
	show: (typeof SHOWN)[number];
	order: (typeof FLEET_ORDERS)[number];
	/** From 1. */
	page: number;
}

/** Narrow the fleet and put it in order; pages are cut by `pageOf`. */
export function filterFleet<Row extends FleetRow>(
	rows: readonly Row[],
	filter: FleetFilter,
	organisations: Organisations
): Row[] {
	const scope = findScope(organisations, filter.scope);
	const here = new Set((scope ? trustsIn(scope, organisations.trusts) : []).map(({ code }) => code));
	const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
	return rows
		.filter(
			(row) =>
				here.has(row.unit.trust) &&
				(filter.modality === '' || row.unit.modality === filter.modality) &&
				(filter.route === '' || (row.unit.purchaseRoute ?? 'unknown') === filter.route) &&
				(filter.show === 'all' || (row.standing === 'out of service') === (filter.show === 'gone')) &&
				hasAge(row, filter.age) &&
				words.every((word) => textOf(row).includes(word))
		)
		.sort(BY[filter.order]);
}

const id = (a: FleetRow, b: FleetRow) => (a.unit.id < b.unit.id ? -1 : 1);
const BY: Record<FleetFilter['order'], (a: FleetRow, b: FleetRow) => number> = {
	age: (a, b) => (b.ageMonths ?? -1) - (a.ageMonths ?? -1) || id(a, b),
	risk: (a, b) => b.risk.points - a.risk.points || id(a, b),
	name: id,
	trust: (a, b) => a.trustName.localeCompare(b.trustName) || id(a, b),
	downtime: (a, b) => (b.downtime ?? -1) - (a.downtime ?? -1) || id(a, b)
};

function hasAge({ ageMonths }: FleetRow, age: FleetFilter['age']): boolean {
	if (age === 'any') return true;
	if (ageMonths === null) return false;
	if (age === 'over 10 years') return ageMonths > 120;
	return age === 'up to 5 years' ? ageMonths <= 60 : ageMonths > 60 && ageMonths <= 120;
}

function textOf({ unit, trustName, siteName }: FleetRow): string {
	const { id: name, trust, site, manufacturer, model, serial, note } = unit;
	return [name, trust, site, manufacturer, model, serial, note, trustName, siteName].join(' ').toLowerCase();
}

/** Rows on one page. */
export const PAGE_ROWS = 100;

/** Cut one page out of a list; a page beyond the last is the last. */
export function pageOf<Row>(
	rows: readonly Row[],
	page: number
): { rows: Row[]; page: number; pages: number } {
	const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
	const at = Math.min(Math.max(1, page), pages);
	return { rows: rows.slice((at - 1) * PAGE_ROWS, at * PAGE_ROWS), page: at, pages };
}
