/** The page's side of its warm worker: what was asked last is drawn, what was asked meanwhile is passed over. */
import type { RenewalDrawing, RenewalHeard, RenewalTrial } from '#lib/domain/equipment/renewal-picture.ts';
import type { Place } from '#lib/domain/levers/place.ts';
import type { Modality } from '#lib/domain/vocabulary.ts';
import type { Ask, Tell } from './messages.ts';

/** What is drawn and who is told. */
interface Asked extends RenewalHeard {
	/** Where the place is fetched from. */
	address: string;
	modality: Modality;
}

/** Begin to draw a place's renewal in a worker of the browser. */
export function beginRenewal({ address, modality, onPicture, onTrouble }: Asked): RenewalDrawing {
	const worker = new Worker(new URL('./renewal-worker.ts', import.meta.url), { type: 'module' });
	const ask = (message: Ask) => worker.postMessage(message);
	let [free, closed] = [false, false];
	let newest: RenewalTrial | undefined;
	let asked = 0;

	function next(): void {
		if (!free || newest === undefined) return;
		free = false;
		asked = performance.now();
		ask({ kind: 'project', trial: newest });
		newest = undefined;
	}
	function close(): void {
		closed = true;
		worker.terminate();
	}
	function fail(message: string): void {
		if (!closed) onTrouble(message);
		close();
	}

	worker.onmessage = ({ data }: MessageEvent<Tell>) => {
		if (data.kind === 'failed') return fail(data.message);
		if (data.kind === 'picture') onPicture(data.picture, performance.now() - asked);
		free = true;
		next();
	};
	worker.onerror = ({ message }) => fail(message || 'the script did not load');
	fetchPlace(address).then(
		(place) => ask({ kind: 'open', place, modality }),
		(fault: unknown) => fail(String(fault))
	);
	return {
		show(trial) {
			newest = trial;
			next();
		},
		close
	};
}

async function fetchPlace(address: string): Promise<Place> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`the server answered ${response.status}`);
	return (await response.json()) as Place;
}
