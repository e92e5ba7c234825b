/** Random plans: starts, posts, retention, hours, purchases, replacements, contracts, ceilings, operations. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Ground } from './scenarios.ts';

type Plan = NonNullable<Scenario['plan']>;

/** A plan that decides a little of everything, each part in some scenarios only. */
export function aPlan(ground: Ground, { staff = [], equipment = [] }: Partial<Scenario>): Plan {
	const { dice, trusts, level, flow, month } = ground;
	const places = trusts.flatMap((trust) => ['XR', 'CT', 'MR'].map((modality) => ({ trust, modality })));
	const some = <Row>(share: number, make: () => Row[]) => (dice.chance(share) ? make() : []);
	const funded = staff.filter((row) => row.establishment !== undefined);
	const renewable = equipment.filter((unit) => unit.replacement !== undefined);
	return {
		intake: dice.chance(0.3) ? { bsc: flow(3) } : {},
		posts: some(0.5, () => funded.slice(0, 3).map(({ trust, role }) => ({ trust, role, fte: level(0, 5) }))),
		retain: some(0.5, () =>
			staff.slice(0, 4).map(({ trust, role }) => ({ trust, role, heads: level(0, 15) }))
		),
		joins: some(0.3, () => [{ route: 'bsc', trust: dice.pick(trusts), heads: flow(1) }]),
		extraHours: some(0.5, () => [{ ...dice.pick(places), hours: level(0, 40) }]),
		closeHours: some(0.4, () => [{ ...dice.pick(places), hours: level(0, 60) }]),
		buy: some(0.4, () => [{ ...dice.pick(places), units: { [month()]: 1 }, site: 'hub', siteKind: 'cdc' }]),
		replace: some(0.5, () => renewable.map(({ id }) => ({ unit: id, month: { [month()]: 1 } }))),
		outsource: some(0.6, () => places.map((place) => ({ ...place, reports: level(0, 200) }))),
		scans: some(0.2, () => [{ ...dice.pick(places), scans: level(0, 500) }]),
		...(dice.chance(0.2) ? { transfers: someTransfers(ground) } : {}),
		...(dice.chance(0.15) ? { reporting: someReading(ground) } : {})
	};
}

/** Transfers between any two trusts in any month, most of them possible and some too large. */
function someTransfers({ dice, trusts, month }: Ground): NonNullable<Plan['transfers']> {
	if (trusts.length < 2) return [];
	return Array.from({ length: 40 }, () => {
		const from = dice.pick(trusts);
		const to = dice.pick(trusts.filter((trust) => trust !== from));
		return { month: month(), from, to, modality: dice.pick(['XR', 'CT', 'MR']), scans: dice.number(0, 300) };
	});
}

/** Plain films and CT read at home or elsewhere in any month, some more than anybody can. */
function someReading({ dice, trusts, month }: Ground): NonNullable<Plan['reporting']> {
	return Array.from({ length: 60 }, () => ({
		month: month(),
		from: dice.pick(trusts),
		to: dice.pick(trusts),
		role: dice.pick(['consultant', 'doctor']),
		modality: dice.pick(['XR', 'CT']),
		reports: dice.number(0, 400)
	}));
}
