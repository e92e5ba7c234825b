/** Draws of a scenario split over processes: the same bytes however many there are. */
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { countDraws } from '#lib/engine/draws.ts';
import { joinDraws, planDraws, runDraws, type Drawn, type DrawPlan } from '#lib/engine/uncertainty.ts';
import { entryOf } from './entry.ts';

/** What one child is asked: some draws in a row. */
export interface DrawShare {
	scenario: Scenario;
	count?: number;
	fans?: ReadonlySet<string>;
	from: number;
	until: number;
}

/** Below so many trust-months a child takes longer to begin than to be of use. */
const WORTH_A_CHILD = 500_000;

/** Children that stay warm; this process takes a share as well. */
export class DrawChildren {
	readonly #others: ChildProcess[];

	/** @param processes in all, this one included */
	constructor(processes: number) {
		const { path, execArgv } = entryOf('drawing');
		this.#others = Array.from({ length: processes - 1 }, () =>
			fork(path, [], {
				execArgv,
				serialization: 'advanced',
				stdio: ['ignore', 'inherit', 'inherit', 'ipc']
			})
		);
	}

	/**
	 * Run every draw of a scenario.
	 * @param asked draws and fans as `planDraws` takes them; `onDraw` is told how many draws of all are about done
	 * @throws Error where a child ended
	 */
	async draw(
		scenario: Scenario,
		{ onDraw, ...asked }: { count?: number; fans?: ReadonlySet<string>; onDraw?: (done: number) => void } = {}
	): Promise<{ plan: DrawPlan; drawn: Drawn }> {
		const plan = planDraws(scenario, asked);
		const all = plan.draws.count;
		const shares = this.#others.length + 1;
		const edge = (share: number) => Math.round((share * all) / shares);
		const theirs = this.#others.map(async (child, i) => {
			return askChild(child, { scenario, ...asked, from: edge(i + 1), until: edge(i + 2) });
		});
		// The questions leave before this process is busy with its own share.
		await new Promise((resolve) => setImmediate(resolve));
		const ours = runDraws(plan, { from: 0, until: edge(1), onDraw: (done) => onDraw?.(done * shares) });
		return { plan, drawn: joinDraws([ours, ...(await Promise.all(theirs))]) };
	}

	/** End the children. */
	close(): void {
		for (const child of this.#others) child.kill('SIGKILL');
	}
}

/** Count the processes worth having for a scenario: one for a small one, else one a core. */
export function processesFor(scenario: Scenario): number {
	const work = scenario.trusts.length * scenario.settings.months * countDraws(scenario);
	return work < WORTH_A_CHILD ? 1 : availableParallelism();
}

async function askChild(child: ChildProcess, share: DrawShare): Promise<Drawn> {
	return new Promise((resolve, reject) => {
		const done = (settle: () => void) => {
			child.removeAllListeners();
			settle();
		};
		child.once('message', (drawn: Drawn) => done(() => resolve(drawn)));
		child.once('error', (error) => done(() => reject(error)));
		child.once('exit', (code, signal) =>
			done(() => reject(new Error(`a child ended with ${signal ?? code}`)))
		);
		child.send(share);
	});
}
