/** Renewals: the months in which the units of a network are replaced, decided in a scenario or ordered in the register. */
import {
	decideRenewals,
	listRenewals,
	type RenewalMonths,
	type RenewalRow
} from '#lib/domain/equipment/renewal.ts';
import type { RenewalPicture } from '#lib/domain/equipment/renewal-picture.ts';
import type { Place } from '#lib/domain/levers/place.ts';
import type { Choices } from '#lib/domain/levers/workspace.ts';
import { addMonths, type Month } from '#lib/domain/month.ts';
import { isOpen } from '#lib/domain/scenario-status.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { MODALITIES, type Modality } from '#lib/domain/vocabulary.ts';
import { RenewalProjector } from '#lib/work/renewal/renewal-projector.ts';
import type { Actor } from './actor.ts';
import { NotFound } from './errors.ts';
import { allow } from './policy.ts';
import * as scenarios from './scenarios.ts';
import * as workspace from './workspace.ts';

/** What the address asks for; empty text is the first there is. */
export interface Asked {
	scenario: string;
	scope: string;
	modality: string;
}

export interface RenewalView {
	scenario: Pick<scenarios.Scenario, 'id' | 'name' | 'version' | 'status' | 'asAt'> & { open: boolean };
	scenarios: { id: string; name: string }[];
	scope: { key: string; name: string };
	choices: Choices[];
	modality: Modality;
	modalities: Modality[];
	/** First and last month of the run. */
	span: { first: Month; last: Month };
	/** Of the modality shown, the oldest first. */
	rows: RenewalRow[];
	decisions: Decisions;
	picture: RenewalPicture;
	doNothing: RenewalPicture;
	trusts: Record<string, string>;
	illustrative: boolean;
}

/**
 * Show the renewal of one modality in a network or trust under a scenario.
 * @returns undefined where there is no scenario or no trust yet
 * @throws NotFound naming the scenario, place or modality that does not exist
 */
export async function show(actor: Actor, asked: Asked): Promise<RenewalView | undefined> {
	allow(actor, 'read');
	const known = (await scenarios.list(actor)).filter(
		({ archived, id }) => !archived || id === asked.scenario
	);
	const id = asked.scenario || (known.find(isOpen) ?? known[0])?.id;
	if (id === undefined) return undefined;
	const at = { id, scope: asked.scope };
	const [view, place] = await Promise.all([workspace.show(actor, at), workspace.place(actor, at)]);
	const all = listRenewals(place);
	const modalities = MODALITIES.filter((one) => all.some(({ modality }) => modality === one));
	const modality = asked.modality === '' ? (modalities[0] ?? 'CT') : find(asked.modality);
	const projector = new RenewalProjector(place, modality);
	const { name, version, status, asAt } = view.scenario;
	const ids = new Set(all.map(({ id: unit }) => unit));
	return {
		scenario: { ...{ id, name, version, status, asAt }, open: isOpen(view.scenario) },
		scenarios: known.map((one) => ({ id: one.id, name: one.name })),
		scope: { key: view.scope.key, name: view.scope.name },
		...{ choices: view.choices, modality, modalities, decisions: view.decisions },
		span: { first: asAt, last: addMonths(asAt, place.scenario.horizonMonths - 1) },
		rows: all.filter((row) => row.modality === modality),
		picture: projector.project({ decisions: view.decisions, ordered: {} }),
		doNothing: projector.doNothing(),
		trusts: Object.fromEntries(place.registers.trusts.map(({ code, name: trust }) => [code, trust])),
		illustrative: isIllustrative(place, ids)
	};
}

function isIllustrative({ registers }: Place, ids: ReadonlySet<string>): boolean {
	return registers.units.some((unit) => ids.has(unit.id) && unit.provenance === 'illustrative');
}

function find(asked: string): Modality {
	const modality = MODALITIES.find((one) => one === asked);
	if (modality === undefined)
		throw new NotFound(`There is no modality "${asked}"; there are ${MODALITIES.join(', ')}`);
	return modality;
}

/**
 * Decide the months of the units shown in a scenario; all else it decides stays.
 * @param months by unit; units with an order are left to the register
 * @returns the new version
 * @throws as `workspace.save`
 */
export async function decide(
	actor: Actor,
	{ asked, version, months }: { asked: Asked; version: number; months: RenewalMonths }
): Promise<number> {
	allow(actor, 'write');
	const at = { id: asked.scenario, scope: asked.scope };
	const place = await workspace.place(actor, at);
	const decisions = decideRenewals(place.scenario.decisions, listRenewals(place), {
		...Object.fromEntries(listRenewals(place).map(({ id, month }) => [id, month])),
		...months
	});
	return workspace.save(actor, { ...at, version, decisions });
}
