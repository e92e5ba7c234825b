/** What can be believed: every measure the model takes an assumption about, and what its value may be at all. */

/** A measure. `least` to `most` is what anybody may set; `whole`: only whole numbers. */
export interface Measure {
	name: string;
	least: number;
	most: number;
	whole?: true;
}

const share = { least: 0, most: 1 };
const hoursOfAWeek = { least: 0, most: 168 };

/** In the order in which they are listed. Bounds are ours: beyond them a figure is a slip of the pen, not a belief. */
export const MEASURES = {
	participation: { name: 'FTE per head', least: 0.2, most: 1 },
	leaveRate: { name: 'Leaving a year', least: 0, most: 0.5 },
	retireRate: { name: 'Retiring a year', least: 0, most: 0.3 },
	salaryGbp: { name: 'Salary with on-costs', least: 10_000, most: 500_000 },
	scanHours: { name: 'Hours crewing scanners', least: 0, most: 48 },
	reportHours: { name: 'Hours reporting', least: 0, most: 48 },
	retentionEffect: { name: 'Leaving avoided by a retention offer', ...share },
	retentionCostGbp: { name: 'Retention offer', least: 0, most: 50_000 },
	crew: { name: 'Staff hours per open hour', least: 0, most: 6 },
	scansPerHour: { name: 'Scans an hour', least: 0.1, most: 30 },
	uptime: { name: 'Share of open hours working', least: 0.5, most: 1 },
	unitHours: { name: 'Open hours of a purchased unit', ...hoursOfAWeek },
	maxExtraHours: { name: 'Most extra hours on one unit', ...hoursOfAWeek },
	growth: { name: 'Demand growth', least: -0.3, most: 0.5 },
	travelShare: { name: 'Waiting patients who will travel', ...share },
	reportShare: { name: 'Reports needed per scan', least: 0, most: 3 },
	reportMinutes: { name: 'Minutes a report', least: 0.5, most: 240 },
	reportTargetDays: { name: 'Days allowed for a report', least: 1, most: 365 },
	outsourcingContractShare: { name: 'Reports under contract outside', ...share },
	sharingEfficiency: { name: 'Reading for another trust', least: 0.1, most: 1 },
	unitLeadMonths: { name: 'Order to first patient', least: 0, most: 60, whole: true },
	replacementDowntimeMonths: { name: 'Downtime of a replacement', least: 0, most: 24, whole: true },
	replacementCover: { name: 'Hours a mobile unit keeps going', ...share },
	outsourceCostGbp: { name: 'Price of a report outside', least: 0, most: 1_000 },
	unitCostPerYearGbp: { name: 'A purchased unit, a year', least: 0, most: 5_000_000 },
	extraHourCostGbp: { name: 'An extra open hour', least: 0, most: 2_000 },
	waitCostGbp: { name: 'Holding cost of a waiting scan', least: 0, most: 1_000 },
	unreportedCostGbp: { name: 'Holding cost of an unreported scan', least: 0, most: 1_000 },
	replacementCostGbp: { name: 'Replacement with works', least: 0, most: 20_000_000 },
	discountRate: { name: 'Discount rate', least: 0, most: 0.2 }
} satisfies Record<string, Measure>;

const BY_NAME: Record<string, Measure> = MEASURES;

/** Name a measure as a list shows it; one the catalogue does not know by its own code. */
export function measureName(measure: string): string {
	return BY_NAME[measure]?.name ?? measure;
}

/** Tell whether a measure is counted: only whole numbers can be believed of it. */
export function isWhole(measure: string): boolean {
	return BY_NAME[measure]?.whole === true;
}
