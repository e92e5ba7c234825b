/** A role at a trust, as the scenario file names it. */
export interface Cell {
	trust: string;
	role: string;
}
