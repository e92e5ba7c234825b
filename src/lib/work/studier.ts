/** A child that answers one study and ends. Built to `build/studier.js`. */
import { BrokenScenario } from './projecting.ts';
import { answerStudy, type StudyFile } from './studies.ts';
import type { StudyMessage } from './study-process.ts';

/** Often enough for a bar that moves, seldom enough not to keep the parent busy. */
const TELL_EVERY_MS = 100;

let told = 0;
function tell(progress: number): void {
	if (performance.now() - told < TELL_EVERY_MS) return;
	told = performance.now();
	process.send?.({ progress } satisfies StudyMessage);
}

async function perform(given: StudyFile): Promise<StudyMessage> {
	try {
		return { answer: await answerStudy(given, tell) };
	} catch (error) {
		if (error instanceof BrokenScenario) return { problems: error.problems };
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

process.once('message', (given: StudyFile) => {
	void perform(given).then((message) => process.send?.(message));
});
// The parent decides when to end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
