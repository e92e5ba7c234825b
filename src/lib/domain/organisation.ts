/** Who there is: trusts with their sites, and the groupings a trust stands in, which are independent of each other. */
import { z } from 'zod';
import { code, day, month, name, share } from './register-fields.ts';
import { SITE_KINDS } from './vocabulary.ts';

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

/** What a trust can be linked to its network by. The projection looks at `trust.connectedFrom` alone. */
export const CONNECTION_KINDS = ['image-sharing', 'shared-worklist', 'home-reporting'] as const;
export const CONNECTION_STATES = ['none', 'planned', 'live'] as const;

/** How far one digital link of a trust is; `from` is the month it went or is to go live. */
export const connectionRow = z.strictObject({
	id: code,
	trust: code,
	kind: z.enum(CONNECTION_KINDS),
	state: z.enum(CONNECTION_STATES),
	from: month.nullable(),
	note: z.string().max(2000)
});

/** Stages of the imaging network maturity matrix (NHS England, November 2021). */
export const MATURITY_STAGES = ['pre-emerging', 'emerging', 'developing', 'maturing', 'thriving'] as const;

/** One domain of the matrix for one network: the stage it is at, on what evidence, as of which day. */
export const maturityRow = z.strictObject({
	id: code,
	network: code,
	/** Place in the list, 1 to 7. Names are placeholders until the network edits them. */
	place: z.int().min(1).max(7),
	domain: name,
	stage: z.enum(MATURITY_STAGES),
	evidence: z.string().max(2000),
	assessedOn: day
});

export type TrustRow = z.infer<typeof trustRow>;
export type SiteRow = z.infer<typeof siteRow>;
export type ConnectionRow = z.infer<typeof connectionRow>;
export type MaturityRow = z.infer<typeof maturityRow>;
