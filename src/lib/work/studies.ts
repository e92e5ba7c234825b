/** Long questions about a scenario file, answered: the work of a job's child, without its process. */
import { allCauses } from '#lib/domain/assemble/causes.ts';
import { cutScenario } from '#lib/domain/part.ts';
import { checkScenario, type Scenario } from '#lib/domain/scenario-file.ts';
import { monthsFrom } from '#lib/domain/month.ts';
import type { StudyAnswers, StudyKind, StudyQuestion } from '#lib/domain/study.ts';
import { targetIdIn } from '#lib/domain/scope.ts';
import type { DueSpread, Spread } from '#lib/domain/uncertainty.ts';
import { attributeGaps, type OnProgress } from '#lib/engine/attribution.ts';
import { attributeBetween } from '#lib/engine/between.ts';
import { countDraws } from '#lib/engine/draws.ts';
import { defined } from '#lib/engine/output.ts';
import { senseTarget } from '#lib/engine/sensitivity.ts';
import { quantile } from '#lib/engine/statistics.ts';
import { chanceOf, dueOf, sumUp, type Drawn, type DrawPlan } from '#lib/engine/uncertainty.ts';
import { DrawChildren, processesFor } from './draw-children.ts';
import { BrokenScenario } from './projecting.ts';

/** A question with the file it is about, as written; `otherFile` is the second state of `between`. */
export interface StudyFile {
	question: StudyQuestion;
	file: string;
	otherFile?: string;
	/** Networks that the scope needs; the file is cut down to them. */
	networks: string[];
}

/**
 * Answer a question.
 * @param onProgress told the share done
 * @throws BrokenScenario naming the problems of a file
 */
export async function answerStudy(
	{ question, file, otherFile = file, networks }: StudyFile,
	onProgress: OnProgress
): Promise<StudyAnswers[StudyKind]> {
	const scenario = readPart(file, networks);
	switch (question.kind) {
		case 'spread':
			return spread(scenario, { scope: question.scope, onProgress });
		case 'causes': {
			const small = (scenario.networks ?? []).length < ALL_CAUSES_UP_TO;
			const asked = small ? { ...scenario, attribution: { causes: allCauses(scenario) } } : scenario;
			return attributeGaps(asked, onProgress);
		}
		case 'between':
			return attributeBetween(scenario, readPart(otherFile, networks), onProgress);
		case 'sensitivity': {
			const target = targetIdIn(question.target, question.scope);
			return sensitivity(scenario, { target, onProgress });
		}
	}
}

/** Ten causes take a thousand runs: for a few networks they are worth it, a nation is split into seven. */
const ALL_CAUSES_UP_TO = 4;

function readPart(file: string, networks: string[]): Scenario {
	const checked = checkScenario(JSON.parse(file));
	if ('problems' in checked) throw new BrokenScenario(checked.problems);
	return cutScenario(checked.scenario, new Set(networks));
}

async function draw(
	scenario: Scenario,
	{ fans, onProgress }: { fans: ReadonlySet<string>; onProgress: OnProgress }
): Promise<{ plan: DrawPlan; drawn: Drawn }> {
	const children = new DrawChildren(processesFor(scenario));
	const draws = countDraws(scenario);
	try {
		return await children.draw(scenario, { fans, onDraw: (done) => onProgress(Math.min(1, done / draws)) });
	} finally {
		children.close();
	}
}

async function spread(
	scenario: Scenario,
	{ scope, onProgress }: { scope: string; onProgress: OnProgress }
): Promise<Spread> {
	const ids = (scenario.targets ?? []).map(({ id }) => id);
	const fans = new Set(ids.filter((id) => id.endsWith(`@${scope}`)));
	const { plan, drawn } = await draw(scenario, { fans, onProgress });
	return {
		...sumUp(plan, drawn),
		seed: scenario.uncertainty?.seed ?? 0,
		months: monthsFrom(scenario.settings.start, scenario.settings.months),
		due: plan.given.targets.map(({ id }, target) => dueSpread(plan, drawn, { id, target }))
	};
}

function dueSpread(plan: DrawPlan, drawn: Drawn, { id, target }: { id: string; target: number }): DueSpread {
	const due = dueOf(drawn, target);
	const sorted = due.slice().sort();
	const [p10, p50, p90] = [0.1, 0.5, 0.9].map((share) => defined(quantile(sorted, share)));
	return { id, ...chanceOf(plan, target, due), p10: p10 ?? null, p50: p50 ?? null, p90: p90 ?? null };
}

async function sensitivity(
	scenario: Scenario,
	{ target, onProgress }: { target: string; onProgress: OnProgress }
): Promise<StudyAnswers['sensitivity']> {
	const { plan, drawn } = await draw(scenario, { fans: new Set(), onProgress });
	const at = plan.given.targets.findIndex(({ id }) => id === target);
	if (at < 0) {
		const path = `targets/${target}`;
		throw new BrokenScenario([{ path, message: 'is not a target of this scenario in this place' }]);
	}
	return senseTarget(plan, drawn, at);
}
