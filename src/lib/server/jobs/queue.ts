/** The queue: one job a person, two in all; the others wait their turn, and a job nobody looks at is given up. */
import type { JobStatus } from '#lib/domain/study.ts';
import { StudyProcess, type StudyAnswer, type StudyLimits } from '#lib/work/study-process.ts';
import { Busy } from '../errors.ts';
import { Job, type Asked } from './job.ts';

export interface QueueSettings {
	limits: StudyLimits;
	running: number;
	/** Most jobs that wait, in all and of one person. */
	waiting: number;
	waitingEach: number;
	/** How long a job goes on while nobody looks: at a page that looks by itself, and at one loaded by hand. */
	patienceMs: number;
	byHandMs: number;
	/** Keeps what has become of a job: told when it is asked, begun and ended. */
	save: (job: Job) => Promise<void>;
}

/** How often looks are counted. */
const SWEEP_MS = 100;
/** Time for another page of the same person to show that it is still there: pages look twice a second. */
const GRACE_MS = 600;
/** Why a job that was cancelled has no answer. */
export const CANCELLED = 'as you asked';
/** Whose turn it is when Gantry asks by itself. */
const GANTRY = '';

export class JobQueue {
	readonly #settings: QueueSettings;
	/** In the order asked. Those that have ended stay until their row says so. */
	readonly #jobs = new Map<string, Job>();
	/** When each person's turn was last, in turns. */
	readonly #turns = new Map<string, number>();
	readonly #sweep: NodeJS.Timeout;
	#turn = 0;
	#closed = false;

	constructor(settings: QueueSettings) {
		this.#settings = settings;
		this.#sweep = setInterval(() => this.#giveUpUnwatched(), SWEEP_MS).unref();
	}

	/** Find a job by its id; undefined when it has long ended. */
	find(id: string): Job | undefined {
		return this.#jobs.get(id);
	}

	/** Find the job that is working out, or will, what has this key. */
	findLive(key: string): Job | undefined {
		return this.#live().find(({ asked }) => asked.key === key);
	}

	/**
	 * Take a job on.
	 * @throws Busy when too many wait
	 */
	add(asked: Asked): Job {
		if (this.#closed) throw new Busy('Gantry is stopping');
		const waiting = this.#order();
		if (waiting.length >= this.#settings.waiting) throw new Busy('Too many questions are waiting');
		const own = waiting.filter((job) => turnOf(job) === (asked.unwatched ? GANTRY : asked.askedBy));
		if (own.length >= this.#settings.waitingEach) {
			throw new Busy(`${own.length} of your questions are waiting already`);
		}
		const job = new Job(asked);
		this.#jobs.set(asked.id, job);
		this.#save(job);
		this.#beginNext();
		return job;
	}

	/** Note that somebody waits for a job and looks at it now; what Gantry asked by itself takes their turn. */
	watch(job: Job, person: string, byHand = false): void {
		if (job.status === 'queued' && job.asked.unwatched) {
			job.asked = { ...job.asked, askedBy: person, unwatched: false };
		}
		const { patienceMs, byHandMs } = this.#settings;
		job.watchers.set(person, performance.now() + (byHand ? byHandMs : patienceMs));
	}

	/** Note that somebody has left; unless they look again at once, they no longer wait for it. */
	leave(job: Job, person: string): void {
		if (!job.watchers.has(person)) return;
		job.watchers.set(person, performance.now() + GRACE_MS);
	}

	/** Stop waiting for a job; it ends when nobody else waits. */
	cancel(job: Job, person: string): void {
		job.watchers.delete(person);
		if (job.watchers.size === 0 && !job.asked.unwatched) this.end(job, 'cancelled', CANCELLED);
	}

	/** End a job, with an answer or a reason. */
	end(job: Job, status: JobStatus, outcome: string | { answer: StudyAnswer }): void {
		if (!job.isLive) return;
		job.status = status;
		if (typeof outcome === 'string') job.reason = outcome;
		else [job.answer, job.progress] = [outcome.answer, 1];
		job.process?.end();
		this.#save(job);
		this.#beginNext();
	}

	/** Count the jobs that go before a job. */
	ahead(job: Job): number {
		if (job.status !== 'queued') return 0;
		return this.#running().length + this.#order().indexOf(job);
	}

	/** End every job. */
	close(): void {
		this.#closed = true;
		clearInterval(this.#sweep);
		const waitingFirst = [...this.#order(), ...this.#running()];
		for (const job of waitingFirst) this.end(job, 'interrupted', 'Gantry was stopped meanwhile: ask again');
	}

	#live(): Job[] {
		return [...this.#jobs.values()].filter((job) => job.isLive);
	}

	#running(): Job[] {
		return this.#live().filter(({ status }) => status === 'running');
	}

	/** Everybody's first before anybody's second; whose turn is longest ago goes first, Gantry itself last. */
	#order(): Job[] {
		const rounds = new Map<string, number>();
		return this.#live()
			.filter(({ status }) => status === 'queued')
			.map((job) => {
				const person = turnOf(job);
				const round = rounds.get(person) ?? 0;
				rounds.set(person, round + 1);
				return { job, last: Number(person === GANTRY), round, turn: this.#turns.get(person) ?? 0 };
			})
			.sort((a, b) => a.last - b.last || a.round - b.round || a.turn - b.turn)
			.map(({ job }) => job);
	}

	#beginNext(): void {
		const running = this.#running();
		if (running.length >= this.#settings.running) return;
		const busy = new Set(running.map(turnOf));
		const next = this.#order().find((job) => !busy.has(turnOf(job)));
		if (next === undefined) return;
		this.#turns.set(turnOf(next), ++this.#turn);
		void this.#work(next);
		this.#beginNext();
	}

	async #work(job: Job): Promise<void> {
		const { limits } = this.#settings;
		const process = new StudyProcess(job.asked.study, limits, (share) => (job.progress = share));
		job.begin(process);
		this.#save(job);
		const outcome = await process.outcome;
		if ('answer' in outcome) return this.end(job, 'done', outcome);
		if (outcome.fault !== undefined) console.error(`job ${job.asked.id}:`, outcome.fault);
		this.end(job, 'failed', outcome.reason);
	}

	/** A row that could not be written is put right at the next start; meanwhile the job here says what is so. */
	#save(job: Job): void {
		job.saved = this.#settings.save(job);
		job.saved.then(
			() => !job.isLive && this.#jobs.delete(job.asked.id),
			(fault: unknown) => console.error(`job ${job.asked.id} could not be recorded:`, fault)
		);
	}

	#giveUpUnwatched(): void {
		const now = performance.now();
		for (const job of this.#live()) {
			for (const [person, until] of job.watchers) if (until < now) job.watchers.delete(person);
			if (job.watchers.size > 0 || job.asked.unwatched) continue;
			this.end(job, 'cancelled', 'nobody was looking at it any more: ask again');
		}
	}
}

function turnOf({ asked }: Job): string {
	return asked.unwatched ? GANTRY : asked.askedBy;
}
