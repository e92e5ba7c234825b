/** The format as JSON Schema, so that an editor completes and explains a scenario file. */
import { z } from 'zod';
import { scenarioSchema } from './schema.ts';

/**
 * Write the JSON Schema of the scenario file: shapes, bounds, units, defaults. What ties several fields together
 * (names that must exist, shares that add up) only `checkScenario` knows.
 */
export function writeJsonSchema(): string {
	const schema = z.toJSONSchema(scenarioSchema, { io: 'input' });
	return `${JSON.stringify({ title: 'Gantry scenario file, imaging-workforce/1', ...schema }, null, '\t')}\n`;
}
