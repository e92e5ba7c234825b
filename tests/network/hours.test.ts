/** Hours, flows and links in a table of facts; the sums stand beside them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectedWhen, standOf } from '#lib/domain/network/before-after.ts';
import { flowsOf } from '#lib/domain/network/flows.ts';
import { readingHours, scanningHours, summarise } from '#lib/domain/network/hours.ts';
import { completenessOfLinks, countLinks, followedBy, listLinks } from '#lib/domain/network/links.ts';
import { readLink } from '#lib/domain/network/link-form.ts';
import { countStages, domainsOf } from '#lib/domain/network/maturity.ts';
import { readMaturity } from '#lib/domain/network/maturity-form.ts';
import type { ModalityTerms, NetworkWork, ScanningWork } from '#lib/domain/network/network-work.ts';
import { connectionSentence, flowSentence, hoursSentence, linkWords } from '#lib/domain/network/words.ts';
import { aTrust } from '../overview/build.ts';

const SEED = 20261124;
const TERMS: ModalityTerms[] = [
	{ id: 'CT', perHour: 4, crew: 2, outsourceGbp: 38, reportMinutes: { radiologist: 15 } },
	{
		...{ id: 'XR', perHour: 6, crew: 1, outsourceGbp: 6 },
		reportMinutes: { radiologist: 4, 'advanced-practitioner': 4 }
	}
];

/** 100 hours open of which 80 have staff; 5 scans an hour; 300 done of 300 asked for. */
function scanning(changes: Partial<ScanningWork> = {}): ScanningWork {
	return {
		...{ trust: 'A', modality: 'CT', binding: ['demand'], openHours: [100], equipment: [500] },
		...{ staffRatio: [0.8], capacity: [400], demand: [300], scans: [300], sentOut: [0], receivedIn: [0] },
		...{ waiting: [0, 0] },
		...changes
	};
}
const one = (row: ScanningWork) => scanningHours({ capacity: [row] }, { at: 0, terms: TERMS })[0]!;

describe('scanner hours', () => {
	test('hours left after the scans of the month are to spare, those without staff are not', () => {
		// 300 scans at 5 an hour are 60 of 80 staffed hours; 20 hours lack two staff each
		expect(one(scanning())).toMatchObject({
			...{ open: 100, staffed: 80, used: 60, spare: 20, short: 0, toClear: 0, standing: 'spare' },
			staffMissing: expect.closeTo(40, 9)
		});
	});
	test('a trust is short of the hours that what is asked for takes beyond its capacity', () => {
		// 100 of 500 asked for cannot be done: 20 hours; 150 wait at the end: 30 hours
		const short = scanning({ demand: [500], scans: [400], waiting: [50, 150] });
		expect(one(short)).toMatchObject({ used: 80, spare: 0, short: 20, toClear: 30, standing: 'short' });
	});
	test('a trust that does what is asked for but has a list is catching up', () => {
		const behind = scanning({ scans: [400], waiting: [200, 100] });
		expect(one(behind)).toMatchObject({ short: 0, toClear: 20, standing: 'catching-up' });
	});
	test('patients sent away use hours elsewhere, patients received use them here', () => {
		expect(one(scanning({ scans: [320], sentOut: [20] })).used).toBe(60);
		expect(one(scanning({ receivedIn: [50] })).used).toBe(70);
	});
	test('without a scanner the hours short are those of a usual one', () => {
		const none = scanning({ openHours: [0], equipment: [0], capacity: [0], scans: [0], demand: [40] });
		expect(one(none)).toMatchObject({ open: 0, spare: 0, short: 10, standing: 'short' });
	});
	test('what neither has a scanner nor is asked for is not listed', () => {
		const nothing = scanning({ openHours: [0], equipment: [0], capacity: [0], scans: [0], demand: [0] });
		expect(scanningHours({ capacity: [nothing] }, { at: 0, terms: TERMS })).toEqual([]);
	});
	test('nobody has hours to spare and is short of them in the same month, whatever the month', () => {
		const amount = fc.integer({ min: 0, max: 2000 });
		fc.assert(
			fc.property(amount, amount, amount, fc.integer({ min: 1, max: 100 }), (demand, list, open, staffed) => {
				const capacity = (open * 5 * staffed) / 100;
				const scans = Math.min(capacity, demand + list);
				const hours = scanningHours(
					{
						capacity: [
							scanning({
								...{ openHours: [open], equipment: [open * 5], staffRatio: [staffed / 100] },
								...{ capacity: [capacity], demand: [demand], scans: [scans] },
								waiting: [list, demand + list - scans]
							})
						]
					},
					{ at: 0, terms: TERMS }
				);
				for (const { spare, short, used, staffed: with_ } of hours) {
					expect(Math.min(spare, short)).toBeLessThan(1e-6);
					expect(used + spare).toBeCloseTo(with_, 6);
				}
			}),
			{ seed: SEED }
		);
	});
});

