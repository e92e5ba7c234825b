/** The projector: a child process that projects, so that the request loop never waits. Built to `build/projector.js`. */
import { BrokenScenario, projectFile, writeFile } from './projecting.ts';
import type { Question, Reply } from './tasks.ts';

function answer(question: Question): Reply {
	try {
		return {
			result: question.task === 'assemble' ? writeFile(question.given) : projectFile(question.given)
		};
	} catch (error) {
		if (error instanceof BrokenScenario) return { problems: error.problems };
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

process.on('message', (question: Question) => {
	process.send?.(answer(question));
});
// The parent decides when to end: a Ctrl+C reaches both, and requests still running need their answer.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
