/** A warm worker of the browser: projects one place while replacements move, so that the page never waits. */
import type { Ask, Tell } from './messages.ts';
import { RenewalProjector } from './renewal-projector.ts';

/** The engine is compiled as it runs: a first move must not be slower than a tenth. */
const WARM_RUNS = 4;

let projector: RenewalProjector | undefined;

function hear(message: Ask): Tell {
	if (message.kind === 'project') return { kind: 'picture', picture: projector!.project(message.trial) };
	projector = new RenewalProjector(message.place, message.modality);
	const { decisions } = message.place.scenario;
	for (let i = 0; i < WARM_RUNS; i++) projector.project({ decisions, ordered: {} });
	return { kind: 'ready' };
}

onmessage = ({ data }: MessageEvent<Ask>) => {
	try {
		postMessage(hear(data));
	} catch (fault) {
		postMessage({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) });
	}
};