const WORK: NetworkWork = {
	months: ['2026-04', '2026-05'],
	capacity: [scanning({ sentOut: [0, 3], receivedIn: [0, 1] })],
	reporting: [
		{
			...{ trust: 'A', modality: 'CT', local: [10, 10], imported: [4, 6], outsourced: [2, 3] },
			...{ unreported: [8, 8, 12], ageDays: [9, 14] }
		},
		{
			...{ trust: 'A', modality: 'XR', local: [5, 5], imported: [0, 10], outsourced: [0, 0] },
			...{ unreported: [0, 0, 30], ageDays: [0, 40] }
		},
		{
			...{ trust: 'B', modality: 'CT', local: [9, 9], imported: [0, 0], outsourced: [0, 1] },
			...{ unreported: [0, 0, 0], ageDays: [0, null] }
		}
	],
	readers: [
		{ trust: 'A', role: 'radiologist', minutes: [600, 600], used: [600, 600], exported: [0, 0] },
		{ trust: 'B', role: 'radiologist', minutes: [900, 900], used: [300, 360], exported: [60, 120] },
		{ trust: 'B', role: 'advanced-practitioner', minutes: [0, 0], used: [0, 0], exported: [0, 0] }
	]
};

describe('reader hours', () => {
	test('minutes not used are to spare; those given to others are told apart from those used at home', () => {
		const [a, b] = readingHours(WORK, { at: 1, terms: TERMS });
		// 12 CT at 15 minutes and 30 X-ray at 4 are 300 minutes
		expect(a).toMatchObject({ trust: 'A', hours: 10, atHome: 10, spare: 0, unread: 5, standing: 'short' });
		expect(b).toMatchObject({ trust: 'B', hours: 15, atHome: 4, forOthers: 2, spare: 9, standing: 'spare' });
		expect(a!.modalities).toEqual(['CT', 'XR']);
	});
	test('who has neither hours nor work that is theirs is not listed', () => {
		expect(readingHours(WORK, { at: 1, terms: TERMS })).toHaveLength(2);
	});
	test('sums say how many trusts have hours to spare and how many are short', () => {
		const rows = [
			{ subject: 'CT', spare: 3, short: 0 },
			{ subject: 'CT', spare: 2, short: 0 },
			{ subject: 'CT', spare: 0, short: 4 }
		];
		const [sum] = summarise(rows);
		expect(sum).toEqual({ subject: 'CT', spareTrusts: 2, spare: 5, shortTrusts: 1, short: 4 });
		expect(hoursSentence(sum!, 'scanning')).toBe(
			'CT: 2 trusts have 5 scanner hours to spare, 1 trust is short of 4.'
		);
	});
});

