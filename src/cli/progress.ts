/** How far long work has come, on one line of a terminal. */

/** Work shorter than this says nothing. */
const PATIENCE_MS = 500;
const EVERY_MS = 200;

/**
 * Begin to tell how far work has come.
 * @param stream nothing is written where it is not a terminal
 */
export function startProgress(stream: NodeJS.WriteStream): { say: (share: number) => void; end: () => void } {
	const begun = performance.now();
	let said = begun + PATIENCE_MS - EVERY_MS;
	let shown = false;
	return {
		say(share) {
			const now = performance.now();
			if (!stream.isTTY || now - said < EVERY_MS) return;
			said = now;
			shown = true;
			const left = share > 0 ? Math.ceil(((now - begun) / 1000) * (1 / share - 1)) : 0;
			stream.write(`\r${Math.round(100 * share)}% done, about ${left} s left \x1b[K`);
		},
		end() {
			if (shown) stream.write('\r\x1b[K');
		}
	};
}
