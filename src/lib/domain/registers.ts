/**
 * The rows the registers hold, as every layer above the database sees them.
 * FTE are integer hundredths, money is whole pounds, months are `YYYY-MM`, shares are 0 to 1.
 */
import { z } from 'zod';
import { amount, code, day, month, name, share } from './register-fields.ts';

/** Roles of the imaging workforce, top of each ladder first (the order that fills posts). */
export const ROLES = [
	'consultant-radiographer',
	'advanced-practitioner',
	'sonographer',
	'senior-radiographer',
	'radiographer',
	'assistant-practitioner',
	'support-worker',
	'radiologist'
] as const;

/** Modalities, by the codes used in files and addresses. */
export const MODALITIES = ['CT', 'MRI', 'XR', 'US', 'FL', 'NM', 'PET', 'MG', 'DEXA'] as const;

/** Agenda for Change bands, and the medical grade radiologists are paid on. */
export const BANDS = ['3', '4', '5', '6', '7', '8a', '8b', '8c', '8d', '9', 'medical'] as const;

/** What a site is for; `cdc` sites count towards the community diagnostic centre target. */
export const SITE_KINDS = ['acute', 'community', 'cdc'] as const;

/** How people come into a role (model.md section 1, rule 1). */
export const PROGRAMME_KINDS = ['train', 'upskill', 'recruit'] as const;

/** Kinds of organisation a figure can be asked for. Network, ICB and region are independent groupings of trusts. */
export const SCOPE_KINDS = ['nation', 'region', 'icb', 'network', 'trust'] as const;

/** Where a register row comes from: published, or made up to look real. */
export const PROVENANCES = ['published', 'illustrative', 'local'] as const;

/** How a target is approached: evenly from the baseline, or all at its due date. */
export const TRAJECTORIES = ['linear', 'step'] as const;

const fteHundredths = z.int().min(0);
const provenance = z.enum(PROVENANCES);

export const regionRow = z.strictObject({ code, name });
export const icbRow = z.strictObject({ code, name, population: z.int().min(0) });
export const networkRow = z.strictObject({ id: code, name });
export const trustRow = z.strictObject({
	code,
	name,
	network: code,
	icb: code,
	region: code,
	opened: month.nullable(),
	closed: month.nullable(),
	successor: code.nullable(),
	/** First month in which the trust shares images and reporting with its network; null: no link. */
	connectedFrom: month.nullable(),
	/** Largest share of a role's reading minutes the trust will read for others. */
	shareLimit: share
});
export const siteRow = z.strictObject({
	code,
	trust: code,
	name,
	kind: z.enum(SITE_KINDS),
	opened: month.nullable(),
	closed: month.nullable()
});

/** A post or group of like posts: establishment (funded FTE) and in post (occupied FTE) while it is valid. */
export const postRow = z.strictObject({
	id: code,
	trust: code,
	site: code,
	role: z.enum(ROLES),
	band: z.enum(BANDS),
	modality: z.enum(MODALITIES).nullable(),
	fundedFteHundredths: fteHundredths,
	occupiedFteHundredths: fteHundredths,
	from: month,
	/** First month in which the post no longer exists; null: open. */
	to: month.nullable(),
	provenance
});

/** A programme: what is taught or how people are hired; one route of the model. */
export const programmeRow = z.strictObject({
	id: code,
	name,
	kind: z.enum(PROGRAMME_KINDS),
	network: code.nullable(),
	provider: name.nullable(),
	from: z.enum(ROLES).nullable(),
	to: z.enum(ROLES),
	stages: z.array(z.strictObject({ months: z.int().min(1), attrition: share })).min(1),
	late: z.array(z.strictObject({ months: z.int().min(0), share })),
	/** Share of those who finish, by trust code; the rest go elsewhere. */
	destinations: z.record(code, share),
	/** Starts each year by month of the year, `{"09": 30}`; null when `fillsVacancies`. */
	yearlyStarts: z.record(z.string().regex(/^(0[1-9]|1[0-2])$/), amount).nullable(),
	/** One offer per vacancy not already being filled (the model's `fill` policy). */
	fillsVacancies: z.boolean(),
	maxStartsPerMonth: amount.nullable(),
	placementShare: share,
	release: share,
	supervision: z.array(z.strictObject({ role: z.enum(ROLES), scanHours: amount, reportHours: amount })),
	costPerStartGbp: amount,
	costPerMonthGbp: amount,
	/** Share of the qualified without a post who give up waiting each month. */
	waitLoss: share,
	provenance
});

/** One intake of a programme that is under way on the as-at date. */
export const cohortRow = z.strictObject({
	id: code,
	programme: code,
	started: month,
	commissioned: amount,
	startedHeads: amount,
	headsInTraining: amount,
	provenance
});

/** One scanner. */
export const unitRow = z.strictObject({
	id: code,
	trust: code,
	site: code,
	modality: z.enum(MODALITIES),
	installed: month,
	hoursPerWeek: amount,
	/** Null: the modality's assumption. */
	scansPerHour: amount.nullable(),
	/** First month out of service; null: no date. */
	removed: month.nullable(),
	/** A replacement that is already ordered and paid for; chosen ones are decisions. */
	committedReplacement: z
		.strictObject({ month, downtimeMonths: z.int().min(0), cover: share, costGbp: amount })
		.nullable(),
	provenance
});

