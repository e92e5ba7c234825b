/** Tables of the equipment screens as people take them away. */
import type { Cell } from '../csv.ts';
import type { Month } from '../month.ts';
import type { Sheet } from '../sheet.ts';
import { monthWords } from '../wording.ts';
import { BOOK_FORMULA, bookValue } from './book.ts';
import { CREW_FORMULA, crewSum, type Centre } from './centres.ts';
import type { Ending } from './endings.ts';
import type { FleetRow } from './fleet.ts';
import type { RenewalPicture } from './renewal-picture.ts';
import type { PlannedReplacement } from './replacement-plan.ts';
import { RISK_FORMULA } from './risk.ts';
import { routeWords } from './words.ts';

/** What goes with every table. */
export interface Taken {
	/** The filter in words. */
	filter: string;
	/** Day it is taken on. */
	today: string;
	month: Month;
}

const SOURCE = 'Equipment register of Gantry';

function notes(rows: readonly FleetRow[], { filter, today, month }: Taken): Sheet['notes'] {
	const made = rows.filter(({ unit }) => unit.provenance === 'illustrative').length;
	return [
		['Source', SOURCE],
		['As at', `the end of ${monthWords(month)}`],
		['Filter', filter],
		['Taken on', today],
		['Illustrative', made === 0 ? 'no row is' : `${made} of ${rows.length} rows were made up to look real`]
	];
}

/** Lay out the fleet: a row per unit, with age, downtime, risk and its parts, and book value. */
export function tabulateFleet(rows: readonly FleetRow[], taken: Taken): Sheet {
	const parts = rows[0]?.risk.parts.map(({ name }) => `Risk: ${name.toLowerCase()}`) ?? [];
	return {
		name: 'equipment',
		columns: [
			...['Unit', 'Modality', 'Trust', 'Trust name', 'Site', 'Site name', 'Standing', 'Installed'],
			...['Age, months', 'Over ten years', 'Open hours a week', 'Maker', 'Model', 'Serial number'],
			...['Purchase route', 'Cost, £', 'Book value, £', 'Service contract until', 'Maker’s support until'],
			...['Replacement ordered for', 'Out of service from', 'Downtime of 12 months, share', 'Risk', ...parts],
			...['Provenance', 'Note']
		],
		rows: rows.map((row) => fleetCells(row, taken.month)),
		notes: [...notes(rows, taken), ['Risk', RISK_FORMULA], ['Book value', BOOK_FORMULA]]
	};
}

function fleetCells(row: FleetRow, month: Month): Cell[] {
	const { unit, risk } = row;
	const { costGbp, bookGbp } = bookValue(row, month);
	return [
		...[unit.id, unit.modality, unit.trust, row.trustName, unit.site, row.siteName, row.standing],
		...[row.installed, row.ageMonths, row.overTen ? 'yes' : 'no', unit.hoursPerWeek],
		...[unit.manufacturer, unit.model, unit.serial, routeWords(unit.purchaseRoute), costGbp, bookGbp],
		...[unit.serviceUntil, unit.supportUntil, unit.committedReplacement?.month ?? null, unit.removed],
		...[
			row.downtime,
			Number(risk.points.toFixed(1)),
			...risk.parts.map(({ points }) => Number(points.toFixed(1)))
		],
		...[unit.provenance, unit.note]
	];
}

/** Lay out the replacement plan: a row per replacement. */
export function tabulatePlan(planned: readonly PlannedReplacement[], taken: Taken): Sheet {
	return {
		name: 'replacement-plan',
		columns: ['Unit', 'Modality', 'Trust', 'Replacement', 'Month', 'Cost, £', 'Purchase route', 'Provenance'],
		rows: planned.map(({ row: { unit }, kind, month, costGbp }) => [
			...[unit.id, unit.modality, unit.trust, kind, month, costGbp],
			...[routeWords(unit.purchaseRoute), unit.provenance]
		]),
		notes: notes(
			planned.map(({ row }) => row),
			taken
		)
	};
}

/** Lay out what ends between two months. */
export function tabulateEndings(endings: readonly Ending[], taken: Taken): Sheet {
	return {
		name: 'what-ends',
		columns: ['Unit', 'Modality', 'Trust', 'What ends', 'Month', 'Replacement ordered for', 'Provenance'],
		rows: endings.map(({ row: { unit }, kind, month, orderedFor }) => [
			...[unit.id, unit.modality, unit.trust, kind, month, orderedFor, unit.provenance]
		]),
		notes: notes(
			endings.map(({ row }) => row),
			taken
		)
	};
}

/** Lay out community diagnostic centres with the staff they need. */
export function tabulateCentres(centres: readonly Centre[], { filter, today }: Taken): Sheet {
	const fte = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);
	return {
		name: 'centres',
		columns: [
			'Centre',
			'Name',
			'Trust',
			'Opens',
			'Closes',
			'Scanners',
			'Radiographers, FTE',
			'Sonographers, FTE',
			'Worked out'
		],
		rows: centres.map((centre) => [
			...[centre.site.code, centre.site.name, centre.site.trust, centre.site.opened, centre.site.closed],
			...[centre.lines.length, fte(centre.radiographerFteHundredths), fte(centre.sonographerFteHundredths)],
			centre.lines.map(crewSum).join('; ')
		]),
		notes: [
			['Source', 'Sites and equipment register of Gantry; assumptions'],
			['Filter', filter],
			['Taken on', today],
			['Staff', CREW_FORMULA]
		]
	};
}

/** Lay out what moves with a renewal: a row per month. */
export function tabulateRenewal(
	{ picture, doNothing }: { picture: RenewalPicture; doNothing: RenewalPicture },
	{ filter, today }: Taken
): Sheet {
	return {
		name: 'renewal',
		columns: [
			...['Month', 'Capacity, scans', 'Units out', 'Units over ten years', 'Waiting, scans'],
			...['Doing nothing: capacity, scans', 'Doing nothing: over ten years', 'Doing nothing: waiting, scans']
		],
		rows: picture.months.map((month, t) => [
			...[month, picture.capacity[t]!, picture.out[t]!, picture.overAge[t]!, picture.waiting[t]!],
			...[doNothing.capacity[t]!, doNothing.overAge[t]!, doNothing.waiting[t]!]
		]),
		notes: [
			['Source', 'Projection of the registers under the saved scenario'],
			['Filter', filter],
			['Taken on', today]
		]
	};
}