describe('what crosses between trusts', () => {
	const trusts = ['A', 'B'].map((code) => ({ code, name: `Trust ${code}` }));
	const flows = flowsOf(WORK, { at: 1, trusts, terms: TERMS });
	test('reports others wrote are valued at the price of one outside', () => {
		// 10 CT at £38 and 10 X-ray at £6
		expect(flows.trusts[0]).toMatchObject({ readByOthers: 16, readByOthersSoFar: 20, avoidedSoFarGbp: 440 });
		// 5 CT bought outside at £38
		expect(flows.trusts[0]).toMatchObject({
			outsourced: 3,
			outsourcedSoFarGbp: 190,
			sentOut: 3,
			receivedIn: 1
		});
		expect(flowSentence(flows, '2026-05')).toBe(
			'Up to May 2026, 20 reports are written by readers of another trust; outside they would have cost £440.'
		);
	});
	test('whoever reads for others is shown by hours, role by role', () => {
		expect(flows.trusts[1]).toMatchObject({ hoursForOthers: 2, hoursForOthersSoFar: 3, readByOthers: 0 });
		expect(flows.roles).toEqual([{ trust: 'B', role: 'radiologist', hoursInMonth: 2, hoursSoFar: 3 }]);
	});
	test('where nothing crosses, the sentence says what it would take', () => {
		const none = flowsOf({ ...WORK, reporting: [], readers: [] }, { at: 1, trusts, terms: TERMS });
		expect(flowSentence(none, '2026-05')).toContain('that takes two connected trusts');
	});
});

describe('before and after connection', () => {
	const trust = { code: 'A', name: 'Trust A', connectedFrom: '2027-01' as string | null };
	test.each([
		['2027-01', undefined, undefined, 'register', '2027-01'],
		['2027-01', '2026-10', undefined, 'scenario', '2026-10'],
		['2027-01', '2028-01', '2026-05', 'register', '2027-01'],
		[null, '2028-01', '2027-05', 'scenario', '2028-01'],
		[null, undefined, '2027-05', 'planned', '2027-05'],
		[null, undefined, undefined, 'none', null]
	] as const)(
		'in the register %s, decided %s, planned %s: %s',
		(connectedFrom, decided, planned, basis, from) => {
			expect(connectedWhen({ ...trust, connectedFrom }, { decided, planned })).toMatchObject({ basis, from });
		}
	);
	test('the oldest report is the oldest of all modalities; one that is never written has no age', () => {
		const stand = (code: string) => standOf(WORK, { trust: code, at: 1, terms: TERMS });
		expect(stand('A')).toMatchObject({ oldestDays: 40, unreported: 42, outsourcedGbp: 190 });
		expect(stand('A')).toMatchObject({ networkOutsourcedGbp: 228, networkUnreported: 42 });
		expect(stand('B').oldestDays).toBeNull();
	});
	test('the sentence gives both runs side by side', () => {
		const never = standOf(WORK, { trust: 'A', at: 1, terms: TERMS });
		const connected = { ...never, unreported: 10, oldestDays: 5, networkOutsourcedGbp: 128 };
		const when = connectedWhen(trust, { decided: undefined, planned: undefined });
		expect(connectionSentence({ ...when, never, connected }, '2027-05')).toBe(
			'Trust A, connected from January 2027: 10 reports are left in place of 42, the oldest 5 days in place of 40 days, the network buys £100 less outside.'
		);
		expect(connectionSentence({ ...when, never, connected }, '2026-05')).toContain('after the month shown');
	});
});

describe('digital links', () => {
	const link = { id: 'l', trust: 'A', kind: 'image-sharing' as const, state: 'live' as const, note: '' };
	const listed = (rows: Parameters<typeof listLinks>[1], connectedFrom: string | null = null) =>
		listLinks([aTrust('A', { connectedFrom }), aTrust('B', { closed: '2026-01' })], rows, '2026-11');
	test('a trust has three links, those never recorded among them; closed trusts are left out', () => {
		const trusts = listed([{ ...link, from: '2025-04' }], '2025-04');
		expect(trusts).toHaveLength(1);
		expect(trusts[0]!.links.map(({ state }) => state)).toEqual(['live', 'unknown', 'unknown']);
		expect(countLinks(trusts)[0]).toMatchObject({ live: 1, planned: 0, none: 0, unknown: 0 });
		expect(completenessOfLinks(trusts).get('A')).toEqual({ rows: 1, known: 1, asked: 3 });
	});
	test('only what is live connects a trust in the projection, and a difference is told', () => {
		expect(followedBy({ state: 'planned', from: '2027-04' })).toBeNull();
		expect(listed([{ ...link, from: '2025-04' }], '2025-04')[0]!.agrees).toBe(true);
		expect(listed([{ ...link, from: '2025-04' }])[0]!.agrees).toBe(false);
	});
	test('what was planned for a month that has passed says so', () => {
		const [late] = listed([{ ...link, state: 'planned', from: '2026-10' }])[0]!.links;
		expect(linkWords(late!)).toBe('Planned for October 2026: the month has passed');
	});
});

