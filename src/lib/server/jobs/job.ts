/** One job: what is asked, who waits for it, how far it is. */
import type { JobStatus, JobView } from '#lib/domain/study.ts';
import type { StudyFile } from '#lib/work/studies.ts';
import type { StudyAnswer, StudyProcess } from '#lib/work/study-process.ts';

/** What a job is made of. Questions with the same `key` have the same answer. */
export interface Asked {
	id: string;
	key: string;
	study: StudyFile;
	/** The person who asked first. */
	askedBy: string;
	/** True where Gantry asked by itself: nobody needs to look, and people go first. */
	unwatched: boolean;
}

/** Before so little is done the pace says nothing. */
const TELLING_SHARE = 0.02;

export class Job {
	asked: Asked;
	status: JobStatus = 'queued';
	reason: string | null = null;
	answer: StudyAnswer | undefined;
	process: StudyProcess | undefined;
	/** Until when each person who waits for it counts as looking, in milliseconds of the process's own clock. */
	readonly watchers = new Map<string, number>();
	/** Resolves when the job's row says what the job says. */
	saved: Promise<void> = Promise.resolve();
	#progress = 0;
	/** When it was first told how far it is: what comes before is getting ready, and says nothing of the pace. */
	#first: { at: number; progress: number } | undefined;

	constructor(asked: Asked) {
		this.asked = asked;
	}

	/** True until there is an answer or a reason. */
	get isLive(): boolean {
		return this.status === 'queued' || this.status === 'running';
	}

	/** Note that a process works on it now. */
	begin(process: StudyProcess): void {
		this.process = process;
		this.status = 'running';
	}

	/** Share done, 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	set progress(share: number) {
		this.#first ??= { at: performance.now(), progress: share };
		this.#progress = share;
	}

	/** Describe it. @param ahead jobs that go first */
	view(ahead: number): JobView {
		const { asked, status, progress, reason } = this;
		const done = { ...{ id: asked.id, kind: asked.study.question.kind, status }, ahead, progress, reason };
		return { ...done, secondsLeft: this.#secondsLeft() };
	}

	#secondsLeft(): number | null {
		if (!this.isLive) return 0;
		const done = this.progress - (this.#first?.progress ?? 0);
		if (this.#first === undefined || done < TELLING_SHARE) return null;
		const seconds = (performance.now() - this.#first.at) / 1000;
		return (seconds / done) * (1 - this.progress);
	}
}
