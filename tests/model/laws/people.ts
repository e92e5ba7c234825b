/** Random roles, staff and placements. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Ground } from './scenarios.ts';

type Role = NonNullable<Scenario['roles']>[number];
type Staff = NonNullable<Scenario['staff']>;

const ROLES = ['consultant', 'advanced', 'senior', 'doctor', 'sonographer'];
const POOLS = new Map([
	['senior', 'radiography'],
	['advanced', 'radiography'],
	['sonographer', 'ultrasound']
]);

/** Five roles, each read or scanned by; some rates change in the second month. */
export function someRoles({ dice }: Ground): Role[] {
	return ROLES.map((id) => ({
		id,
		participation: dice.number(0.7, 1),
		leaveRate: dice.chance(0.8) ? dice.number(0, 0.3) : [dice.number(0, 0.3), dice.number(0, 0.3)],
		retireRate: dice.number(0, 0.1),
		salary: dice.whole(20, 90) * 1000,
		...(POOLS.has(id) ? { scanPool: POOLS.get(id) } : {}),
		scanHours: dice.number(10, 30),
		reportHours: id === 'senior' || id === 'sonographer' ? 0 : dice.number(2, 18),
		retention: { effect: dice.number(0, 1), costPerHeadYear: 1000 }
	}));
}

/** Staff of every role at every trust, most with a ceiling, a few with rates of their own. */
export function someStaff({ dice, trusts, level }: Ground): Staff {
	return trusts.flatMap((trust) =>
		ROLES.map((role) => ({
			trust,
			role,
			heads: dice.number(2, 20),
			...(dice.chance(0.8) ? { establishment: level(2, 22) } : {}),
			...(dice.chance(0.1) ? { participation: dice.number(0.6, 1) } : {}),
			...(dice.chance(0.1) ? { leaveRate: dice.number(0, 0.3) } : {}),
			...(dice.chance(0.1) ? { retireRate: dice.number(0, 0.1) } : {})
		}))
	);
}

/** Slots at some trusts, at half of them tutors too. */
export function somePlacements({ dice, trusts }: Ground): NonNullable<Scenario['placements']> {
	return trusts
		.filter(() => dice.chance(0.5))
		.map((trust) => ({
			trust,
			slots: dice.number(0, 8),
			...(dice.chance(0.5) ? { tutorRole: 'senior', studentsPerTutorFte: dice.number(0.1, 1) } : {})
		}));
}