describe('forms', () => {
	const link = (typed: Record<string, string>) =>
		readLink({ version: '0', ...typed }, { trust: 'A', kind: 'image-sharing', thisMonth: '2026-11' });
	const maturity = (typed: Record<string, string>) =>
		readMaturity(
			{
				version: '0',
				domain: 'Digital',
				stage: 'emerging',
				evidence: 'Minutes',
				assessedOn: '2026-09-30',
				...typed
			},
			{ network: 'N1', place: 4, today: '2026-11-24' }
		);
	test('a month typed as a British date is read as one', () => {
		expect(link({ state: 'planned', from: '01/02/2027' })).toMatchObject({
			read: { row: { from: '2027-02' } }
		});
	});
	test.each([
		[
			{ state: 'live', from: '2026-12' },
			'December 2026 has not come yet: a link is live from November 2026 or earlier. Choose planned.'
		],
		[
			{ state: 'planned', from: '' },
			'The month is missing: write the month it is to go live, for example 2027-04.'
		],
		[
			{ state: 'none', from: '2026-04' },
			'A link that is not planned has no month: empty it, or choose planned or live.'
		],
		[
			{ state: 'live', from: '29/02/2026' },
			'“29/02/2026” would be 29 February 2026, which is not a day of the calendar.'
		],
		[{ state: 'soon', from: '2026-04' }, 'How far it is is “soon”, which is not on its list: choose one.'],
		[{ state: 'none', note: 'x'.repeat(2001) }, 'The note has 2001 characters; at most 2000 fit.']
	])('%o is told what is wrong', (typed, message) => {
		const answered = link(typed as Record<string, string>);
		expect('problems' in answered && answered.problems.map((problem) => problem.message)).toContain(message);
	});
	test('an assessment keeps emoji and right-to-left words as they are', () => {
		expect(maturity({ evidence: '✅ שלום' })).toMatchObject({ read: { row: { evidence: '✅ שלום' } } });
	});
	test.each([
		[
			{ assessedOn: '2026-11-25' },
			'The day it was assessed, 25 November 2026, has not come yet: give 24 November 2026 or earlier.'
		],
		[
			{ assessedOn: '2026-02-30' },
			'The day it was assessed is “2026-02-30”, which is not a day of the calendar: write for example 2027-04-01.'
		],
		[{ domain: '' }, 'The name of the domain is missing: write a few words.'],
		[{ evidence: ' ' }, 'The evidence is missing: write a few words.'],
		[{ stage: 'finished' }, 'The stage is “finished”, which is not on its list: choose one.']
	])('an assessment with %o is told what is wrong', (typed, message) => {
		const answered = maturity(typed as Record<string, string>);
		expect('problems' in answered && answered.problems.map((problem) => problem.message)).toContain(message);
	});
	test('a network has seven domains, assessed or not', () => {
		const row = {
			...{ id: 'N1-2', network: 'N1', place: 2, domain: 'Digital', stage: 'maturing' as const },
			...{ evidence: 'Minutes', assessedOn: '2026-09-30' }
		};
		const domains = domainsOf([row, { ...row, network: 'N2' }], 'N1');
		expect(domains.map((domain) => domain.row?.place)).toEqual([undefined, 2, ...Array(5).fill(undefined)]);
		expect(countStages(domains)).toMatchObject({ assessed: 1, lowest: 'maturing', oldest: '2026-09-30' });
	});
});
