/** Runs of one network: as the scenario has it, and each trust never connected or connected as planned. */
import { setImmediate } from 'node:timers/promises';
import { assemble } from '#lib/domain/assemble.ts';
import type { Month } from '#lib/domain/month.ts';
import { connectedWhen, type Connected } from '#lib/domain/network/before-after.ts';
import type { ModalityTerms, Named, NetworkWork } from '#lib/domain/network/network-work.ts';
import { cutDecisions, cutRegisters, networksFor } from '#lib/domain/part.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { ScenarioRow } from '#lib/domain/scenario-row.ts';
import { writeOutput } from '#lib/engine/output.ts';
import { prepare, simulate } from '#lib/engine/project.ts';
import type { Prepared } from '#lib/engine/run.ts';
import type { Actor } from './actor.ts';
import { allow } from './policy.ts';
import * as projections from './projections.ts';
import { Recent } from './recent.ts';

/** A network under a scenario: its figures are the nation's own, whose file the hash names. */
export interface NetworkRun {
	hash: string;
	scenario: Pick<ScenarioRow, 'id' | 'name' | 'asAt' | 'decisions'>;
	network: string;
	/** Of the network, in register order. */
	trusts: (Named & { connectedFrom: Month | null })[];
	work: NetworkWork;
	terms: ModalityTerms[];
	/** Posts or units of it are made up to look real. */
	illustrative: boolean;
}

/** Reports of a trust under both runs; `connected` is undefined where no month is known. */
export interface TrustRuns extends Connected {
	never: Pick<NetworkWork, 'reporting'>;
	connected: Pick<NetworkWork, 'reporting'> | undefined;
}

/** A run of a network is about a megabyte. */
const runs = new Recent<{ run: NetworkRun; given: Prepared; codes: ReadonlySet<string> }>(8);
const compared = new Recent<TrustRuns[]>(4);

/**
 * Run a network by itself under a scenario.
 * @throws as `projections.get`
 */
export async function get(actor: Actor, asked: { scenario: string; network: string }): Promise<NetworkRun> {
	allow(actor, 'read');
	return (await open(actor, asked)).run;
}

/**
 * Run a network once more for each of its trusts: never connected where the projection connects it, or connected in the
 * month planned where it does not.
 * @param planned months for which image sharing is planned, by trust
 * @throws as `projections.get`
 */
export async function compare(
	actor: Actor,
	asked: { scenario: string; network: string },
	planned: ReadonlyMap<string, Month>
): Promise<TrustRuns[]> {
	allow(actor, 'read');
	const { run, given, codes } = await open(actor, asked);
	const plans = run.trusts.flatMap(({ code }) => planned.get(code) ?? []).join(' ');
	return compared.get(`${run.hash} ${asked.network} ${plans}`, async () => {
		const decided = new Map(run.scenario.decisions.connections.map(({ trust, from }) => [trust, from]));
		const all: TrustRuns[] = [];
		for (const trust of run.trusts) {
			const when = connectedWhen(trust, {
				decided: decided.get(trust.code),
				planned: planned.get(trust.code)
			});
			const other = otherLink(when, run.scenario.asAt);
			const variant = other === undefined ? undefined : linkedRun(given, { trust: trust.code, ...other });
			const changed = variant && readWork(variant, codes);
			all.push({
				...when,
				...(when.basis === 'planned' || when.basis === 'none'
					? { never: run.work, connected: changed }
					: { never: changed ?? run.work, connected: run.work })
			});
			await setImmediate();
		}
		return all;
	});
}

type Link = Pick<Scenario['trusts'][number], 'connected'>;

/** The link the run itself does not have; undefined where there is nothing to compare with. */
function otherLink({ basis, from }: Connected, asAt: Month): Link | undefined {
	if (basis === 'none' || from === null) return undefined;
	if (basis !== 'planned') return { connected: false };
	return { connected: from <= asAt ? true : { [asAt]: 0, [from]: 1 } };
}

function linkedRun(given: Prepared, { trust, ...link }: { trust: string } & Link): Prepared {
	const trusts = given.scenario.trusts.map((row) => (row.id === trust ? { ...row, ...link } : row));
	return prepare({ ...given.scenario, trusts }, given);
}

async function open(actor: Actor, { scenario: id, network }: { scenario: string; network: string }) {
	const { hash, registers, scenario } = await projections.write(actor, id);
	return runs.get(`${hash} ${network}`, async () => {
		const cut = cutTo(registers, network);
		const file = assemble(cut, { ...scenario, decisions: cutDecisions(scenario.decisions, cut) }, []);
		const given = prepare(file);
		const trusts = cut.trusts.filter((trust) => trust.network === network);
		const codes = new Set(trusts.map(({ code }) => code));
		const made = [...cut.posts, ...cut.units].some(
			({ trust, provenance }) => codes.has(trust) && provenance === 'illustrative'
		);
		return {
			...{ given, codes },
			run: {
				...{ hash, network, scenario, work: readWork(given, codes), terms: termsOf(file) },
				trusts: trusts.map(({ code, name, connectedFrom }) => ({ code, name, connectedFrom })),
				illustrative: made
			}
		};
	});
}

function cutTo(registers: Registers, network: string): Registers {
	return {
		...cutRegisters(registers, networksFor(registers, { kind: 'network', code: network })),
		activity: []
	};
}

function readWork(given: Prepared, codes: ReadonlySet<string>): NetworkWork {
	const { months, capacity, reporting, readers } = writeOutput(simulate(given, { keep: 'everything' }));
	const own = <Row extends { trust: string }>(rows: Row[]) => rows.filter(({ trust }) => codes.has(trust));
	return {
		months,
		capacity: own(capacity),
		reporting: own(reporting),
		readers: own(readers)
	};
}

function termsOf({ modalities = [] }: Scenario): ModalityTerms[] {
	return modalities.map(({ id, perHour = 0, crew = 0, outsourceCost = 0, reportMinutes = {} }) => ({
		...{ id, perHour, crew, reportMinutes },
		outsourceGbp: outsourceCost
	}));
}
