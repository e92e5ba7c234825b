/** Every question the engine answers without the outside world, as bytes; bundled for a browser as well. */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { attributeGaps } from '#lib/engine/attribution.ts';
import { run } from '#lib/engine/project.ts';
import { drawScenario } from '#lib/engine/uncertainty.ts';

/** Answer with a projection, draws and causes. */
export function answerAll(file: string): string {
	const scenario = JSON.parse(file) as Scenario;
	return JSON.stringify([run(scenario), drawScenario(scenario), attributeGaps(scenario)]);
}
