/** Files made in the browser. */

/** Let a person save a file whose bytes its address holds. */
export function download(name: string, address: string): void {
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
}
