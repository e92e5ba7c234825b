/** The only place where registers become model input: registers as at a date, assumptions and decisions make one file. */
import { Beliefs } from './assemble/beliefs.ts';
import {
	assembleDemand,
	assembleEquipment,
	assembleMachinesPlan,
	assembleModalities
} from './assemble/machines.ts';
import {
	assemblePeoplePlan,
	assemblePlacements,
	assembleRoles,
	assembleRoutes,
	assembleStaff
} from './assemble/people.ts';
import { usualCauses } from './assemble/causes.ts';
import { assembleTargets } from './assemble/targets.ts';
import { assembleUncertainty } from './assemble/uncertainty.ts';
import type { Registers } from './registers.ts';
import type { TrustRow } from './organisation.ts';
import type { ScenarioRow } from './scenario-row.ts';
import type { Scenario } from './scenario-file.ts';

/**
 * Assemble the scenario file of a scenario on the registers.
 * @param registers as at `scenario.asAt`
 * @param targets already worked out, where the registers are only a part of what targets are shared out over
 * @returns a scenario file; whether it is sound is for `checkScenario` to say
 */
export function assemble(
	registers: Registers,
	scenario: ScenarioRow,
	targets: Scenario['targets'] = assembleTargets(registers, scenario)
): Scenario {
	const beliefs = new Beliefs(registers, scenario);
	const staff = assembleStaff(registers, beliefs);
	const discountRate = beliefs.of('discountRate');
	const sharingEfficiency = beliefs.of('sharingEfficiency');
	const file: Scenario = {
		schema: 'imaging-workforce/1',
		name: scenario.name,
		note: scenario.note,
		settings: {
			start: scenario.asAt,
			months: scenario.horizonMonths,
			...(discountRate === undefined ? {} : { discountRate })
		},
		networks: registers.networks.map(({ id, name }) => ({
			id,
			name,
			...(sharingEfficiency === undefined ? {} : { sharingEfficiency })
		})),
		trusts: assembleTrusts(registers.trusts, scenario),
		roles: assembleRoles(beliefs),
		modalities: assembleModalities(registers, beliefs),
		staff,
		routes: assembleRoutes(registers, scenario, staff),
		placements: assemblePlacements(registers),
		equipment: assembleEquipment(registers, beliefs),
		demand: assembleDemand(registers),
		plan: {
			...assemblePeoplePlan(registers, scenario),
			...assembleMachinesPlan(registers, scenario, beliefs)
		},
		targets,
		uncertainty: assembleUncertainty(registers, scenario)
	};
	return { ...file, attribution: { causes: usualCauses(file) } };
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
