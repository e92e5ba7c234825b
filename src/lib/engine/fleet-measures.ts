/** Units, units over age and sites by trust and month (docs/model.md 3.3, 5): none depends on the course of a run. */
import type { Fleet } from './equipment.ts';
import type { Measure } from './measures.ts';
import type { Prepared } from './run.ts';

/**
 * Count, for every month and trust, units in service, units over an age, or open sites.
 * A site shared by several trusts counts at each of them; `listSharedSites` tells which to count once.
 * @returns counts, [month][trust]
 * @source docs/model.md 5
 */
export function unitMonths(given: Prepared, measure: Measure): Float64Array {
	if (measure.metric === 'sites') return countSites(given, measure);
	const { frame, fleet } = given;
	const trusts = frame.trusts.length;
	const counts = new Float64Array(frame.months * trusts);
	const older = measure.metric === 'overAge' ? measure.ageMonths : -Infinity;
	forEachLife(fleet, frame.months, (life) => {
		if (!measure.rows.includes((life.cell / trusts) | 0)) return;
		const from = Math.max(life.from, Math.floor(life.born + older));
		for (let t = from; t < life.until; t++) counts[t * trusts + (life.cell % trusts)]! += life.units;
	});
	return counts;
}

/** A stretch of months during which units of one age work. */
interface Life {
	cell: number;
	site: number;
	/** Month in which they were new. */
	born: number;
	from: number;
	until: number;
	units: number;
}

/** Every unit lives once before and once after its replacement; a purchase lives from its delivery on. */
function forEachLife(fleet: Fleet, months: number, visit: (life: Life) => void): void {
	const { units, purchases } = fleet;
	for (let u = 0; u < units.cell.length; u++) {
		const unit = { cell: units.cell[u]!, site: units.site[u]!, units: 1 };
		const gone = Math.min(months, units.removed[u]!);
		const installed = units.installed[u]!;
		const back = units.backAt[u]!;
		const out = Math.min(gone, units.replaceAt[u]!);
		visit({ ...unit, born: installed, from: Math.max(0, installed), until: out });
		visit({ ...unit, born: back, from: Math.max(0, installed, back), until: gone });
	}
	for (const { cell, site, delivered } of purchases) {
		delivered.forEach((count, t) => {
			if (count > 0) visit({ cell, site, born: t, from: t, until: months, units: count });
		});
	}
}

/** Open months of one site at one trust. */
export interface OpenSite {
	trust: number;
	site: number;
	open: Uint8Array;
}

/**
 * List where and when sites of a kind are open: at least one unit in service and not being replaced.
 * @source docs/model.md 3.3, 14
 */
function listOpenSites({ frame, fleet }: Prepared, measure: Measure): OpenSite[] {
	const trusts = frame.trusts.length;
	const found = new Map<number, OpenSite>();
	forEachLife(fleet, frame.months, ({ cell, site, from, until }) => {
		if (from >= until || !measure.rows.includes((cell / trusts) | 0)) return;
		if (measure.siteKind !== undefined && fleet.siteKinds[site] !== measure.siteKind) return;
		const trust = cell % trusts;
		const key = site * trusts + trust;
		const known = found.get(key) ?? { trust, site, open: new Uint8Array(frame.months) };
		found.set(key, known);
		known.open.fill(1, from, until);
	});
	return [...found.values()];
}

/** List the sites that stand at more than one trust, each with its trusts. */
export function listSharedSites(given: Prepared, measure: Measure): OpenSite[][] {
	if (measure.metric !== 'sites') return [];
	const bySite = new Map<number, OpenSite[]>();
	for (const place of listOpenSites(given, measure)) {
		bySite.set(place.site, [...(bySite.get(place.site) ?? []), place]);
	}
	return [...bySite.values()].filter((places) => places.length > 1);
}

function countSites(given: Prepared, measure: Measure): Float64Array {
	const trusts = given.frame.trusts.length;
	const counts = new Float64Array(given.frame.months * trusts);
	for (const { trust, open } of listOpenSites(given, measure)) {
		open.forEach((isOpen, t) => {
			counts[t * trusts + trust]! += isOpen;
		});
	}
	return counts;
}
