/** The projector: a child process that projects, so that the request loop never waits. Built to `build/projector.js`. */
import { scoreForecasts } from '#lib/engine/backtest.ts';
import { drawScenario } from '#lib/engine/uncertainty.ts';
import { BrokenScenario, projectFile, readScenario, writeFile } from './projecting.ts';
import type { Question, Reply, TaskName, Tasks } from './tasks.ts';

function perform(question: Question): Tasks[TaskName]['result'] {
	switch (question.task) {
		case 'assemble':
			return writeFile(question.given);
		case 'project':
			return projectFile(question.given);
		case 'draw':
			return drawScenario(readScenario(question.given));
		case 'backtest':
			return scoreForecasts(readScenario(question.given));
	}
}

function answer(question: Question): Reply {
	try {
		return { result: perform(question) };
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
