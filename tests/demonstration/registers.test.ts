/** The rows of the demonstration's registers: they hang together, and they add up to what plans are made on. */
import { expect, test } from 'vitest';
import { assemble } from '#lib/domain/assemble.ts';
import { isInTraining, type CohortRow } from '#lib/domain/cohort.ts';
import { CONNECTION_KINDS } from '#lib/domain/organisation.ts';
import { MOST_FTE_HUNDREDTHS } from '#lib/domain/post.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { demonstrationScenarios } from '#lib/server/demonstration/england.ts';
import { cellsOf, postCells } from '#lib/server/demonstration/posts.ts';
import { ROLE_BELIEFS } from '#lib/server/demonstration/role-beliefs.ts';
import { england, sum } from './england.ts';

const { posts, cohorts, trainees, units, stoppages, sites, programmes } = england;
/** Names of the rows something is wrong with: expected to be none. */
const wrong = <Row extends { id: string }>(rows: readonly Row[], isWrong: (row: Row) => boolean) =>
	rows.filter(isWrong).map(({ id }) => id);
const postOf = new Map(posts.map((post) => [post.id, post]));
const credentials = trainees.flatMap(({ trust, status, credential }) =>
	credential === null ? [] : [{ trust, status, ...credential }]
);

test('nobody’s post is more than 1.00 FTE, and posts add up to what each trust has of each role, to the hundredth', () => {
	const fits = (fte: number) => fte <= MOST_FTE_HUNDREDTHS;
	expect(
		wrong(
			posts,
			({ fundedFteHundredths: funded, occupiedFteHundredths: occupied }) =>
				!(fits(funded) && fits(occupied) && funded > 0)
		)
	).toEqual([]);
	expect(cellsOf(posts)).toEqual(postCells());
});

test('every post has a number of its own and stands at a site of its trust that was open', () => {
	expect(postOf.size).toBe(posts.length);
	const siteOf = new Map(sites.map((site) => [site.code, site]));
	expect(wrong(posts, ({ trust, site }) => siteOf.get(site)?.trust !== trust)).toEqual([]);
	const atCentres = posts.filter(({ site }) => siteOf.get(site)?.kind === 'cdc');
	expect(wrong(atCentres, ({ site, from }) => from < siteOf.get(site)!.opened!)).toEqual([]);
	expect(atCentres.length).toBeGreaterThan(1000);
});

test('somebody is looked for, or stands in, only where a post is vacant', () => {
	const vacant = ({ fundedFteHundredths, occupiedFteHundredths }: (typeof posts)[number]) =>
		Math.max(0, fundedFteHundredths - occupiedFteHundredths);
	expect(wrong(posts, (post) => (post.vacantSince !== null) !== vacant(post) > 0)).toEqual([]);
	expect(wrong(posts, (post) => post.recruitment !== null && vacant(post) === 0)).toEqual([]);
	expect(wrong(posts, (post) => post.bankFteHundredths + post.agencyFteHundredths > vacant(post))).toEqual(
		[]
	);
	expect(
		wrong(
			posts,
			({ from, vacantSince }) => vacantSince !== null && (vacantSince < from || vacantSince > england.asAt)
		)
	).toEqual([]);
});

test('there are posts of every kind: vacant, filled in part, over establishment, covered by bank and by agency', () => {
	const share = (is: (post: (typeof posts)[number]) => boolean) => posts.filter(is).length / posts.length;
	expect(share((post) => post.occupiedFteHundredths === 0)).toBeGreaterThan(0.05);
	expect(
		share((post) => post.occupiedFteHundredths > 0 && post.occupiedFteHundredths < post.fundedFteHundredths)
	).toBeGreaterThan(0.03);
	expect(share((post) => post.occupiedFteHundredths > post.fundedFteHundredths)).toBeGreaterThan(0.01);
	expect(share((post) => post.bankFteHundredths > 0)).toBeGreaterThan(0.02);
	expect(share((post) => post.agencyFteHundredths > 0)).toBeGreaterThan(0.01);
});

test('as many retirements are expected a year as the rate believed of the role says', () => {
	for (const role of ROLES) {
		const filled = posts.filter((post) => post.role === role && post.occupiedFteHundredths > 0);
		const expected = 10 * ROLE_BELIEFS[role].retireRate * filled.length;
		const retiring = filled.filter(({ retirementYear }) => retirementYear !== null).length;
		// Four standard deviations of as many draws.
		expect(Math.abs(retiring - expected), role).toBeLessThan(4 * Math.sqrt(expected));
	}
});

test('intakes are whole heads, and everyone who started is somewhere', () => {
	const somewhere = ({ headsInTraining, interruptedHeads, withdrawnHeads, completedHeads }: CohortRow) => [
		headsInTraining,
		interruptedHeads,
		withdrawnHeads,
		completedHeads
	];
	const whole = (heads: number) => Number.isInteger(heads) && heads >= 0;
	expect(
		wrong(cohorts, (cohort) => ![cohort.commissioned, cohort.startedHeads, ...somewhere(cohort)].every(whole))
	).toEqual([]);
	expect(wrong(cohorts, (cohort) => sum(somewhere(cohort)) !== cohort.startedHeads)).toEqual([]);
	expect(wrong(cohorts, ({ commissioned, startedHeads }) => commissioned < startedHeads)).toEqual([]);
});

