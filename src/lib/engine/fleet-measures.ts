/** Units, units over age and sites by trust and month (docs/model.md 3.3, 5): none depends on the course of a run. */
import type { Fleet } from './equipment.ts';
import type { Frame } from './frame.ts';
import { isTakenInRun, type Measure } from './measures.ts';
import type { Measured } from './run.ts';

/** What counts of units are made from. */
interface FleetParts {
	frame: Frame;
	fleet: Fleet;
}

/**
 * Take the measures of units, which are known before a run.
 * @returns by measure; undefined for those that a run takes
 * @source docs/model.md 5
 */
export function prepareUnitMeasures(
	measures: readonly Measure[],
	given: FleetParts
): (Measured | undefined)[] {
	return measures.map((measure) =>
		isTakenInRun(measure)
			? undefined
			: {
					values: unitMonths(given, measure),
					whole: new Float64Array(0),
					sharedSites: listSharedSites(given, measure)
				}
	);
}

/**
 * Count, for every month and trust, units in service, units over an age, or open sites.
 * A site shared by several trusts counts at each of them; `listSharedSites` tells which to count once.
 * @returns counts, [month][trust]
 * @source docs/model.md 5
 */
function unitMonths(given: FleetParts, measure: Measure): Float64Array {
	if (measure.metric === 'sites') return countSites(given, measure);
	const { lives } = given.fleet;
	const trusts = given.frame.trusts.length;
	const counts = new Float64Array(given.frame.months * trusts);
	const older = measure.metric === 'overAge' ? measure.ageMonths : -Infinity;
	const counted = markModalities(given, measure);
	for (let i = 0; i < lives.cell.length; i++) {
		const cell = lives.cell[i]!;
		const m = (cell / trusts) | 0;
		if (counted[m] === 0) continue;
		const trust = cell - m * trusts;
		const until = lives.until[i]!;
		for (let t = Math.max(lives.from[i]!, Math.floor(lives.born[i]! + older)); t < until; t++) {
			counts[t * trusts + trust]! += lives.units[i]!;
		}
	}
	return counts;
}

function markModalities(given: FleetParts, measure: Measure): Uint8Array {
	const counted = new Uint8Array(given.frame.modalities.length);
	for (const m of measure.rows) counted[m] = 1;
	return counted;
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
function listOpenSites(given: FleetParts, measure: Measure): OpenSite[] {
	const { lives, siteKinds, siteOf } = given.fleet;
	const trusts = given.frame.trusts.length;
	const counted = markModalities(given, measure);
	const found = new Map<number, OpenSite>();
	for (let i = 0; i < lives.cell.length; i++) {
		const place = lives.site[i]!;
		const site = siteOf[place]!;
		const m = (lives.cell[i]! / trusts) | 0;
		if (counted[m] === 0 || lives.from[i]! >= lives.until[i]!) continue;
		if (measure.siteKind !== undefined && siteKinds[place] !== measure.siteKind) continue;
		const trust = lives.cell[i]! - m * trusts;
		const key = site * trusts + trust;
		let known = found.get(key);
		if (known === undefined) {
			known = { trust, site, open: new Uint8Array(given.frame.months) };
			found.set(key, known);
		}
		known.open.fill(1, lives.from[i], lives.until[i]);
	}
	return [...found.values()];
}

/** List the sites that stand at more than one trust, each with its trusts. */
function listSharedSites(given: FleetParts, measure: Measure): OpenSite[][] {
	if (measure.metric !== 'sites') return [];
	const bySite = new Map<number, OpenSite[]>();
	for (const place of listOpenSites(given, measure)) {
		bySite.set(place.site, [...(bySite.get(place.site) ?? []), place]);
	}
	return [...bySite.values()].filter((places) => places.length > 1);
}

function countSites(given: FleetParts, measure: Measure): Float64Array {
	const trusts = given.frame.trusts.length;
	const counts = new Float64Array(given.frame.months * trusts);
	for (const { trust, open } of listOpenSites(given, measure)) {
		open.forEach((isOpen, t) => {
			counts[t * trusts + trust]! += isOpen;
		});
	}
	return counts;
}
