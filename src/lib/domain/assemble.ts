/** The only place where registers become model input: registers as at a date, assumptions and decisions make one file. */
import { Beliefs } from './assemble/beliefs.ts';
import { assembleDecided } from './assemble/decided.ts';
import { assembleDemand, assembleEquipment, assembleModalities } from './assemble/machines.ts';
import { assemblePlacements, assembleRoles, assembleStaff } from './assemble/people.ts';
import { usualCauses } from './assemble/causes.ts';
import { assembleTargets } from './assemble/targets.ts';
import { assembleUncertainty } from './assemble/uncertainty.ts';
import type { Registers } from './registers.ts';
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
	const { trusts, routes, plan } = assembleDecided(registers, scenario, { beliefs, staff });
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
		trusts,
		roles: assembleRoles(beliefs),
		modalities: assembleModalities(registers, beliefs),
		staff,
		routes,
		placements: assemblePlacements(registers),
		equipment: assembleEquipment(registers, beliefs),
		demand: assembleDemand(registers),
		plan,
		targets,
		uncertainty: assembleUncertainty(registers, scenario)
	};
	return { ...file, attribution: { causes: usualCauses(file) } };
}
