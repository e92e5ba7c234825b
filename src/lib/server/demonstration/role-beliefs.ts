/** What the generator and the assumption register believe of roles. */
import type { Role } from '#lib/domain/vocabulary.ts';

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
