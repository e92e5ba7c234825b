/** Random modalities, equipment and demand. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths } from '#lib/domain/month.ts';
import type { Ground } from './scenarios.ts';

const READERS: Record<string, string[]> = {
	XR: ['consultant', 'advanced', 'doctor'],
	CT: ['consultant', 'doctor'],
	MR: ['doctor'],
	US: []
};

/** Three or four modalities, units old and new, demand near capacity so that every limit binds somewhere. */
export function aFleet(ground: Ground): Pick<Scenario, 'modalities' | 'equipment' | 'demand'> {
	const { dice, trusts, start } = ground;
	const modalities = ['XR', 'CT', 'MR', 'US'].slice(0, dice.whole(3, 4));
	return {
		modalities: modalities.map((id) => ({
			id,
			...(dice.chance(0.9) ? { scanPool: id === 'US' ? 'ultrasound' : 'radiography' } : {}),
			crew: dice.number(0.5, 2),
			perHour: dice.number(1, 5),
			uptime: dice.number(0.7, 1),
			unitHours: dice.number(20, 80),
			...(dice.chance(0.6) ? { maxExtraHours: dice.number(0, 20) } : {}),
			extraHourCost: 100,
			unitCostPerYear: 100_000,
			outsourceCost: 30,
			waitCost: 1,
			unreportedCost: 1,
			unitLeadMonths: dice.whole(0, 6),
			growth: dice.number(-0.1, 0.3),
			travelShare: dice.pick([0, dice.number(0, 1)]),
			reportShare: READERS[id]!.length === 0 ? 0 : dice.number(0.5, 1),
			reportMinutes: Object.fromEntries(READERS[id]!.map((role) => [role, dice.number(2, 20)])),
			reportTargetDays: dice.pick([14, 28])
		})),
		equipment: trusts.flatMap((trust) =>
			modalities.flatMap((modality) =>
				Array.from({ length: dice.whole(0, 3) }, (_, i) => aUnit(ground, { trust, modality, i }))
			)
		),
		demand: trusts.flatMap((trust) =>
			modalities.map((modality) => ({
				trust,
				modality,
				perMonth: dice.chance(0.85)
					? dice.number(0, 900)
					: [dice.number(0, 900), dice.number(0, 900), dice.number(0, 900)],
				...(dice.chance(0.2) ? { growth: dice.number(-0.2, 0.4) } : {}),
				waiting: dice.pick([0, dice.number(0, 500)]),
				unreported: READERS[modality]!.length === 0 ? 0 : dice.pick([0, dice.number(0, 500)])
			}))
		)
	};

	function aUnit({ month }: Ground, { trust, modality, i }: { trust: string; modality: string; i: number }) {
		const terms = {
			downtimeMonths: dice.whole(0, 4),
			cover: dice.number(0, 1),
			cost: 1000,
			...(dice.chance(0.5) ? { perHour: dice.number(1, 6) } : {})
		};
		const hub = dice.chance(0.2) ? { site: `${trust}-hub`, siteKind: 'cdc' } : {};
		return {
			id: `${trust}-${modality}-${i}`,
			trust,
			modality,
			installed: addMonths(start, dice.whole(-150, 6)),
			...(dice.chance(0.8) ? { hours: dice.number(10, 60) } : {}),
			...hub,
			...(dice.chance(0.15) ? { removed: addMonths(start, dice.whole(7, 30)) } : {}),
			...(dice.chance(0.4) ? { replace: { month: month(3), ...terms } } : {}),
			...(dice.chance(0.2) ? { replacement: terms } : {})
		};
	}
}
