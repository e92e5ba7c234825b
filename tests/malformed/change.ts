/** A malformed file: the valid one with one change, and the problem that must be named. */

/** Stands for "leave this field out". */
export const GONE = Symbol('gone');

/** Where something is put, what, and the path and line of the problem it is. */
export type Change = [at: string, put: unknown, path: string, line: RegExp];
