/** A child that runs a share of the draws of a scenario. Built to `build/drawing.js`. */
import { planDraws, runDraws } from '#lib/engine/uncertainty.ts';
import type { DrawShare } from './draw-children.ts';

process.on('message', ({ scenario, from, until, ...asked }: DrawShare) => {
	process.send?.(runDraws(planDraws(scenario, asked), { from, until }));
});
// The parent decides when to end: a Ctrl+C reaches both.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
