/** How long draws and causes take, and what they hold. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { attributeGaps } from '#lib/engine/attribution.ts';
import { sumUp } from '#lib/engine/uncertainty.ts';
import { DrawChildren } from '#lib/work/draw-children.ts';

/** Measured rounds of one process, then two; one more before them warms. */
const ROUNDS = 9;

/** Measure draws of a network, alone and by two, seconds: turn by turn, so that both meet the machine in one mood. */
export async function measureDraws(
	network: Scenario,
	draws: number
): Promise<{ oneS: number; twoS: number }> {
	const [one, two] = [new DrawChildren(1), new DrawChildren(2)];
	const measured: { oneS: number; twoS: number }[] = [];
	for (let round = 0; round <= ROUNDS; round++) {
		measured.push({
			oneS: await drawSeconds(one, network, draws),
			twoS: await drawSeconds(two, network, draws)
		});
	}
	one.close();
	two.close();
	const warm = measured.slice(1);
	return { oneS: median(warm.map(({ oneS }) => oneS)), twoS: median(warm.map(({ twoS }) => twoS)) };
}

async function drawSeconds(children: DrawChildren, scenario: Scenario, count: number): Promise<number> {
	const before = performance.now();
	const { plan, drawn } = await children.draw(scenario, { count });
	sumUp(plan, drawn);
	return (performance.now() - before) / 1000;
}

function median(values: number[]): number {
	return values.sort((a, b) => a - b)[values.length >> 1]!;
}

/** Measure the attribution of a network's gaps to six causes, milliseconds: the median of ten, warm. */
export function measureCauses(network: Scenario): number {
	const sixth = {
		id: 'waiting at the start',
		neutralise: [{ path: 'demand/*/waiting', op: 'scale' as const, value: 0 }]
	};
	const causes = [...(network.attribution?.causes ?? []), sixth];
	const asked = { ...network, attribution: { causes } };
	const times = Array.from({ length: 12 }, () => {
		const before = performance.now();
		attributeGaps(asked);
		return performance.now() - before;
	});
	return median(times.slice(2));
}

/** Measure the command `gantry mc` on a file, all its processes together. Peak memory only where GNU time is. */
export function measureCommand(path: string): { seconds: number; peakMb: number | null } {
	const timed = existsSync('/usr/bin/time');
	const command = [process.execPath, 'build/gantry.js', 'mc', path, devNull];
	const before = performance.now();
	const [program, ...args] = timed ? ['/usr/bin/time', '-f', '%M', ...command] : command;
	const { status, stderr } = spawnSync(program!, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`gantry mc ${path} ended with ${status}: ${stderr}`);
	const seconds = (performance.now() - before) / 1000;
	const kilobytes = timed ? Number(stderr.trim().split('\n').at(-1)) : NaN;
	return { seconds, peakMb: Number.isFinite(kilobytes) ? kilobytes / 1024 : null };
}
