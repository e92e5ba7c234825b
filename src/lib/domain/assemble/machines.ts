/** Units, demand and decisions about machines as blocks of the scenario file. */
import { MODALITIES, ROLES, type Modality } from '../vocabulary.ts';
import type { Registers } from '../registers.ts';
import type { UnitRow } from '../unit.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { Scenario } from '../scenario-file.ts';
import type { Beliefs } from './beliefs.ts';

type Block<Name extends keyof Scenario> = NonNullable<Scenario[Name]>;

const POOL_OF_MODALITY: Partial<Record<Modality, string>> = { US: 'ultrasound' };

/** The measure each field of a modality is believed from. */
export const MODALITY_FIELDS = {
	crew: 'crew',
	perHour: 'scansPerHour',
	uptime: 'uptime',
	unitHours: 'unitHours',
	maxExtraHours: 'maxExtraHours',
	extraHourCost: 'extraHourCostGbp',
	unitCostPerYear: 'unitCostPerYearGbp',
	outsourceCost: 'outsourceCostGbp',
	waitCost: 'waitCostGbp',
	unreportedCost: 'unreportedCostGbp',
	unitLeadMonths: 'unitLeadMonths',
	growth: 'growth',
	travelShare: 'travelShare',
	reportShare: 'reportShare',
	reportTargetDays: 'reportTargetDays'
};

/** Describe the modalities the registers know by what is believed about them. */
export function assembleModalities(registers: Registers, beliefs: Beliefs): Block<'modalities'> {
	const known = new Set([...registers.units, ...registers.demand].map(({ modality }) => modality));
	return MODALITIES.filter((id) => known.has(id)).map((id) => ({
		id,
		scanPool: POOL_OF_MODALITY[id] ?? 'radiography',
		...beliefs.fields(MODALITY_FIELDS, id),
		reportMinutes: Object.fromEntries(
			ROLES.flatMap((role) => {
				const minutes = beliefs.of('reportMinutes', `${role}:${id}`);
				return minutes === undefined ? [] : [[role, minutes]];
			})
		)
	}));
}

/** Turn units into equipment. What is ordered already stands with the unit; what is decided stands in the plan. */
export function assembleEquipment(registers: Registers, beliefs: Beliefs): Block<'equipment'> {
	const kinds = new Map(registers.sites.map(({ code, kind }) => [code, kind]));
	return registers.units.map((unit) => ({
		id: unit.id,
		trust: unit.trust,
		modality: unit.modality,
		installed: unit.installed,
		hours: unit.hoursPerWeek,
		...(unit.scansPerHour === null ? {} : { perHour: unit.scansPerHour }),
		...(unit.removed === null ? {} : { removed: unit.removed }),
		site: unit.site,
		siteKind: kinds.get(unit.site) ?? 'acute',
		...committed(unit),
		replacement: {
			downtimeMonths: beliefs.of('replacementDowntimeMonths', unit.modality) ?? 0,
			cover: beliefs.of('replacementCover', unit.modality) ?? 0,
			cost: beliefs.of('replacementCostGbp', unit.modality) ?? 0
		}
	}));
}

function committed({ committedReplacement }: UnitRow): Pick<Block<'equipment'>[number], 'replace'> {
	if (committedReplacement === null) return {};
	const { month, downtimeMonths, cover, costGbp } = committedReplacement;
	return { replace: { month, downtimeMonths, cover, cost: costGbp } };
}

/** Turn demand and opening queues into rows of the scenario file. */
export function assembleDemand({ demand }: Registers): Block<'demand'> {
	return demand.map(({ trust, modality, scansPerMonth, growth, waiting, unreported }) => ({
		trust,
		modality,
		perMonth: scansPerMonth,
		...(growth === null ? {} : { growth }),
		waiting,
		unreported
	}));
}

/** Turn decided hours into the plan. Levels name the start, so that nothing is decided before its date. */
export function assembleExtraHours({ decisions, asAt }: ScenarioRow): Block<'plan'>['extraHours'] {
	return decisions.extraHours.map(({ trust, modality, hoursPerWeekByMonth }) => ({
		trust,
		modality,
		hours: { [asAt]: 0, ...hoursPerWeekByMonth }
	}));
}

/** Turn decided purchases into the plan. */
export function assemblePurchases({ decisions }: ScenarioRow): Block<'plan'>['buy'] {
	return decisions.purchases.map(({ trust, modality, month, units, site, siteKind }) => ({
		trust,
		modality,
		units: { [month]: units },
		...(site === null ? {} : { site }),
		...(siteKind === null ? {} : { siteKind })
	}));
}

/** Turn decided replacements into the plan. */
export function assembleReplacements({ decisions }: ScenarioRow): Block<'plan'>['replace'] {
	return decisions.replacements.map(({ unit, month }) => ({ unit, month: { [month]: 1 } }));
}

/** Turn decided outsourcing into the plan, after that which is already under contract. */
export function assembleOutsourcing(
	registers: Registers,
	{ scenario: { decisions, asAt }, beliefs }: { scenario: ScenarioRow; beliefs: Beliefs }
): Block<'plan'>['outsource'] {
	const standing = registers.demand.flatMap(({ trust, modality, scansPerMonth }) => {
		const share = beliefs.of('outsourcingContractShare', modality) ?? 0;
		const needed = scansPerMonth * (beliefs.of('reportShare', modality) ?? 1);
		return share > 0 ? [{ trust, modality, reports: share * needed }] : [];
	});
	return [
		...standing,
		...decisions.outsourcing.map(({ trust, modality, reportsPerMonthByMonth }) => ({
			trust,
			modality,
			reports: { [asAt]: 0, ...reportsPerMonthByMonth }
		}))
	];
}
