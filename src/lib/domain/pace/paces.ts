/** How fast a plan can hire, train, fund and buy and still be believed. Every pace is a rule of ours, open to argument. */

/** `most` is a share of what `rule` names; a pace never forbids `ALWAYS` or fewer. */
export interface Pace {
	most: number;
	rule: string;
	/** What the rule leans on. */
	leansOn: string;
}

/** Heads, FTE or units that are believed anywhere: in a small place shares say nothing. */
export const ALWAYS = 2;

/** Amounts of decisions are rounded: a hundredth over a pace is none. */
export const ROUNDING = 0.01;

export const PACES = {
	hiring: {
		most: 0.03,
		rule: 'of the establishment in a month',
		leansOn:
			'Our rule: about three times what makes up for leavers, one in nine a year (written answers on NHS staff)'
	},
	training: {
		most: 1.5,
		rule: 'times the largest intake of the last years',
		leansOn:
			'Our rule: commissions of radiography training in England grew 1.6 times in six years, 1997 to 2003 (Hansard, 21 May 2003)'
	},
	posts: {
		most: 0.1,
		rule: 'of the establishment in a year',
		leansOn:
			'Our rule: 4,000 more of 14,000 in five years are 5% a year, and consultants grew by 6% in 2021 (RCR census)'
	},
	renewal: {
		most: 0.2,
		rule: 'of the fleet in a year',
		leansOn: 'Our rule: twice the even pace of a ten-year cycle (NHSE Capital Equipment Planning Guide, 2021)'
	},
	buying: {
		most: 0.2,
		rule: 'of the units of the modality in a year',
		leansOn:
			'Our rule: half of departments could not staff one more CT or MRI scanner within a year (RCR census 2024)'
	},
	installing: {
		most: ALWAYS,
		rule: 'in one trust in a month',
		leansOn: 'Our rule: each needs building work, acceptance tests and training'
	}
} as const satisfies Record<string, Pace>;

export type PaceName = keyof typeof PACES;