test('everyone on the way to advanced practice is listed by a reference, as often as the intakes count', () => {
	const counted = { 'on-track': 'headsInTraining', 'at-risk': 'headsInTraining' } as const;
	const others = {
		interrupted: 'interruptedHeads',
		withdrawn: 'withdrawnHeads',
		completed: 'completedHeads'
	} as const;
	const to = new Map(programmes.map((programme) => [programme.id, programme.to]));
	const listed = cohorts.filter(({ programme }) => to.get(programme) === 'advanced-practitioner');
	expect(new Set(trainees.map(({ cohort }) => cohort))).toEqual(new Set(listed.map(({ id }) => id)));
	for (const cohort of listed) {
		const own = trainees.filter((trainee) => trainee.cohort === cohort.id);
		for (const field of [...Object.values(others), 'headsInTraining'] as const) {
			const counts = own.filter(({ status }) => ({ ...counted, ...others })[status] === field).length;
			expect(counts, `${cohort.id} ${field}`).toBe(cohort[field]);
		}
	}
	expect(new Set(trainees.map(({ id }) => id)).size).toBe(trainees.length);
	expect(wrong(trainees, ({ id }) => !/^AP-N\d\d-\d{4}$/.test(id))).toEqual([]);
});

test('the projection counts the trainees who are on track or at risk', () => {
	const [doNothing] = demonstrationScenarios(england);
	const routes = assemble(england, doNothing!).routes!.filter(({ to }) => to === 'advanced-practitioner');
	const heads = routes.flatMap(({ inTraining }) => inTraining ?? []).map((cohort) => cohort.heads as number);
	const underWay = trainees.filter(({ status }) => isInTraining(status));
	expect(sum(heads)).toBe(underWay.length);
});

test('nobody’s standing is dated before their course began or after the start', () => {
	const started = new Map(cohorts.map((cohort) => [cohort.id, cohort.started]));
	for (const { id, cohort, status, statusSince, expected } of trainees) {
		expect(statusSince >= `${started.get(cohort)}-01` && statusSince < '2026-04-29', id).toBe(true);
		if (isInTraining(status)) expect(expected > england.asAt, id).toBe(true);
		if (status === 'completed') expect(statusSince.slice(0, 7), id).toBe(expected);
	}
});

test('posts of trainees are posts of their trust, of the right role, and promised once', () => {
	const ofRole = (id: string | null, trust: string | null, roles: string[]) => {
		if (id === null) return;
		expect(postOf.get(id)?.trust, id).toBe(trust);
		expect(roles, id).toContain(postOf.get(id)?.role);
	};
	for (const { trust, status, supervisorPost, fundedPost, backfillPost } of credentials) {
		ofRole(supervisorPost, trust, ['radiologist', 'consultant-radiographer']);
		ofRole(fundedPost, trust, ['advanced-practitioner']);
		ofRole(backfillPost, trust, ['senior-radiographer']);
		if (fundedPost !== null)
			expect(postOf.get(fundedPost)!.occupiedFteHundredths > 0, fundedPost).toBe(status === 'completed');
	}
	for (const field of ['fundedPost', 'backfillPost'] as const) {
		const promised = credentials.flatMap((credential) => credential[field] ?? []);
		expect(new Set(promised).size).toBe(promised.length);
		expect(promised.length).toBeLessThan(credentials.length);
	}
	const waiting = credentials.filter(
		({ status, fundedPost }) => status === 'completed' && fundedPost === null
	);
	expect(waiting.length).toBeGreaterThan(10);
});

test('no maker of scanners is named, and support ends after the scanner came', () => {
	expect(wrong(units, ({ manufacturer }) => !/^Maker [A-D]$/.test(manufacturer!))).toEqual([]);
	expect(wrong(units, ({ supportUntil, installed }) => supportUntil! <= installed)).toEqual([]);
	expect(wrong(units, ({ costGbp }) => costGbp! <= 0)).toEqual([]);
});

test('a scanner stands still only after it came, in the last two years, and never twice at a time', () => {
	const installed = new Map(units.map((unit) => [unit.id, unit.installed]));
	expect(
		wrong(stoppages, ({ unit, from }) => from < `${installed.get(unit)}-01` || from < '2024-04-01')
	).toEqual([]);
	const start = `${england.asAt}-01`;
	expect(wrong(stoppages, ({ from, to }) => from >= (to ?? start) || (to ?? start) > start)).toEqual([]);
	const until = new Map<string, string>();
	const overlapping = wrong(stoppages, ({ unit, from, to }) => {
		const before = until.get(unit) ?? '';
		until.set(unit, to ?? 'still');
		return from < before;
	});
	expect(overlapping).toEqual([]);
	expect(stoppages.filter(({ to }) => to === null).length).toBeGreaterThan(5);
});

test('every trust has three links; images are shared from the month the projection takes', () => {
	expect(england.connections).toHaveLength(CONNECTION_KINDS.length * england.trusts.length);
	for (const { code, connectedFrom } of england.trusts) {
		const links = england.connections.filter(({ trust }) => trust === code);
		expect(links.map(({ kind }) => kind)).toEqual([...CONNECTION_KINDS]);
		const images = links[0]!;
		expect(images.state === 'live', code).toBe(connectedFrom !== null);
		if (connectedFrom !== null) expect(images.from, code).toBe(connectedFrom);
		for (const { state, from } of links) {
			expect(from === null, code).toBe(state === 'none');
			if (state === 'planned') expect(from! > england.asAt, code).toBe(true);
			if (state === 'live') expect(from! <= england.asAt, code).toBe(true);
		}
	}
});

test('every network has a stage in seven domains, said to be made up', () => {
	for (const { id } of england.networks) {
		const rows = england.maturity.filter(({ network }) => network === id);
		expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		for (const { evidence } of rows) expect(evidence).toMatch(/^Illustrative.*placeholder/);
	}
});
