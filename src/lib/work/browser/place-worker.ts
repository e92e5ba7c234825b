/** A warm worker of the browser: projects one place and draws its uncertainty, so that the page never waits. */
import type { DrawnSpread } from '#lib/domain/levers/picture.ts';
import { NO_DECISIONS, type Place } from '#lib/domain/levers/place.ts';
import type { Decisions } from '#lib/domain/scenario-row.ts';
import { joinDraws, planDraws, sumUp, type DrawPlan } from '#lib/engine/uncertainty.ts';
import type { Ask, Share, Tell } from './messages.ts';
import { PlaceProjector } from './place-projector.ts';
import { drawInSlices } from './slices.ts';

/** The engine is compiled as it runs: a first move must not be slower than a tenth. */
const WARM_RUNS = 8;

let projector: PlaceProjector | undefined;
/** As last told. */
let decisions: Decisions = NO_DECISIONS;
/** What is being drawn, or was drawn last. */
let drawing: { job: number; plan: DrawPlan; targets: Map<string, string> } | undefined;

const hands = new MessageChannel();
/** Waits until messages that came meanwhile were heard; a timer would sleep for milliseconds. */
const turn = async () =>
	new Promise<void>((resolve) => {
		hands.port1.onmessage = () => resolve();
		hands.port2.postMessage(null);
	});

function tell(message: Tell, transfer: Transferable[] = []): void {
	postMessage(message, { transfer });
}

function open(place: Place): void {
	const opened = new PlaceProjector(place);
	for (let i = 0; i < WARM_RUNS; i++) opened.project(place.scenario.decisions);
	projector = opened;
	tell({ kind: 'ready' });
}

async function draw({ job, changed, count, from, until }: Share): Promise<void> {
	decisions = { ...decisions, ...changed };
	const file = projector!.write(decisions);
	const targets = new Map((file.targets ?? []).map(({ id }) => [id, id.slice(0, id.lastIndexOf('@'))]));
	drawing = { job, plan: planDraws(file, { count }), targets };
	const isWanted = () => drawing?.job === job;
	const drawn = await drawInSlices(drawing.plan, { from, until }, { isWanted, turn });
	if (drawn !== null) tell({ kind: 'drawn', job, drawn }, [drawn.months.buffer, drawn.due.buffer]);
}

function sum(job: number, parts: Extract<Ask, { kind: 'sum' }>['parts']): void {
	if (drawing?.job !== job) return;
	const { plan, targets } = drawing;
	const { draws, targets: spreads } = sumUp(plan, joinDraws(parts));
	const byTarget: DrawnSpread['byTarget'] = {};
	for (const { id, p10, p50, p90, probability, wilson } of spreads)
		byTarget[targets.get(id)!] = { p10, p50, p90, probability, wilson };
	tell({ kind: 'spread', job, spread: { draws, byTarget } });
}

async function hear(message: Ask): Promise<void> {
	switch (message.kind) {
		case 'open':
			return open(message.place);
		case 'project':
			decisions = { ...decisions, ...message.changed };
			return tell({ kind: 'picture', picture: projector!.project(decisions) });
		case 'draw':
			return draw(message);
		case 'drop':
			if (drawing?.job === message.job) drawing = undefined;
			return;
		case 'sum':
			return sum(message.job, message.parts);
	}
}

onmessage = ({ data }: MessageEvent<Ask>) => {
	hear(data).catch((fault: unknown) =>
		tell({ kind: 'failed', message: fault instanceof Error ? fault.message : String(fault) })
	);
};
