/** Processes as the system sees them. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Tell whether a process runs. One that has ended and waits for its parent to notice does not. */
export function runs(pid: number): boolean {
	const state = /^State:\s*(\w)/m.exec(readOf(`/proc/${pid}/status`))?.[1];
	return state !== undefined && state !== 'Z';
}

/** List the children of this process whose command line names a file. */
export function childrenRunning(file: string): number[] {
	return readdirSync('/proc/self/task')
		.flatMap((thread) => readOf(`/proc/self/task/${thread}/children`).split(' '))
		.map(Number)
		.filter((pid) => pid > 0 && runs(pid) && readOf(`/proc/${pid}/cmdline`).includes(file));
}

/** Watch how far the memory of this process rises above what it is now. @returns ends it and gives megabytes */
export function watchMemory(): () => number {
	const before = process.memoryUsage.rss();
	let most = before;
	const look = () => (most = Math.max(most, process.memoryUsage.rss()));
	const timer = setInterval(look, 20);
	return () => {
		clearInterval(timer);
		return (look() - before) / 2 ** 20;
	};
}

function readOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return '';
	}
}

/** The child that misbehaves in one of its ways; without one it never answers. */
export function misbehaving(way?: string): { path: string; execArgv: string[] } {
	const path = fileURLToPath(new URL('./misbehaving-child.mjs', import.meta.url));
	return { path, execArgv: way === undefined ? [] : [`--conditions=${way}`] };
}
