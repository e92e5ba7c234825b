/** How a scenario comes along: draft, proposed, approved; and the one that always stays. */
import type { ScenarioRow } from './scenario-row.ts';

type Status = ScenarioRow['status'];

/** The scenario without decisions, drawn beside every other: it stays in the list and decides nothing. */
export const DO_NOTHING = 'do-nothing';

/** Every step a scenario can take. None leads away from approved: such a scenario is copied. */
export const STATUS_STEPS = {
	propose: { from: 'draft', to: 'proposed', words: 'Propose' },
	approve: { from: 'proposed', to: 'approved', words: 'Approve' },
	withdraw: { from: 'proposed', to: 'draft', words: 'Back to draft' }
} as const satisfies Record<string, { from: Status; to: Status; words: string }>;

export type StatusStep = keyof typeof STATUS_STEPS;
export const STATUS_STEP_NAMES = Object.keys(STATUS_STEPS) as StatusStep[];

/** What a reader is told of each status. */
export const STATUS_WORDS: Record<Status, string> = {
	draft: 'Draft',
	proposed: 'Proposed',
	approved: 'Approved'
};

/** List the steps a scenario can take from where it stands. */
export function stepsFrom({ status, archived }: Pick<ScenarioRow, 'status' | 'archived'>): StatusStep[] {
	return archived ? [] : STATUS_STEP_NAMES.filter((step) => STATUS_STEPS[step].from === status);
}

/** Tell whether a scenario can be changed: it is neither approved nor archived. */
export function isOpen({ status, archived }: Pick<ScenarioRow, 'status' | 'archived'>): boolean {
	return status !== 'approved' && !archived;
}
