/** What the generator and the assumption register believe of modalities. */
import type { Modality, Role } from '#lib/domain/vocabulary.ts';

/** What is believed of a modality. Costs are GBP. */
export interface ModalityBelief {
	label: string;
	crew: number;
	scansPerHour: number;
	uptime: number;
	unitHours: number;
	/** Units in trusts outside new centres; undefined: as many as demand needs at `unitHours`. */
	units: number | undefined;
	/** Share of units over ten years old at the start. */
	overTenShare: number;
	reportShare: number;
	minutes: Partial<Record<Role, number>>;
	outsourceCostGbp: number;
	outsourcingContractShare: number;
	unitCostPerYearGbp: number;
	extraHourCostGbp: number;
	unitLeadMonths: number;
	travelShare: number;
	replacementDowntimeMonths: number;
	replacementCostGbp: number;
	/** Scans waiting at the start in days of demand, where no waiting list is published. */
	waitingDays: number;
}

type Demonstrated = Extract<Modality, 'CT' | 'MRI' | 'XR' | 'US' | 'FL' | 'NM' | 'PET'>;

/**
 * Units: CT 570 and MRI 490 (UK density of 2021 at England's population, facts 1.5), over ten years 14% and 34% (2019).
 * Speeds: facts 1.5 throughput.
 */
export const MODALITY_BELIEFS: Record<Demonstrated, ModalityBelief> = {
	CT: {
		label: 'CT',
		crew: 2,
		scansPerHour: 3.5,
		uptime: 0.95,
		unitHours: 84,
		units: 570,
		overTenShare: 0.14,
		reportShare: 1,
		minutes: { 'consultant-radiographer': 17, radiologist: 15 },
		outsourceCostGbp: 38,
		outsourcingContractShare: 0.19,
		unitCostPerYearGbp: 210_000,
		extraHourCostGbp: 110,
		unitLeadMonths: 9,
		travelShare: 0.15,
		replacementDowntimeMonths: 2,
		replacementCostGbp: 1_100_000,
		waitingDays: 7
	},
	MRI: {
		label: 'MRI',
		crew: 2,
		scansPerHour: 2.3,
		uptime: 0.95,
		unitHours: 84,
		units: 490,
		overTenShare: 0.34,
		reportShare: 1,
		minutes: { radiologist: 20 },
		outsourceCostGbp: 36,
		outsourcingContractShare: 0.19,
		unitCostPerYearGbp: 240_000,
		extraHourCostGbp: 110,
		unitLeadMonths: 12,
		travelShare: 0.15,
		replacementDowntimeMonths: 3,
		replacementCostGbp: 1_800_000,
		waitingDays: 25
	},
	XR: {
		label: 'X-ray',
		crew: 1.1,
		scansPerHour: 6,
		uptime: 0.97,
		unitHours: 48,
		units: undefined,
		overTenShare: 0.25,
		reportShare: 0.85,
		minutes: { 'advanced-practitioner': 4, 'consultant-radiographer': 3.5, radiologist: 3 },
		outsourceCostGbp: 6,
		outsourcingContractShare: 0,
		unitCostPerYearGbp: 45_000,
		extraHourCostGbp: 55,
		unitLeadMonths: 6,
		travelShare: 0,
		replacementDowntimeMonths: 2,
		replacementCostGbp: 250_000,
		waitingDays: 2
	},
	US: {
		label: 'Ultrasound',
		crew: 1,
		scansPerHour: 2.7,
		uptime: 0.98,
		unitHours: 50,
		units: undefined,
		overTenShare: 0.15,
		reportShare: 0,
		minutes: {},
		outsourceCostGbp: 0,
		outsourcingContractShare: 0,
		unitCostPerYearGbp: 14_000,
		extraHourCostGbp: 60,
		unitLeadMonths: 3,
		travelShare: 0.05,
		replacementDowntimeMonths: 0,
		replacementCostGbp: 80_000,
		waitingDays: 18
	},
	FL: {
		label: 'Fluoroscopy',
		crew: 2,
		scansPerHour: 2.2,
		uptime: 0.95,
		unitHours: 40,
		units: undefined,
		overTenShare: 0.3,
		reportShare: 0.9,
		minutes: { radiologist: 8 },
		outsourceCostGbp: 20,
		outsourcingContractShare: 0.19,
		unitCostPerYearGbp: 70_000,
		extraHourCostGbp: 100,
		unitLeadMonths: 9,
		travelShare: 0.1,
		replacementDowntimeMonths: 2,
		replacementCostGbp: 400_000,
		waitingDays: 10
	},
	NM: {
		label: 'Nuclear medicine',
		crew: 1.5,
		scansPerHour: 1.6,
		uptime: 0.95,
		unitHours: 40,
		units: undefined,
		overTenShare: 0.25,
		reportShare: 1,
		minutes: { radiologist: 10 },
		outsourceCostGbp: 45,
		outsourcingContractShare: 0.19,
		unitCostPerYearGbp: 130_000,
		extraHourCostGbp: 90,
		unitLeadMonths: 12,
		travelShare: 0.3,
		replacementDowntimeMonths: 3,
		replacementCostGbp: 700_000,
		waitingDays: 14
	},
	PET: {
		label: 'PET',
		crew: 2,
		scansPerHour: 1.5,
		uptime: 0.95,
		unitHours: 50,
		units: undefined,
		overTenShare: 0.1,
		reportShare: 1,
		minutes: { radiologist: 25 },
		outsourceCostGbp: 60,
		outsourcingContractShare: 0.19,
		unitCostPerYearGbp: 380_000,
		extraHourCostGbp: 160,
		unitLeadMonths: 12,
		travelShare: 0.3,
		replacementDowntimeMonths: 3,
		replacementCostGbp: 2_000_000,
		waitingDays: 8
	}
};

export const DEMONSTRATED = Object.keys(MODALITY_BELIEFS) as Demonstrated[];
export type { Demonstrated };
