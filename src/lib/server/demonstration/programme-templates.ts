/** The programmes each network runs, with England's starts. Lengths and drop-out: facts 1.4 and model 4; the rest judged. */
import type { ProgrammeRow } from '#lib/domain/programme.ts';
import type { Role } from '#lib/domain/vocabulary.ts';

/** One programme for all of England; networks take their share of it. */
export interface Template extends Pick<
	ProgrammeRow,
	| 'kind'
	| 'from'
	| 'to'
	| 'stages'
	| 'late'
	| 'placementShare'
	| 'release'
	| 'supervision'
	| 'waitLoss'
	| 'costPerStartGbp'
	| 'costPerMonthGbp'
> {
	id: string;
	name: string;
	/** England's starts by month of the year; null where starts follow vacancies. */
	startsByMonth: Record<string, number> | null;
	/** England's most offers a month; null where starts are planned. */
	fillsUpTo: number | null;
	/** Share of those who finish who take a post in the network. */
	staying: number;
}

const ON_TIME: Template['late'] = [];
const SOME_LATE: Template['late'] = [
	{ months: 0, share: 0.9 },
	{ months: 6, share: 0.07 },
	{ months: 12, share: 0.03 }
];
const everyMonth = (yearly: number) =>
	Object.fromEntries(
		Array.from({ length: 12 }, (_, i) => [String(i + 1).padStart(2, '0'), Number((yearly / 12).toFixed(3))])
	);

const plain = {
	from: null,
	late: ON_TIME,
	placementShare: 0,
	release: 0,
	supervision: [],
	waitLoss: 0.25,
	costPerStartGbp: 0,
	costPerMonthGbp: 0,
	startsByMonth: null,
	fillsUpTo: null,
	staying: 1
};

const climb = (
	from: Role,
	to: Role,
	extra: Partial<Template> & Pick<Template, 'id' | 'name' | 'stages' | 'startsByMonth'>
): Template => ({
	...plain,
	kind: 'upskill',
	from,
	to,
	waitLoss: 0.02,
	release: 0.2,
	costPerStartGbp: 6500,
	...extra
});

const hire = (
	to: Role,
	name: string,
	terms: { id: string; months: number; upTo: number; cost: number }
): Template => ({
	...plain,
	id: terms.id,
	name,
	kind: 'recruit',
	to,
	stages: [{ months: terms.months, attrition: 0.12 }],
	fillsUpTo: terms.upTo,
	waitLoss: 0.5,
	costPerStartGbp: terms.cost
});

export const TEMPLATES: Template[] = [
	climb('advanced-practitioner', 'consultant-radiographer', {
		id: 'consultant',
		name: 'Consultant practice',
		stages: [{ months: 36, attrition: 0.1 }],
		startsByMonth: { '09': 14 }
	}),
	climb('senior-radiographer', 'advanced-practitioner', {
		id: 'reporting',
		name: 'Postgraduate certificate in reporting',
		stages: [
			{ months: 12, attrition: 0.08 },
			{ months: 6, attrition: 0.02 }
		],
		late: [
			{ months: 0, share: 0.85 },
			{ months: 6, share: 0.15 }
		],
		supervision: [{ role: 'radiologist', scanHours: 0, reportHours: 1 }],
		startsByMonth: { '09': 260 }
	}),
	climb('radiographer', 'sonographer', {
		id: 'sonography',
		name: 'Postgraduate certificate in ultrasound',
		stages: [{ months: 18, attrition: 0.1 }],
		supervision: [{ role: 'sonographer', scanHours: 1, reportHours: 0 }],
		startsByMonth: { '09': 270 }
	}),
	climb('radiographer', 'senior-radiographer', {
		id: 'promotion',
		name: 'Preceptorship to senior radiographer',
		stages: [{ months: 12, attrition: 0.05 }],
		release: 0.02,
		costPerStartGbp: 500,
		startsByMonth: everyMonth(840)
	}),
	climb('assistant-practitioner', 'radiographer', {
		id: 'apprenticeship',
		name: 'Degree apprenticeship',
		stages: [{ months: 36, attrition: 0.15 }],
		late: SOME_LATE,
		placementShare: 0.2,
		supervision: [{ role: 'senior-radiographer', scanHours: 0.3, reportHours: 0 }],
		startsByMonth: { '09': 200 }
	}),
	{
		...plain,
		id: 'bsc',
		name: 'BSc diagnostic radiography',
		kind: 'train',
		to: 'radiographer',
		stages: [
			{ months: 12, attrition: 0.08 },
			{ months: 12, attrition: 0.05 },
			{ months: 10, attrition: 0.02 }
		],
		late: SOME_LATE,
		placementShare: 0.45,
		costPerMonthGbp: 430,
		startsByMonth: { '09': 1850 },
		staying: 0.62
	},
	{
		...plain,
		id: 'msc',
		name: 'MSc pre-registration radiography',
		kind: 'train',
		to: 'radiographer',
		stages: [{ months: 24, attrition: 0.1 }],
		placementShare: 0.5,
		costPerMonthGbp: 450,
		startsByMonth: { '01': 240 },
		staying: 0.62
	},
	{
		...plain,
		id: 'specialty',
		name: 'Clinical radiology specialty training',
		kind: 'train',
		to: 'radiologist',
		stages: [{ months: 60, attrition: 0.08 }],
		costPerMonthGbp: 1500,
		startsByMonth: { '08': 300 },
		staying: 0.8
	},
	hire('radiographer', 'Radiographers from home', { id: 'home', months: 4, upTo: 22, cost: 3500 }),
	hire('radiographer', 'Radiographers from abroad', { id: 'abroad', months: 9, upTo: 16, cost: 11_000 }),
	hire('senior-radiographer', 'Senior radiographers', { id: 'senior', months: 4, upTo: 6, cost: 4000 }),
	hire('assistant-practitioner', 'Assistant practitioners', {
		id: 'assistant',
		months: 3,
		upTo: 58,
		cost: 2500
	}),
	hire('support-worker', 'Support workers', { id: 'support', months: 3, upTo: 30, cost: 2000 }),
	hire('sonographer', 'Sonographers', { id: 'sonographer', months: 5, upTo: 22, cost: 6000 }),
	hire('radiologist', 'Radiologists', { id: 'radiologist', months: 9, upTo: 8, cost: 15_000 })
];
