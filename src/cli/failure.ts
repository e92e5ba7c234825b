/** The two ways a command can fail that are not faults of the program. */

/** The command line is wrong: exit 2. */
export class Usage extends Error {}

/** The file is missing, unreadable or invalid, or the answer cannot be written: exit 1, one line a problem. */
export class Failure extends Error {
	readonly lines: string[];

	constructor(lines: string[]) {
		super(lines.join('\n'));
		this.lines = lines;
	}
}

const REASONS = new Map([
	['ENOENT', 'there is no such file or folder'],
	['ENOTDIR', 'a part of the path is not a folder'],
	['EISDIR', 'is a folder, not a file'],
	['EACCES', 'access is denied'],
	['EPERM', 'access is denied'],
	['EROFS', 'the disk is read-only'],
	['ENOSPC', 'the disk is full']
]);

/** Say why reading or writing a file failed. */
export function reason(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	return REASONS.get(code ?? '') ?? message;
}
