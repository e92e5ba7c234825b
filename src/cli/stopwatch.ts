/** How long the stages of a command take. */

export interface Stopwatch {
	/** End a stage. */
	lap(name: string): void;
	/** Write all stages on one line, seconds. */
	report(): string;
}

/** Time stages from the start of the process; the first, `start`, is over when this is called. */
export function startStopwatch(): Stopwatch {
	const laps: string[] = [];
	let before = 0;
	const lap = (name: string) => {
		const now = performance.now();
		laps.push(`${name} ${((now - before) / 1000).toFixed(2)} s`);
		before = now;
	};
	lap('start');
	return { lap, report: () => laps.join(', ') };
}
