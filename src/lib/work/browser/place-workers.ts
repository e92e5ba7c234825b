/** The page's side of its warm workers: the first projects what is newest, all draw how sure it is. */
import type { Drawing, Heard } from '#lib/domain/levers/picture.ts';
import { NO_DECISIONS, type Place } from '#lib/domain/levers/place.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import type { Drawn } from '#lib/engine/uncertainty.ts';
import type { Ask, Tell } from './messages.ts';

/** Draws while a lever moves, and when it stands still. */
const QUICK = 200;
const FULL = 1000;
const STILL_MS = 300;
const MOST_WORKERS = 4;

/** Draws of one state, shared by some workers. */
interface Job {
	id: number;
	of: Decisions;
	count: number;
	workers: Worker[];
	parts: Drawn[];
}

class PlaceWorkers implements Drawing {
	readonly #heard: Heard;
	readonly #workers: Worker[];
	#ready = 0;
	#newest: Decisions | undefined;
	#projecting: Decisions | undefined;
	#projected: Decisions | undefined;
	#job: Job | undefined;
	#jobs = 0;
	readonly #told = new Map<Worker, Decisions>();
	/** What is known already: how sure a state is, by how many draws. */
	#known: { of: Decisions; count: number } | undefined;
	#still: ReturnType<typeof setTimeout> | undefined;

	constructor(address: string, heard: Heard) {
		this.#heard = heard;
		const count = Math.min(MOST_WORKERS, Math.max(2, navigator.hardwareConcurrency));
		this.#workers = Array.from({ length: count }, () => this.#begin());
		fetchPlace(address).then(
			(place) => this.#workers.forEach((worker) => ask(worker, { kind: 'open', place })),
			(fault: unknown) => this.#fail(String(fault))
		);
	}

	show(decisions: Decisions): void {
		if (decisions === this.#newest) return;
		this.#newest = decisions;
		if (this.#job?.count === FULL) this.#drop();
		clearTimeout(this.#still);
		this.#still = setTimeout(() => {
			this.#still = undefined;
			if (this.#job !== undefined && this.#job.of !== decisions) this.#drop();
			this.#draw();
		}, STILL_MS);
		this.#project();
	}

	close(): void {
		clearTimeout(this.#still);
		for (const worker of this.#workers) worker.terminate();
	}

	#begin(): Worker {
		const worker = new Worker(new URL('./place-worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Tell>) => this.#hear(data);
		worker.onerror = ({ message }) => this.#fail(message || 'the script did not load');
		return worker;
	}

	#hear(told: Tell): void {
		switch (told.kind) {
			case 'ready':
				this.#ready++;
				return this.#project();
			case 'picture':
				return this.#drawn(told.picture);
			case 'drawn':
				return this.#gather(told.job, told.drawn);
			case 'spread':
				return this.#finish(told);
			case 'failed':
				return this.#fail(told.message);
		}
	}

	#project(): void {
		const decisions = this.#newest;
		if (this.#ready < this.#workers.length || this.#projecting !== undefined) return;
		if (decisions === undefined || decisions === this.#projected) return this.#draw();
		this.#projecting = decisions;
		const worker = this.#workers[0]!;
		ask(worker, { kind: 'project', changed: this.#changedFor(worker, decisions) });
	}

	#drawn(picture: Extract<Tell, { kind: 'picture' }>['picture']): void {
		const decisions = this.#projecting!;
		this.#projecting = undefined;
		this.#projected = decisions;
		this.#heard.onPicture(picture, decisions);
		this.#project();
		this.#draw();
	}

	/** First few draws of the newest state, then many once it stands still. */
	#draw(): void {
		const of = this.#newest;
		if (this.#job !== undefined || of === undefined || this.#ready < this.#workers.length) return;
		if (this.#known?.of !== of) return this.#start(of, QUICK);
		if (this.#still === undefined && this.#known.count < FULL) this.#start(of, FULL);
	}

	#start(of: Decisions, count: number): void {
		// While a lever moves the first worker is left to project.
		const workers = this.#still === undefined ? this.#workers : this.#workers.slice(1);
		const job: Job = { id: ++this.#jobs, of, count, workers, parts: [] };
		this.#job = job;
		const edge = (share: number) => Math.round((share * count) / workers.length);
		workers.forEach((worker, i) =>
			ask(worker, {
				...{ kind: 'draw', job: job.id, changed: this.#changedFor(worker, of), count },
				...{ from: edge(i), until: edge(i + 1) }
			})
		);
	}

	/** Names the kinds of decisions a worker does not know yet: those of most kinds stay as they are in a move. */
	#changedFor(worker: Worker, decisions: Decisions): Partial<Decisions> {
		const before = this.#told.get(worker) ?? NO_DECISIONS;
		this.#told.set(worker, decisions);
		const changed = Object.entries(decisions).filter(
			([kind, rows]) => rows !== before[kind as keyof Decisions]
		);
		return Object.fromEntries(changed);
	}

	#drop(): void {
		for (const worker of this.#job?.workers ?? []) ask(worker, { kind: 'drop', job: this.#job!.id });
		this.#job = undefined;
	}

	#gather(id: number, drawn: Drawn): void {
		const job = this.#job;
		if (job?.id !== id) return;
		job.parts.push(drawn);
		if (job.parts.length === job.workers.length)
			ask(job.workers.at(-1)!, { kind: 'sum', job: id, parts: job.parts });
	}

	#finish({ job: id, spread }: Extract<Tell, { kind: 'spread' }>): void {
		const job = this.#job;
		if (job?.id !== id) return;
		this.#job = undefined;
		this.#known = { of: job.of, count: job.count };
		this.#heard.onSpread(spread, job.of);
		this.#draw();
	}

	#fail(message: string): void {
		this.close();
		this.#heard.onTrouble(message);
	}
}

async function fetchPlace(address: string): Promise<Place> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return (await response.json()) as Place;
}

function ask(worker: Worker, message: Ask): void {
	worker.postMessage(message);
}

/**
 * Begin to draw a place of a scenario in workers of the browser.
 * @param address where the place is fetched from
 * @param heard is told what was drawn
 */
export function beginDrawing(address: string, heard: Heard): Drawing {
	return new PlaceWorkers(address, heard);
}
