/** The settings of the process, read once at start from the environment. */
import { z } from 'zod';

/** Until sign-in exists nobody beyond this machine may be let in. */
const LOOPBACK = ['127.0.0.1', 'localhost'];

const port = z.coerce.number().int().min(1).max(65535);

const origin = z
	.url({ protocol: /^https?$/, error: 'ORIGIN is not an address such as http://localhost:3000' })
	.transform((text) => new URL(text).origin);

const environment = z.object({
	HOST: z.string().default('127.0.0.1'),
	PORT: port.default(3000),
	DATA_DIR: z.string().min(1).default('data'),
	DATABASE_URL: z.url({ protocol: /^(libsql|https?|wss?)$/ }).optional(),
	DATABASE_TOKEN: z.string().min(1).optional(),
	GANTRY_DEMO: z.enum(['yes', 'no']).default('yes'),
	ORIGIN: origin.optional()
});

const ALLOWED: Record<keyof z.input<typeof environment>, string> = {
	HOST: '127.0.0.1',
	PORT: 'a whole number from 1 to 65535',
	DATA_DIR: 'a folder',
	DATABASE_URL: 'an address such as libsql://gantry.example',
	DATABASE_TOKEN: 'the token of the database server',
	GANTRY_DEMO: 'yes or no',
	ORIGIN: 'an address such as http://localhost:3000'
};

/** Where to listen, where the data is, and what to load. */
export interface Config {
	host: string;
	port: number;
	dataDir: string;
	database: { url: string; token: string | undefined } | undefined;
	demonstration: boolean;
	/** The address absolute links begin with, without a path. */
	origin: string;
	/** True where ORIGIN was given: only then may forms come from it alone. */
	originGiven: boolean;
	/** The only `Host` headers answered. */
	hosts: string[];
}

/** A setting that cannot be used: one line, for the console. */
export class ConfigError extends Error {
	override name = 'ConfigError';
}

/**
 * Read the settings from environment variables; empty ones count as not given.
 * @throws ConfigError naming the first setting that cannot be used and what is allowed
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
	const given = Object.fromEntries(Object.entries(variables).filter(([, text]) => text !== ''));
	const parsed = environment.safeParse(given);
	if (!parsed.success) throw unusable(String(parsed.error.issues[0]?.path[0]), variables);
	const { HOST, PORT, DATA_DIR, DATABASE_URL, DATABASE_TOKEN, GANTRY_DEMO, ORIGIN } = parsed.data;
	refuseBeyondThisMachine(HOST, ORIGIN);
	const hosts = LOOPBACK.map((name) => `${name}:${PORT}`);
	return {
		host: '127.0.0.1',
		port: PORT,
		dataDir: DATA_DIR,
		database: DATABASE_URL === undefined ? undefined : { url: DATABASE_URL, token: DATABASE_TOKEN },
		demonstration: GANTRY_DEMO === 'yes',
		origin: ORIGIN ?? `http://localhost:${PORT}`,
		originGiven: ORIGIN !== undefined,
		hosts: ORIGIN === undefined ? hosts : [...hosts, new URL(ORIGIN).host]
	};
}

function unusable(name: string, variables: Record<string, string | undefined>): ConfigError {
	const allowed = Object.entries(ALLOWED).find(([key]) => key === name)?.[1];
	const shown = name === 'DATABASE_TOKEN' ? 'not usable' : JSON.stringify(variables[name]);
	return new ConfigError(`${name} is ${shown}; allowed: ${allowed ?? 'another value'}`);
}

function refuseBeyondThisMachine(host: string, origin: string | undefined): void {
	const why = 'Gantry has no sign-in yet, so it serves this machine only';
	if (!LOOPBACK.includes(host)) throw new ConfigError(`HOST is "${host}"; allowed: 127.0.0.1 (${why})`);
	if (origin !== undefined && !LOOPBACK.includes(new URL(origin).hostname)) {
		throw new ConfigError(`ORIGIN is "${origin}"; allowed: an address on localhost (${why})`);
	}
}
