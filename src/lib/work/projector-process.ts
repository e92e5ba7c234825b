/** The parent's side of the projector: one warm child, one task at a time, a time limit, a new child after a crash. */
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Problem } from '#lib/domain/scenario-file.ts';
import type { Question, Reply, TaskName, Tasks } from './tasks.ts';

const MEMORY_MB = 768;
const TIME_LIMIT_MS = 60_000;
const MOST_WAITING = 50;

/** Why a task has no result. `problems`: the scenario is at fault; `full`: too many are waiting. */
export class TaskFailed extends Error {
	override name = 'TaskFailed';
	readonly reason: 'problems' | 'full' | 'stopped' | 'crashed' | 'slow' | 'fault';
	readonly problems: Problem[];

	constructor(reason: TaskFailed['reason'], message: string, problems: Problem[] = []) {
		super(message);
		this.reason = reason;
		this.problems = problems;
	}
}

interface Waiting {
	question: Question;
	settle: (reply: Reply | TaskFailed) => void;
}

/** Sources run the source, builds run the build; nothing else may choose. */
function projectorCommand(): { path: string; execArgv: string[] } {
	const memory = `--max-old-space-size=${MEMORY_MB}`;
	const here = new URL(import.meta.url);
	if (here.pathname.endsWith('.ts')) {
		return { path: fileURLToPath(new URL('./projector.ts', here)), execArgv: [memory, '--import', 'tsx'] };
	}
	const build = here.pathname.slice(0, here.pathname.lastIndexOf('/build/') + '/build/'.length);
	return { path: fileURLToPath(new URL(`file://${build}projector.js`)), execArgv: [memory] };
}

export class ProjectorProcess {
	readonly #timeLimitMs: number;
	readonly #queue: Waiting[] = [];
	#running: { task: Waiting; timer: NodeJS.Timeout } | undefined;
	#child: ChildProcess | undefined;
	#stopped = false;

	/** @param timeLimitMs after which a task is given up and its child ended */
	constructor(timeLimitMs: number = TIME_LIMIT_MS) {
		this.#timeLimitMs = timeLimitMs;
	}

	/** Process id of the child, while there is one. */
	get pid(): number | undefined {
		return this.#child?.pid;
	}

	/**
	 * Have a task done by the child, after those asked before.
	 * @throws TaskFailed saying why there is no result
	 */
	async ask<Name extends TaskName>(task: Name, given: Tasks[Name]['given']): Promise<Tasks[Name]['result']> {
		if (this.#stopped) throw new TaskFailed('stopped', 'Gantry is stopping');
		if (this.#queue.length >= MOST_WAITING) throw new TaskFailed('full', 'too many projections are waiting');
		const reply = await new Promise<Reply | TaskFailed>((settle) => {
			this.#queue.push({ question: { task, given } as Question, settle });
			this.#next();
		});
		if (reply instanceof TaskFailed) throw reply;
		if ('problems' in reply) throw new TaskFailed('problems', 'the scenario cannot be run', reply.problems);
		if ('failure' in reply) throw new TaskFailed('fault', reply.failure);
		return reply.result as Tasks[Name]['result'];
	}

	/** End the child; tasks still waiting fail. */
	stop(): void {
		this.#stopped = true;
		for (const { settle } of this.#queue.splice(0)) settle(new TaskFailed('stopped', 'Gantry is stopping'));
		this.#finish(new TaskFailed('stopped', 'Gantry is stopping'));
		this.#child?.kill('SIGKILL');
	}

	#next(): void {
		if (this.#running !== undefined) return;
		const task = this.#queue.shift();
		if (task === undefined) return;
		this.#child ??= this.#begin();
		const timer = setTimeout(() => this.#giveUp(), this.#timeLimitMs);
		this.#running = { task, timer };
		this.#child.send(task.question);
	}

	#begin(): ChildProcess {
		const { path, execArgv } = projectorCommand();
		const child = fork(path, [], {
			execArgv,
			serialization: 'advanced',
			stdio: ['ignore', 'inherit', 'inherit', 'ipc']
		});
		child.on('message', (reply: Reply) => {
			if (this.#child === child) this.#finish(reply);
		});
		child.on('error', () => this.#lose(child, 'could not be started'));
		child.on('exit', (code, signal) => this.#lose(child, `ended unexpectedly (${signal ?? `exit ${code}`})`));
		return child;
	}

	#lose(child: ChildProcess, how: string): void {
		if (this.#child !== child) return;
		this.#child = undefined;
		this.#finish(new TaskFailed('crashed', `the projector ${how}`));
	}

	#giveUp(): void {
		const child = this.#child;
		this.#child = undefined;
		child?.kill('SIGKILL');
		this.#finish(new TaskFailed('slow', `the projection took longer than ${this.#timeLimitMs / 1000} s`));
	}

	#finish(reply: Reply | TaskFailed): void {
		const running = this.#running;
		if (running === undefined) return;
		clearTimeout(running.timer);
		this.#running = undefined;
		running.task.settle(reply);
		this.#next();
	}
}
