/** A child and the children it has begun itself: what they take together, and their end. */
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const KB_A_MB = 1024;

/**
 * Measure the memory of a process and all it has begun, array buffers and code included.
 * @returns megabytes; 0 where the system does not tell, or the process is gone
 */
export function residentMb(pid: number): number {
	const own = Number(/^VmRSS:\s*(\d+)/m.exec(readOf(pid, 'status'))?.[1] ?? 0) / KB_A_MB;
	const others = readOf(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number);
	return others.reduce((sum, other) => sum + residentMb(other), own);
}

function readOf(pid: number, name: string): string {
	try {
		return readFileSync(`/proc/${pid}/${name}`, 'utf8');
	} catch {
		return '';
	}
}

/** End a child that was begun `detached`, with all it has begun itself; nothing happens where they are gone. */
export function endGroup(child: ChildProcess): void {
	if (child.pid === undefined) return;
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// Gone already, or a system without groups of processes.
		child.kill('SIGKILL');
	}
}
