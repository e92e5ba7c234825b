/** The service's words that registers, files and addresses share: one list each, used by zod and by the database. */

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

export type Role = (typeof ROLES)[number];
export type Modality = (typeof MODALITIES)[number];
export type Band = (typeof BANDS)[number];
export type ScopeKind = (typeof SCOPE_KINDS)[number];
