/** How complete the register of trainees is, trust by trust. */
import type { TraineeRow } from '../cohort.ts';
import type { Completeness } from '../freshness.ts';

/**
 * Count the fields that are known of each trust's trainees: of a credential the supervisor and the funded post, of
 * whoever is at risk or interrupted a note. Trainees without a trust belong to nobody here.
 */
export function completenessByTrust(trainees: readonly TraineeRow[]): Map<string, Completeness> {
	const found = new Map<string, Completeness>();
	for (const { trust, credential, status, note } of trainees) {
		if (trust === null) continue;
		const sum = found.get(trust) ?? { rows: 0, known: 0, asked: 0 };
		found.set(trust, sum);
		sum.rows += 1;
		const fields = credential === null ? [] : [credential.supervisorPost, credential.fundedPost];
		if (status === 'at-risk' || status === 'interrupted') fields.push(note === '' ? null : note);
		sum.asked += fields.length;
		sum.known += fields.filter((field) => field !== null).length;
	}
	return found;
}
