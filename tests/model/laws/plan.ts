/** Random plans: posts, retention, hours, purchases, contracts, ceilings. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Ground } from './scenarios.ts';

type Plan = NonNullable<Scenario['plan']>;

/** A plan that decides a little of everything, each part in some scenarios only. */
export function aPlan(ground: Ground, staff: NonNullable<Scenario['staff']>): Plan {
	const { dice, trusts, level, flow } = ground;
	const places = trusts.flatMap((trust) => ['XR', 'CT', 'MR'].map((modality) => ({ trust, modality })));
	const some = <Row>(share: number, make: () => Row[]) => (dice.chance(share) ? make() : []);
	const funded = staff.filter((row) => row.establishment !== undefined);
	return {
		posts: some(0.5, () => funded.slice(0, 3).map(({ trust, role }) => ({ trust, role, fte: level(0, 5) }))),
		retain: some(0.5, () =>
			staff.slice(0, 4).map(({ trust, role }) => ({ trust, role, heads: level(0, 15) }))
		),
		joins: some(0.3, () => [{ route: 'bsc', trust: dice.pick(trusts), heads: flow(1) }]),
		extraHours: some(0.5, () => [{ ...dice.pick(places), hours: level(0, 40) }]),
		closeHours: some(0.4, () => [{ ...dice.pick(places), hours: level(0, 60) }]),
		buy: some(0.4, () => [
			{ ...dice.pick(places), units: { [ground.month()]: 1 }, site: 'new-hub', siteKind: 'cdc' }
		]),
		outsource: some(0.6, () => places.map((place) => ({ ...place, reports: level(0, 200) }))),
		scans: some(0.2, () => [{ ...dice.pick(places), scans: level(0, 500) }])
	};
}
