/** How long draws and causes take, and what they hold. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { attributeGaps } from '#lib/engine/attribution.ts';
import { sumUp } from '#lib/engine/uncertainty.ts';
import { DrawChildren } from '#lib/work/draw-children.ts';

/** Seconds that many draws of a scenario take on some processes, warm: the median of a few. */
async function drawSeconds(
	scenario: Scenario,
	{ processes, draws }: { processes: number; draws: number }
): Promise<number> {
	const children = new DrawChildren(processes);
	const seconds: number[] = [];
	for (let i = 0; i < 6; i++) {
		const before = performance.now();
		const { plan, drawn } = await children.draw(scenario, { count: draws });
		sumUp(plan, drawn);
		seconds.push((performance.now() - before) / 1000);
	}
	children.close();
	return seconds.slice(1).sort((a, b) => a - b)[2]!;
}

/** Measure draws of a network, alone and by two. */
export async function measureDraws(
	network: Scenario,
	draws: number
): Promise<{ oneS: number; twoS: number }> {
	return {
		oneS: await drawSeconds(network, { processes: 1, draws }),
		twoS: await drawSeconds(network, { processes: 2, draws })
	};
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
	return times.slice(2).sort((a, b) => a - b)[5]!;
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
