/** Measures the register of posts at 20,000 and 100,000 rows: the first rows, filters and sorts, and the slowest statement. */
import type { Client } from '@libsql/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PostRow } from '#lib/domain/post.ts';
import { readFilter } from '#lib/domain/posts/filter.ts';
import { BANDS, ROLES } from '#lib/domain/vocabulary.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import { openDatabase, type Database } from '#lib/server/db/open.ts';
import * as establishment from '#lib/server/establishment.ts';
import * as posts from '#lib/server/posts.ts';
import * as registers from '#lib/server/registers.ts';

const actor = localAdministrator();
const TRUSTS = 138;
const ASKS = [
	...['', 'scope=trust:R007', 'scope=network:N3', 'role=radiographer', 'show=vacant', 'show=over', 'band=6'],
	...[
		'text=trust+44',
		'sort=vacantSince',
		'sort=trust&down=yes',
		'sort=vacancy',
		'group=trust',
		'group=role'
	],
	...['show=vacant&older=6&sort=vacantSince', 'sort=retirementYear&page=50', 'asAt=2025-12', 'text=p1234']
];

/** Times in milliseconds. */
export interface PostFigures {
	rows: number;
	/** Reading the whole register once after a start, and its first hundred rows. */
	firstMs: number;
	/** The first hundred rows anew after one edit. */
	afterEditMs: number;
	p95Ms: number;
	/** Of the same, time of the processor alone: what a busy machine does not change. */
	p95CpuMs: number;
	firstCpuMs: number;
	slowestStatementMs: number;
}

/** Measure a register of so many posts, each filter and sort asked for by an address nobody asked for before. */
export async function measurePosts(rows: number): Promise<PostFigures> {
	const folder = mkdtempSync(join(tmpdir(), 'gantry-bench-posts-'));
	const database = await openDatabase({ dataDir: folder });
	await registers.load(actor, registersOf(rows));
	const slowest = watch(database);
	const list = (asked: string) =>
		timed(() => establishment.list(actor, readFilter(new URLSearchParams(asked))));
	const first = await list('');
	const seen = await establishment.get(actor, 'P000001');
	const { trustName: _, siteName: __, since: ___, version, ...row } = seen;
	await posts.change(actor, { ...row, note: 'edited' }, { version, why: { reason: '' } });
	const afterEdit = await list('');
	const times: { ms: number; cpuMs: number }[] = [];
	for (let turn = 1; turn <= 6; turn++)
		for (const asked of ASKS) times.push(await list(`${asked}&ends=${500 + turn}`));
	for (let turn = 1; turn <= 6; turn++)
		for (const asked of ASKS) times.push(await list(`${asked}&text=p${turn}`));
	const figures = {
		...{ rows, firstMs: first.ms, firstCpuMs: first.cpuMs, afterEditMs: afterEdit.ms },
		...{ p95Ms: p95(times.map(({ ms }) => ms)), p95CpuMs: p95(times.map(({ cpuMs }) => cpuMs)) }
	};
	await database.close();
	rmSync(folder, { recursive: true });
	return { ...figures, slowestStatementMs: slowest() };
}

async function timed(job: () => Promise<unknown>): Promise<{ ms: number; cpuMs: number }> {
	const [begun, used] = [performance.now(), process.cpuUsage()];
	await job();
	const { user, system } = process.cpuUsage(used);
	return { ms: performance.now() - begun, cpuMs: (user + system) / 1000 };
}

function p95(times: number[]): number {
	return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

/** Time every statement of the connection that reads. */
function watch({ read }: Database): () => number {
	const { $client } = read as unknown as { $client: Client };
	const execute = $client.execute.bind($client);
	let most = 0;
	$client.execute = (async (statement: never) => {
		const begun = performance.now();
		try {
			return await execute(statement);
		} finally {
			most = Math.max(most, performance.now() - begun);
		}
	}) as unknown as Client['execute'];
	return () => most;
}

/** A vacancy in every ninth post. */
function postOf(i: number, trust: string): PostRow {
	const vacant = i % 9 === 0;
	return {
		...{ id: `P${String(i).padStart(6, '0')}`, trust, site: trust, role: ROLES[(i * 7) % ROLES.length]! },
		...{ band: BANDS[i % 6]!, modality: null, fundedFteHundredths: 100, bankFteHundredths: 0 },
		...{ occupiedFteHundredths: vacant ? 0 : 100, agencyFteHundredths: 0, recruitment: null },
		...{ vacantSince: vacant ? `2025-${String((i % 12) + 1).padStart(2, '0')}` : null },
		...{ retirementYear: 2026 + (i % 30), from: '2020-04', to: null, note: '', provenance: 'illustrative' }
	};
}

function registersOf(rows: number): Parameters<typeof registers.load>[1] {
	const codes = Array.from({ length: TRUSTS }, (_, i) => `R${String(i).padStart(3, '0')}`);
	const empty = {
		...{ connections: [], maturity: [], programmes: [], cohorts: [], trainees: [], units: [], stoppages: [] },
		...{ activity: [], demand: [], turnaround: [], placements: [], assumptions: [], targets: [] }
	};
	const none = { opened: null, closed: null };
	return {
		...{ ...empty, asAt: '2026-04', regions: [{ code: 'Y1', name: 'Region' }] },
		icbs: [{ code: 'Q1', name: 'ICB', population: 1 }],
		networks: Array.from({ length: 22 }, (_, i) => ({ id: `N${i}`, name: `Network ${i}` })),
		trusts: codes.map((code, i) => ({
			...{ ...none, code, name: `Trust ${i}`, network: `N${i % 22}`, icb: 'Q1', region: 'Y1' },
			...{ successor: null, connectedFrom: null, shareLimit: 0.3 }
		})),
		sites: codes.map((code) => ({
			...none,
			code,
			trust: code,
			name: `Hospital ${code}`,
			kind: 'acute' as const
		})),
		posts: Array.from({ length: rows }, (_, i) => postOf(i, codes[i % TRUSTS]!))
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	for (const rows of [20_000, 100_000]) {
		const figures = Object.entries(await measurePosts(rows));
		console.log(
			figures.map(([name, one]) => `${name} ${Number(one).toFixed(name === 'rows' ? 0 : 1)}`).join('  ')
		);
	}
}
