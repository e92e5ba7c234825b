/** The numbers the generator and the assumption register share. Each row of the register is one of these. */
import type { Modality, Role } from '#lib/domain/registers.ts';

/** What is believed of a role. `scanWeight` is scanning time relative to a radiographer's. */
export interface RoleBelief {
	label: string;
	fteInPost: number;
	participation: number;
	leaveRate: number;
	retireRate: number;
	salaryGbp: number;
	scanWeight: number;
	reportHours: number;
	band: '3' | '4' | '5' | '6' | '7' | '8b' | 'medical';
}

/**
 * National FTE in post: radiographers of all grades with sonographers 19,000 (facts 1.2, marked unverified); advanced
 * practitioners 2,680 heads (333 heads for 7.1 million people in the North West, facts 1.4); radiologists 4,230 (UK
 * 4,127 in 2021, facts 1.2, grown four years and taken at England's share). No published total: the others.
 */
export const ROLE_BELIEFS: Record<Role, RoleBelief> = {
	'consultant-radiographer': {
		label: 'Consultant radiographer',
		fteInPost: 92,
		participation: 0.92,
		leaveRate: 0.04,
		retireRate: 0.04,
		salaryGbp: 82_000,
		scanWeight: 0,
		reportHours: 18,
		band: '8b'
	},
	'advanced-practitioner': {
		label: 'Advanced practitioner',
		fteInPost: 2358,
		participation: 0.88,
		leaveRate: 0.045,
		retireRate: 0.03,
		salaryGbp: 66_000,
		scanWeight: 0.25,
		reportHours: 11.7,
		band: '7'
	},
	sonographer: {
		label: 'Sonographer',
		fteInPost: 3550,
		participation: 0.8,
		leaveRate: 0.07,
		retireRate: 0.03,
		salaryGbp: 63_000,
		scanWeight: 1,
		reportHours: 0,
		band: '7'
	},
	'senior-radiographer': {
		label: 'Senior radiographer',
		fteInPost: 6000,
		participation: 0.88,
		leaveRate: 0.055,
		retireRate: 0.018,
		salaryGbp: 54_000,
		scanWeight: 0.8,
		reportHours: 0,
		band: '6'
	},
	radiographer: {
		label: 'Radiographer',
		fteInPost: 7000,
		participation: 0.93,
		leaveRate: 0.08,
		retireRate: 0.005,
		salaryGbp: 43_000,
		scanWeight: 1,
		reportHours: 0,
		band: '5'
	},
	'assistant-practitioner': {
		label: 'Assistant practitioner',
		fteInPost: 2600,
		participation: 0.86,
		leaveRate: 0.11,
		retireRate: 0.02,
		salaryGbp: 35_000,
		scanWeight: 0.65,
		reportHours: 0,
		band: '4'
	},
	'support-worker': {
		label: 'Support worker',
		fteInPost: 2000,
		participation: 0.85,
		leaveRate: 0.11,
		retireRate: 0.02,
		salaryGbp: 31_000,
		scanWeight: 0,
		reportHours: 0,
		band: '3'
	},
	radiologist: {
		label: 'Radiologist',
		fteInPost: 4230,
		participation: 0.93,
		leaveRate: 0.03,
		retireRate: 0.025,
		salaryGbp: 170_000,
		scanWeight: 0,
		reportHours: 15.5,
		band: 'medical'
	}
};

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

/** Units: CT 570 and MRI 490 (UK density of 2021 at England's population, facts 1.5). Speeds: facts 1.5 throughput. */
export const MODALITY_BELIEFS: Record<Demonstrated, ModalityBelief> = {
	CT: {
		label: 'CT',
		crew: 2,
		scansPerHour: 3.5,
		uptime: 0.95,
		unitHours: 84,
		units: 570,
		overTenShare: 0.18,
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
		overTenShare: 0.27,
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
		outsourcingContractShare: 0,
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
		outsourcingContractShare: 0,
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
		outsourcingContractShare: 0,
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

/** Share of a scanner's hours a mobile unit keeps going during a replacement. */
export const REPLACEMENT_COVER = 0.5;
/** Most extra hours a week on one unit. */
export const MAX_EXTRA_HOURS = 40;
export const SHARING_EFFICIENCY = 0.95;
export const WEEKS_PER_MONTH = 30.4375 / 7;
export const START = '2026-04';
/** From the middle of 2024/25 to the first month, years: demand is carried forward at the published growth. */
export const YEARS_FORWARD = 18.5 / 12;
