/** Whose training is looked at: the programmes that serve a place, and what share of those who finish stays there. */
import type { CohortRow, TraineeRow } from '../cohort.ts';
import type { PlacementRow } from '../placement.ts';
import type { ProgrammeRow } from '../programme.ts';
import { listScopes, scopeKey, trustsIn, type Organisations, type Scope } from '../scope.ts';
import { PROGRAMME_KINDS } from '../vocabulary.ts';
import { AIMS, aimOf, type Aim } from './words.ts';

/** The register of training, with the organisations it belongs to. */
export interface TrainingRegister {
	organisations: Organisations;
	programmes: ProgrammeRow[];
	cohorts: CohortRow[];
	trainees: TraineeRow[];
	placements: PlacementRow[];
}

/** What an address narrows the programmes to. */
export interface TrainingFilter {
	/** `training`: everything but recruitment. */
	kind: ProgrammeRow['kind'] | 'training' | 'any';
	aim: Aim | 'any';
	text: string;
}

/** Read a kind, an aim and words as they stand in an address; without a kind recruitment is left out. */
export function filterFrom(text: (name: string) => string): TrainingFilter {
	return {
		kind: [...PROGRAMME_KINDS, 'any' as const].find((kind) => kind === text('kind')) ?? 'training',
		aim: AIMS.find((aim) => aim === text('aim')) ?? 'any',
		text: text('text')
	};
}

/** Find a scope by its key, or by what people type: its code, its name, or both as listed. */
export function findPlace(organisations: Organisations, asked: string): Scope | undefined {
	const wanted = asked.trim().toLowerCase();
	return listScopes(organisations).find((scope) =>
		[scopeKey(scope), scope.code, scope.name, placeLabel(scope)].some((name) => name.toLowerCase() === wanted)
	);
}

/** Write a scope as lists of places do: `Trust name (R1)`. */
export function placeLabel({ name, code }: Pick<Scope, 'name' | 'code'>): string {
	return `${name} (${code})`;
}

/**
 * List the programmes that serve a place: those of a network when that is asked for, otherwise those that send people
 * to one of its trusts or belong to nobody in particular.
 */
export function programmesIn(
	scope: Scope,
	{ organisations, programmes }: Pick<TrainingRegister, 'organisations' | 'programmes'>
): ProgrammeRow[] {
	if (scope.kind === 'nation') return programmes;
	const trusts = trustsIn(scope, organisations.trusts).map(({ code }) => code);
	return programmes.filter(({ network, destinations }) =>
		scope.kind === 'network' && network !== null
			? network === scope.code
			: trusts.some((trust) => (destinations[trust] ?? 0) > 0)
	);
}

/** Narrow programmes by a filter. */
export function filterProgrammes(
	programmes: readonly ProgrammeRow[],
	{ kind, aim, text }: TrainingFilter
): ProgrammeRow[] {
	const words = text.toLowerCase().split(/\s+/).filter(Boolean);
	return programmes.filter((one) => {
		const hay = `${one.id} ${one.name} ${one.provider ?? ''} ${one.to}`.toLowerCase();
		return (
			(kind === 'any' || (kind === 'training' ? one.kind !== 'recruit' : one.kind === kind)) &&
			(aim === 'any' || aimOf(one) === aim) &&
			words.every((word) => hay.includes(word))
		);
	});
}

/** Name the trusts of a scope that are open. */
export function openTrusts(scope: Scope, { trusts }: Pick<Organisations, 'trusts'>): string[] {
	return trustsIn(scope, trusts)
		.filter(({ closed }) => closed === null)
		.map(({ code }) => code);
}

/** A place people go to when they finish. */
export interface Destination {
	key: string;
	label: string;
	trusts: string[];
}

/** List the places completions are counted for: networks of the nation, trusts of anything narrower. */
export function destinationsOf(scope: Scope, organisations: Organisations): Destination[] {
	const open = organisations.trusts.filter(({ closed }) => closed === null);
	if (scope.kind === 'nation')
		return organisations.networks.map(({ id, name }) => ({
			...{ key: `network:${id}`, label: name },
			trusts: open.filter(({ network }) => network === id).map(({ code }) => code)
		}));
	return trustsIn(scope, open).map(({ code, name }) => ({
		...{ key: `trust:${code}`, label: placeLabel({ name, code }) },
		trusts: [code]
	}));
}
