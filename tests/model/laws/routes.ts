/** Random routes: courses, ladders and hiring. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { addMonths } from '#lib/domain/month.ts';
import type { Ground } from './scenarios.ts';

type Route = NonNullable<Scenario['routes']>[number];
type Staff = NonNullable<Scenario['staff']>;

/** A ladder of two upskill routes, two courses, and hiring that follows vacancies or a plan. */
export function someRoutes(ground: Ground, staff: Staff): Route[] {
	const { dice } = ground;
	const ladder = [
		climb(ground, 'consultant', 'advanced'),
		climb(ground, 'advanced', 'senior'),
		course(ground, 'bsc', 'senior'),
		course(ground, 'medical', 'doctor')
	];
	const hiring = ['senior', 'sonographer'].map((to) => hire(ground, to, staff));
	return dice.chance(0.5) ? [...ladder, ...hiring] : [...hiring, ...ladder.reverse()];
}

function journey(ground: Ground, longest: number) {
	const { dice, start, trusts } = ground;
	const stages = Array.from({ length: dice.whole(1, 3) }, () => ({
		months: dice.whole(1, longest),
		attrition: dice.number(0, 0.3)
	}));
	const length = stages.reduce((sum, { months }) => sum + months, 0);
	const started = length > 1 && dice.chance(0.6) ? [dice.whole(1, length - 1)] : [];
	const late = dice.number(0, 0.4);
	return {
		stages,
		inTraining: started.map((age) => ({ started: addMonths(start, -age), heads: dice.number(0, 6) })),
		...(dice.chance(0.3)
			? {
					late: [
						{ months: 0, share: 1 - late },
						{ months: dice.whole(1, 4), share: late }
					]
				}
			: {}),
		...(dice.chance(0.4) ? { waiting: { [dice.pick(trusts)]: dice.number(0, 4) } } : {}),
		waitLoss: dice.pick([0, dice.number(0, 1)]),
		cost: { perStart: 1000, perMonth: 100 }
	};
}

function climb(ground: Ground, to: string, from: string): Route {
	const { dice, trusts, flow } = ground;
	return {
		id: `${from}-to-${to}`,
		kind: 'upskill',
		to,
		from,
		...journey(ground, 6),
		destinations: dice.shares(trusts, 1),
		intake: flow(dice.pick([1, 8])),
		release: dice.number(0, 0.4),
		supervision: [{ role: 'doctor', reportHours: dice.number(0, 2) }]
	};
}

function course(ground: Ground, id: string, to: string): Route {
	const { dice, trusts, flow, level } = ground;
	return {
		id,
		kind: 'train',
		to,
		...journey(ground, 12),
		destinations: dice.shares(trusts, dice.pick([1, 0.7])),
		...(dice.chance(0.4) ? { hosts: dice.shares(trusts, 1) } : {}),
		intake: flow(3),
		...(dice.chance(0.4) ? { maxIntake: level(0, 4) } : {}),
		placementShare: dice.number(0, 0.6),
		supervision: [{ role: 'senior', scanHours: dice.number(0, 2) }]
	};
}

/** Hiring follows vacancies wherever that is allowed: every destination funded, or a maximum set. */
function hire(ground: Ground, to: string, staff: Staff): Route {
	const { dice, trusts, flow, level } = ground;
	const funded = staff.every((row) => row.role !== to || row.establishment !== undefined);
	const maximum = dice.chance(0.6) ? { maxIntake: level(0, 3) } : {};
	const fills = dice.chance(0.7) && (funded || 'maxIntake' in maximum);
	return {
		id: `hire-${to}`,
		kind: 'recruit',
		to,
		...journey(ground, 4),
		destinations: dice.shares(trusts, 1),
		intake: fills ? { policy: 'fill' } : flow(2),
		...maximum
	};
}
