/** A form of the workspace as it was sent: with scripts the decisions, without them the fields of every lever. */
import { decisions as decisionsSchema, type Decisions } from '../scenario-row.ts';
import { removeLever } from './setting.ts';
import { applyTyped, type LeverProblem } from './typed.ts';
import type { WorkspaceView } from './workspace.ts';

/** Read the decisions that are to be saved, and the version they were made on; or why they cannot be. */
export function readSaving(
	{ levers, decisions, scenario }: WorkspaceView,
	typed: Readonly<Record<string, string>>
): { version: number; decisions: Decisions } | { problems: LeverProblem[] } {
	const version = Number(typed.version ?? scenario.version);
	if (typed.decisions !== undefined) {
		const read = decisionsSchema.safeParse(parsed(typed.decisions));
		if (read.success) return { version, decisions: read.data };
		const [issue] = read.error.issues;
		return { problems: [{ field: '', message: `${issue?.path.join('/')}: ${issue?.message}` }] };
	}
	const applied = applyTyped(levers, decisions, typed);
	if ('problems' in applied) return applied;
	const removed = levers.find(({ id }) => id === typed.remove);
	const left = removed === undefined ? applied.decisions : removeLever(removed, applied.decisions);
	return { version, decisions: left };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
