/** What SQLite says is wrong, however deep the driver and drizzle have wrapped it. */

/** Tell whether an error means that the database was locked by somebody else. */
export function isBusy(error: unknown): boolean {
	return (
		hasCode(error, /^SQLITE_(BUSY|LOCKED)/) ||
		mentions(error, /database is locked|SQL statements in progress/)
	);
}

/** Tell whether an error means that there is no room or no permission to write. */
export function isUnwritable(error: unknown): boolean {
	return hasCode(error, /^SQLITE_(FULL|READONLY|CANTOPEN|IOERR)/);
}

/** Tell whether an error means that what the database file holds contradicts itself. */
export function isCorrupt(error: unknown): boolean {
	return hasCode(error, /^SQLITE_(CORRUPT|NOTADB)/);
}

/** Tell whether an error means that a row names one that is not there, or that others name it. */
export function isBrokenReference(error: unknown): boolean {
	return mentions(error, /FOREIGN KEY constraint failed/);
}

/** Tell whether an error means that there is a row of the same names already. */
export function isTaken(error: unknown): boolean {
	return mentions(error, /UNIQUE constraint failed/);
}

/** Give the innermost reason of an error, on one line: what is wrapped around it repeats the query. */
export function reasonOf(error: unknown): string {
	const reason = chain(error).at(-1);
	return (reason instanceof Error ? reason.message : String(error)).replaceAll(/\s+/g, ' ').trim();
}

function hasCode(error: unknown, code: RegExp): boolean {
	return chain(error).some((link) => code.test(String(Reflect.get(link, 'code'))));
}

function mentions(error: unknown, words: RegExp): boolean {
	return chain(error).some((link) => words.test(String(Reflect.get(link, 'message'))));
}

function chain(error: unknown): object[] {
	if (typeof error !== 'object' || error === null) return [];
	return [error, ...chain(Reflect.get(error, 'cause'))];
}
