/** How far each trust of a network is with its digital links, and whether the projection takes what the register says. */
import {
	CONNECTION_KINDS,
	type CONNECTION_STATES,
	type ConnectionRow,
	type TrustRow
} from '../organisation.ts';
import type { Completeness } from '../freshness.ts';
import type { Month } from '../month.ts';

export type LinkKind = (typeof CONNECTION_KINDS)[number];
export type LinkState = (typeof CONNECTION_STATES)[number];

/** One link as it stands; `unknown`: nothing is recorded. */
export interface Link {
	kind: LinkKind;
	state: LinkState | 'unknown';
	from: Month | null;
	/** Planned for a month that has passed. */
	overdue: boolean;
	illustrative: boolean;
}

/** The links of one trust. */
export interface TrustLinks {
	code: string;
	name: string;
	network: string;
	links: Link[];
	/** First month in which the projection lets the trust share images and reports; null: never. */
	connectedFrom: Month | null;
	/** The register and the projection tell the same. */
	agrees: boolean;
}

/** How many trusts are how far with one kind of link. */
export interface LinkCount extends Record<LinkState | 'unknown', number> {
	kind: LinkKind;
}

/**
 * List the links of trusts that are open, in the order given.
 * @param thisMonth what was planned for an earlier one is overdue
 */
export function listLinks(
	trusts: readonly TrustRow[],
	connections: readonly ConnectionRow[],
	thisMonth: Month
): TrustLinks[] {
	const known = new Map(connections.map((row) => [`${row.trust} ${row.kind}`, row]));
	return trusts
		.filter(({ closed }) => closed === null)
		.map(({ code, name, network, connectedFrom }) => {
			const links = CONNECTION_KINDS.map((kind) => linkOf(kind, known.get(`${code} ${kind}`), thisMonth));
			const images = links.find(({ kind }) => kind === 'image-sharing')!;
			return {
				...{ code, name, network, links, connectedFrom },
				agrees: connectedFrom === followedBy(images)
			};
		});
}

function linkOf(kind: LinkKind, row: ConnectionRow | undefined, thisMonth: Month): Link {
	if (row === undefined) return { kind, state: 'unknown', from: null, overdue: false, illustrative: false };
	const { state, from, note } = row;
	return {
		...{ kind, state, from, illustrative: isIllustrativeNote(note) },
		overdue: state === 'planned' && from !== null && from < thisMonth
	};
}

/**
 * Give the month from which the projection counts a trust as connected, by its image sharing: live from a month, or
 * never. What is planned counts once it is live, or when a scenario decides it.
 */
export function followedBy({ state, from }: { state: string; from: Month | null }): Month | null {
	return state === 'live' ? from : null;
}

/** Rows of this register carry no provenance: those of the demonstration say so in their note. */
export function isIllustrativeNote(note: string): boolean {
	return note.startsWith('Illustrative');
}

/** Count trusts by kind of link and how far they are. */
export function countLinks(trusts: readonly TrustLinks[]): LinkCount[] {
	return CONNECTION_KINDS.map((kind) => {
		const states = trusts.map(({ links }) => links.find((link) => link.kind === kind)!.state);
		const count = (state: Link['state']) => states.filter((one) => one === state).length;
		return {
			...{ kind, live: count('live'), planned: count('planned') },
			...{ none: count('none'), unknown: count('unknown') }
		};
	});
}

/** Say how complete each trust's links are: three are asked, each with its date unless there is none. */
export function completenessOfLinks(trusts: readonly TrustLinks[]): Map<string, Completeness> {
	return new Map(
		trusts.map(({ code, links }) => {
			const rows = links.filter(({ state }) => state !== 'unknown');
			const known = rows.filter(({ state, from }) => state === 'none' || from !== null);
			return [code, { rows: rows.length, known: known.length, asked: links.length }];
		})
	);
}
