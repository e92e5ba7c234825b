/** The law of the restart (docs/model.md 10.9). */
import { run } from '#lib/engine/project.ts';
import { BLOCKS, fieldsOf, unequal } from './equality.ts';
import { law, type Breach } from './law.ts';
import { continued, restartable } from './restart.ts';

/** Clocks look back before the restart, to arrivals a file does not keep. */
const CLOCKS = ['waitDays', 'ageDays', 'overdue', 'reportedShare', 'onTimeShare'];

law('9 stopping half way and going on from there is the same as not stopping', (scenario) => {
	const whole = restartable(scenario);
	const months = Math.floor(scenario.settings.months / 2);
	const [one, two] = [run(whole), run(continued(whole, months))];
	let breach: Breach;
	for (const block of BLOCKS) {
		for (const field of fieldsOf(block).filter((name) => !CLOCKS.includes(name))) {
			const rest = one[block].map((row) => ({
				[field]: (Reflect.get(row, field) as number[]).slice(months)
			}));
			breach ??= unequal(rest, two[block], { field, by: 1 });
		}
	}
	return breach;
});
