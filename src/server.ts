/** The process: settings, the front door, the app behind it, and a clean end. Built to `build/server.js`. */
import type { EventEmitter } from 'node:events';
import { readConfig, type Config } from '#lib/server/config.ts';
import { FrontDoor } from './front-door.ts';

/** Time in which open connections are told to close, before no new one is taken. */
const GOODBYE_MS = 250;
/** Time after which requests still running are cut, and after which the process ends whatever happens. */
const CUT_AFTER_MS = 7_000;
const END_AFTER_MS = 9_500;

/** Errors whose message says all there is to say; anything else is a fault of ours and shows its stack. */
const EXPECTED = ['ConfigError', 'ListenError', 'StartError'];

async function main(): Promise<void> {
	const config = readConfig(process.env);
	tellKit(config);
	const door = new FrontDoor(config);
	await door.listen();
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => shutDown(door));
	const { handler } = await import('./handler.js');
	if (door.phase === 'draining') return;
	door.open(handler);
	console.log(`Gantry is at ${config.origin} (press Ctrl+C to stop)`);
	console.log('It has no sign-in yet, so it answers this machine only (127.0.0.1).');
}

/** Kit takes every address for https unless told; the front door checks the host and writes the protocol. */
function tellKit(config: Config): void {
	if (config.originGiven) process.env['ORIGIN'] = config.origin;
	else delete process.env['ORIGIN'];
	process.env['PROTOCOL_HEADER'] = 'x-forwarded-proto';
	// A block of 5,000 rows pasted from a spreadsheet is larger than Kit's half a megabyte.
	process.env['BODY_SIZE_LIMIT'] = '2M';
	for (const name of ['HOST_HEADER', 'PORT_HEADER', 'ADDRESS_HEADER']) delete process.env[name];
}

/** A second signal ends at once. */
function shutDown(door: FrontDoor): void {
	if (door.phase === 'draining') process.exit(1);
	if (door.phase === 'starting') process.exit(0);
	door.phase = 'draining';
	setTimeout(() => {
		console.error('Gantry did not end in time: something was still running.');
		process.exit(1);
	}, END_AFTER_MS).unref();
	setTimeout(() => door.cut(), CUT_AFTER_MS).unref();
	setTimeout(() => door.close(stopApp), GOODBYE_MS);
}

/** The app closes its children and its database; with nothing left to wait for the process ends by itself. */
function stopApp(): void {
	const events: EventEmitter = process;
	events.emit('sveltekit:shutdown', 'SIGTERM');
}

main().catch((error: unknown) => {
	const expected = error instanceof Error && EXPECTED.includes(error.name);
	console.error(expected ? `Gantry cannot start: ${error.message}` : error);
	process.exit(1);
});
