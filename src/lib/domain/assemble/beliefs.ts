/** Assumptions by what they are about: the register's value, or the one a scenario changes it to. */
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';

/** Looks up what is believed about a measure of a subject. */
export class Beliefs {
	readonly #values = new Map<string, number>();

	constructor(
		{ assumptions }: Pick<Registers, 'assumptions'>,
		{ assumptionChanges }: Pick<ScenarioRow, 'assumptionChanges'>
	) {
		for (const { measure, subject, value } of [...assumptions, ...assumptionChanges]) {
			this.#values.set(`${measure} ${subject}`, value);
		}
	}

	/** Give the value, or undefined where nothing is believed: the engine's own default holds then. */
	of(measure: string, subject = ''): number | undefined {
		return this.#values.get(`${measure} ${subject}`);
	}

	/**
	 * Give a field of the scenario file for each measure that has a value.
	 * @param fields measure by field name
	 */
	fields<Name extends string>(fields: Record<Name, string>, subject: string): Partial<Record<Name, number>> {
		const found = Object.entries<string>(fields).flatMap(([field, measure]) => {
			const value = this.of(measure, subject);
			return value === undefined ? [] : [[field, value]];
		});
		return Object.fromEntries(found) as Partial<Record<Name, number>>;
	}
}
