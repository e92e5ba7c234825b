/** Placement slots and tutors of a scenario file as arrays (docs/model.md 3.1). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import type { Frame } from './frame.ts';
import type { Placements } from './route-data.ts';
import { levelByMonth } from './series.ts';

/**
 * Read the limits on students placed at each trust.
 * @source docs/model.md 3.1
 */
export function preparePlacements(scenario: Scenario, frame: Frame): Placements {
	const trusts = frame.trusts.length;
	const placements: Placements = {
		limited: (scenario.placements ?? []).length > 0,
		slots: new Float64Array(frame.months * trusts).fill(Infinity),
		tutorCell: new Int32Array(trusts).fill(-1),
		studentsPerTutorFte: new Float64Array(trusts)
	};
	for (const row of scenario.placements ?? []) {
		const k = frame.trustIndex.get(row.trust)!;
		if (row.slots !== undefined) {
			levelByMonth(row.slots, frame.calendar).forEach((slots, t) => {
				placements.slots[t * trusts + k] = slots;
			});
		}
		if (row.tutorRole !== undefined && row.studentsPerTutorFte !== undefined) {
			placements.tutorCell[k] = frame.roleIndex.get(row.tutorRole)! * trusts + k;
			placements.studentsPerTutorFte[k] = row.studentsPerTutorFte;
		}
	}
	return placements;
}