/** Scans one trust performed in one month, as returned. */
export const activityRow = z.strictObject({
	trust: code,
	modality: z.enum(MODALITIES),
	month,
	scans: z.int().min(0)
});

/** Demand for one trust and modality on the as-at date, with the opening queues. */
export const demandRow = z.strictObject({
	trust: code,
	modality: z.enum(MODALITIES),
	scansPerMonth: amount,
	/** Yearly growth; null: the modality's assumption. */
	growth: z.number().min(-0.5).max(1).nullable(),
	waiting: amount,
	unreported: amount,
	/** How the figures were reached where the trust's return was incomplete; null: returned in full. */
	rule: z.string().nullable(),
	provenance
});

export const placementRow = z.strictObject({
	trust: code,
	slots: amount.nullable(),
	tutorRole: z.enum(ROLES).nullable(),
	studentsPerTutorFte: amount.nullable(),
	provenance
});

/** What we believe: one number with its place of origin. `measure` and `subject` together are its key. */
export const assumptionRow = z.strictObject({
	/** For example `leaveRate`, `scansPerHour`. */
	measure: code,
	/** A role, a modality, `role:modality` for report minutes, or empty for a general one. */
	subject: z.string().max(80),
	label: name,
	value: z.number(),
	unit: name,
	low: z.number(),
	high: z.number(),
	source: z.string().min(1),
	sourceDate: z.string(),
	owner: name,
	reason: z.string(),
	/** True where no source was found: shown as "placeholder, replace with local data". */
	placeholder: z.boolean(),
	/** What the value may be at all, whoever sets it; `low` to `high` is what is thought likely. */
	boundLow: z.number(),
	boundHigh: z.number(),
	/** What was believed nationally when the catalogue was made; differs from `value` once it was set locally. */
	nationalDefault: z.number(),
	lastReviewed: day,
	/** From this day on the assumption is marked as past its review. */
	reviewDue: day
});

/** How a national value is divided among narrower scopes. */
export const APPORTIONMENTS = ['same', 'baselineFte', 'population'] as const;

/** What a target can look at. */
export const TARGET_METRICS = ['heads', 'capacity', 'overAge', 'sites', 'ageDays', 'waitDays'] as const;

/** On which side of its value a target is met. */
export const DIRECTIONS = ['atLeast', 'atMost'] as const;

/** What a target's value is: the figure itself, an addition to the baseline, or a multiple of it. */
export const VALUE_KINDS = ['absolute', 'add', 'times'] as const;

/** A dated target. `value` is absolute, an addition to the baseline, or a multiple of it. Ended ones are kept. */
export const targetRow = z.strictObject({
	id: code,
	label: name,
	metric: z.enum(TARGET_METRICS),
	roles: z.array(z.enum(ROLES)),
	modality: z.enum(MODALITIES).nullable(),
	siteKind: z.enum(SITE_KINDS).nullable(),
	direction: z.enum(DIRECTIONS),
	valueKind: z.enum(VALUE_KINDS),
	value: z.number(),
	apportionment: z.enum(APPORTIONMENTS),
	due: month,
	unit: name,
	source: z.string().min(1),
	sourceDate: z.string(),
	/** The target that took its place; null: none did. */
	supersededBy: code.nullable(),
	/** First month in which it no longer counts; null: open. */
	ended: month.nullable(),
	/** Whose target it is, as `scopeKey` writes it: `nation` for the national library. */
	scope: z.string().min(1),
	/** A stated baseline in the target's unit; null: the opening stock or the rate of month 0. */
	baseline: z.number().nullable(),
	trajectory: z.enum(TRAJECTORIES),
	owner: name,
	note: z.string()
});

/** Everything the registers hold on one date: the input of `assemble`, beside a scenario. */
export const registers = z.strictObject({
	asAt: month,
	regions: z.array(regionRow),
	icbs: z.array(icbRow),
	networks: z.array(networkRow),
	trusts: z.array(trustRow),
	sites: z.array(siteRow),
	posts: z.array(postRow),
	programmes: z.array(programmeRow),
	cohorts: z.array(cohortRow),
	units: z.array(unitRow),
	activity: z.array(activityRow),
	demand: z.array(demandRow),
	placements: z.array(placementRow),
	assumptions: z.array(assumptionRow),
	targets: z.array(targetRow)
});

export type Role = (typeof ROLES)[number];
export type Modality = (typeof MODALITIES)[number];
export type ScopeKind = (typeof SCOPE_KINDS)[number];
export type TrustRow = z.infer<typeof trustRow>;
export type SiteRow = z.infer<typeof siteRow>;
export type PostRow = z.infer<typeof postRow>;
export type ProgrammeRow = z.infer<typeof programmeRow>;
export type CohortRow = z.infer<typeof cohortRow>;
export type UnitRow = z.infer<typeof unitRow>;
export type ActivityRow = z.infer<typeof activityRow>;
export type DemandRow = z.infer<typeof demandRow>;
export type PlacementRow = z.infer<typeof placementRow>;
export type AssumptionRow = z.infer<typeof assumptionRow>;
export type TargetRow = z.infer<typeof targetRow>;
export type Registers = z.infer<typeof registers>;
