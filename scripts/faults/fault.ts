/** A line of the engine and what it is changed to. */
export interface Fault {
	/** Section of docs/model.md. */
	section: string;
	what: string;
	/** Under src/lib/engine. */
	file: string;
	/** Stands in the file exactly once. */
	line: string;
	planted: string;
}
