import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('settings', () => {
	test('without any, Gantry is on port 3000 of this machine, with the demonstration', () => {
		expect(readConfig({})).toEqual({
			host: '127.0.0.1',
			port: 3000,
			dataDir: 'data',
			database: undefined,
			demonstration: true,
			origin: 'http://localhost:3000',
			originGiven: false,
			hosts: ['127.0.0.1:3000', 'localhost:3000']
		});
	});

	test('an empty variable counts as not given', () => {
		expect(readConfig({ PORT: '', ORIGIN: '' }).origin).toBe('http://localhost:3000');
	});

	test('a given origin is answered beside the two names of this machine, without its path', () => {
		const { origin, hosts } = readConfig({ PORT: '4000', ORIGIN: 'http://localhost:8080/gantry' });
		expect(origin).toBe('http://localhost:8080');
		expect(hosts).toEqual(['127.0.0.1:4000', 'localhost:4000', 'localhost:8080']);
	});

	test('a remote database keeps its token', () => {
		const { database } = readConfig({ DATABASE_URL: 'libsql://gantry.example', DATABASE_TOKEN: 'secret' });
		expect(database).toEqual({ url: 'libsql://gantry.example', token: 'secret' });
	});

	test.each([
		['HOST', '0.0.0.0', /HOST is "0\.0\.0\.0"; allowed: 127\.0\.0\.1 \(Gantry has no sign-in yet/],
		['PORT', 'three', /^PORT is "three"; allowed: a whole number from 1 to 65535$/],
		['PORT', '70000', /^PORT is "70000"/],
		['GANTRY_DEMO', 'maybe', /^GANTRY_DEMO is "maybe"; allowed: yes or no$/],
		['DATABASE_URL', 'file:other.db', /^DATABASE_URL is "file:other\.db"; allowed: an address/],
		['ORIGIN', 'localhost', /^ORIGIN is "localhost"; allowed: an address/],
		['ORIGIN', 'https://gantry.example.nhs.uk', /^ORIGIN is .*; allowed: an address on localhost/]
	])('%s=%s is refused in one line', (name, text, line) => {
		const read = () => readConfig({ [name]: text });
		expect(read).toThrow(ConfigError);
		expect(read).toThrow(line);
		expect(read).not.toThrow(/\n/);
	});
});
