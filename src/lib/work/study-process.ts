/** The parent's side of a study: a child of its own for each, with limits; whatever it does, the parent lives on. */
import { fork, type ChildProcess } from 'node:child_process';
import { problemLine, type Problem } from '#lib/domain/scenario-file.ts';
import type { StudyAnswers, StudyKind } from '#lib/domain/study.ts';
import { entryOf } from './entry.ts';
import { endGroup, residentMb } from './process-group.ts';
import type { StudyFile } from './studies.ts';

export type StudyAnswer = StudyAnswers[StudyKind];

/** What the child says. `problems`: the scenario is not fit to be run. `failure`: a fault of ours. */
export type StudyMessage =
	{ progress: number } | { answer: StudyAnswer } | { problems: Problem[] } | { failure: string };

/** What one study may take. */
export interface StudyLimits {
	/** Objects, in each process of the study. */
	heapMb: number;
	/** Memory of all its processes together, array buffers included. */
	residentMb: number;
	seconds: number;
	/** The file of the child; by default that of this folder. */
	entry?: { path: string; execArgv: string[] };
}

/** How often the memory is looked at: array buffers grow by a gigabyte a second. */
const LOOK_MS = 100;
/** Problems that are told; all of them are on the scenario's own page. */
const PROBLEMS = 3;

/** An answer, or why there is none: in words for the person who asked, and, where it is a fault of ours, for the log. */
export type StudyOutcome = { answer: StudyAnswer } | { reason: string; fault?: unknown };

/** One study in one child, begun at once. */
export class StudyProcess {
	/** Never rejects. */
	readonly outcome: Promise<StudyOutcome>;
	readonly #child: ChildProcess;
	readonly #limits: StudyLimits;
	readonly #timers: NodeJS.Timeout[];
	#finished = false;
	#settle: (outcome: StudyOutcome) => void = () => undefined;

	constructor(given: StudyFile, limits: StudyLimits, onProgress: (share: number) => void) {
		this.#limits = limits;
		this.outcome = new Promise((settle) => (this.#settle = settle));
		const { path, execArgv } = limits.entry ?? entryOf('studier');
		this.#child = fork(path, [], {
			execArgv,
			serialization: 'advanced',
			// Nobody reads what it prints, so it may print as much as it likes.
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			detached: true,
			// Nothing of ours, least of all the token of the database; the limit holds in its own children too.
			env: { NODE_OPTIONS: `--max-old-space-size=${limits.heapMb}` }
		});
		this.#listen(onProgress);
		this.#timers = [
			setTimeout(() => this.#giveUp(tooLong(limits)), limits.seconds * 1000),
			setInterval(() => this.#lookAtMemory(), LOOK_MS)
		];
		// Where it ends before it has read this, `exit` says so.
		this.#child.send(given, () => undefined);
	}

	/** Process id of the child, while it runs. */
	get pid(): number | undefined {
		return this.#finished ? undefined : this.#child.pid;
	}

	/** End the child and all it has begun; without an answer by then, there is none. */
	end(): void {
		this.#giveUp('it was ended');
	}

	#listen(onProgress: (share: number) => void): void {
		this.#child.on('message', (message: StudyMessage) => {
			if ('progress' in message) return onProgress(message.progress);
			if ('answer' in message) return this.#finish({ answer: message.answer });
			if ('problems' in message) return this.#giveUp(unfit(message.problems));
			this.#giveUp('something went wrong in Gantry, which its log describes', message.failure);
		});
		this.#child.on('error', (error) => this.#giveUp('its process could not be begun', error));
		this.#child.on('exit', (code, signal) => {
			// V8 aborts when its heap is full.
			const full = signal === 'SIGABRT' || code === 134;
			this.#giveUp(full ? tooMuch(this.#limits.heapMb) : `its process ended by ${signal ?? `code ${code}`}`);
		});
	}

	#lookAtMemory(): void {
		const most = this.#limits.residentMb;
		if (this.pid !== undefined && residentMb(this.pid) > most) this.#giveUp(tooMuch(most));
	}

	#giveUp(reason: string, fault?: unknown): void {
		this.#finish({ reason, fault });
	}

	/** Once only: later the process id may be another's. */
	#finish(outcome: StudyOutcome): void {
		if (this.#finished) return;
		this.#finished = true;
		for (const timer of this.#timers) clearTimeout(timer);
		this.#settle(outcome);
		endGroup(this.#child);
	}
}

function tooLong({ seconds }: StudyLimits): string {
	return `it took longer than ${seconds} seconds, the most one study may take: ask for a smaller place`;
}

function tooMuch(most: number): string {
	return `it needed more memory than ${most} MB, the most one study may take: ask for a smaller place`;
}

function unfit(problems: Problem[]): string {
	const told = problems.slice(0, PROBLEMS).map(problemLine).join('; ');
	const rest = problems.length > PROBLEMS ? `; and ${problems.length - PROBLEMS} more` : '';
	return `the scenario cannot be run: ${told}${rest}`;
}
