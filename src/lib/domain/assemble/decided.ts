/** The blocks of a scenario file that decisions change; the others are made of registers and assumptions alone. */
import type { TrustRow } from '../organisation.ts';
import type { Registers } from '../registers.ts';
import type { Decisions, ScenarioRow } from '../scenario-row.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Beliefs } from './beliefs.ts';
import type { Cell } from './cells.ts';
import {
	assembleExtraHours,
	assembleOutsourcing,
	assemblePurchases,
	assembleReplacements
} from './machines.ts';
import { assembleAddedPosts, assembleRetention, assembleRoutes, assembleStarts } from './people.ts';

type Block<Name extends keyof Scenario> = NonNullable<Scenario[Name]>;

/** What decisions change. */
export interface Decided {
	trusts: Scenario['trusts'];
	routes: Block<'routes'>;
	plan: Block<'plan'>;
}

/** What a scenario was before some of its decisions changed. */
export interface Before {
	decisions: Decisions;
	decided: Decided;
}

/**
 * Assemble the blocks that decisions change.
 * @param given what is believed, the cells of the file's staff, and what the scenario was before: a list made of
 * decisions that are the very same is taken over
 */
export function assembleDecided(
	registers: Registers,
	scenario: ScenarioRow,
	{ beliefs, staff, before }: { beliefs: Beliefs; staff: Cell[]; before?: Before | undefined }
): Decided {
	const kept = (kind: keyof Decisions) =>
		before?.decisions[kind] === scenario.decisions[kind] ? before.decided : undefined;
	return {
		trusts: kept('connections')?.trusts ?? assembleTrusts(registers.trusts, scenario),
		routes: kept('starts')?.routes ?? assembleRoutes(registers, scenario, staff),
		plan: {
			intake: kept('starts')?.plan.intake ?? assembleStarts(registers, scenario),
			posts: kept('posts')?.plan.posts ?? assembleAddedPosts(scenario),
			retain: kept('retain')?.plan.retain ?? assembleRetention(scenario),
			extraHours: kept('extraHours')?.plan.extraHours ?? assembleExtraHours(scenario),
			buy: kept('purchases')?.plan.buy ?? assemblePurchases(scenario),
			replace: kept('replacements')?.plan.replace ?? assembleReplacements(scenario),
			outsource: kept('outsourcing')?.plan.outsource ?? assembleOutsourcing(registers, { scenario, beliefs })
		}
	};
}

/** A decided connection counts where it is earlier than the trust's own. */
function assembleTrusts(trusts: TrustRow[], { decisions, asAt }: ScenarioRow): Scenario['trusts'] {
	const decided = new Map(decisions.connections.map(({ trust, from }) => [trust, from]));
	return trusts.map(({ code, network, name, connectedFrom, shareLimit }) => {
		const dates = [connectedFrom, decided.get(code) ?? null].filter((month) => month !== null).sort();
		const from = dates[0];
		return {
			id: code,
			network,
			name,
			connected: from === undefined ? false : from <= asAt ? true : { [asAt]: 0, [from]: 1 },
			shareLimit
		};
	});
}
