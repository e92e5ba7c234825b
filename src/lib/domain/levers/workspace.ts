/** The workspace of a scenario as its page first shows it. */
import type { Scope } from '../scope.ts';
import type { Decisions, ScenarioRow } from '../scenario-row.ts';
import type { Difference } from './differences.ts';
import type { Lever } from './lever.ts';
import type { Picture } from './picture.ts';

/** A network and its trusts, as they can be chosen. */
export interface Choices {
	key: string;
	name: string;
	trusts: { key: string; name: string }[];
}

export interface WorkspaceView {
	scenario: Pick<ScenarioRow, 'id' | 'name' | 'note' | 'status' | 'owner' | 'archived' | 'asAt'> & {
		version: number;
		changedAt: string;
		/** Assumptions it changes. */
		assumptions: number;
	};
	scope: Scope & { key: string };
	/** Names the networks whose decisions are shown: drafts are kept by it. */
	part: string;
	choices: Choices[];
	levers: Lever[];
	/** Those about the networks of the place. */
	decisions: Decisions;
	/** How many there are about other networks. */
	elsewhere: number;
	/** Under the saved decisions. */
	picture: Picture;
	/** Registers that were made up to look real. */
	illustrative: boolean;
}

/** Two versions of the same decisions, and what would be saved. */
export interface Clash {
	/** The newer version, when it was saved and by whom. */
	version: number;
	changedAt: string;
	by: string;
	differences: Difference[];
	/** Whether they changed something about other networks. */
	elsewhere: boolean;
	/** As JSON: nothing of it may be lost. */
	mine: string;
}
