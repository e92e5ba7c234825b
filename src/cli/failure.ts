/** The two ways a command can fail that are not faults of the program. */

/** The command line is wrong: exit 2. */
export class Usage extends Error {}

/** The file is missing, unreadable or invalid: exit 1, one line a problem. */
export class Failure extends Error {
	readonly lines: string[];

	constructor(lines: string[]) {
		super(lines.join('\n'));
		this.lines = lines;
	}
}
