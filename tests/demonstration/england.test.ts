import { expect, test } from 'vitest';
import { registers as registersSchema } from '#lib/domain/registers.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { checkScenario, writeScenario } from '#lib/domain/scenario-file.ts';
import { scenarioRow } from '#lib/domain/scenario-row.ts';
import { assemble } from '#lib/domain/assemble.ts';
import { coverageOf } from '#lib/server/demonstration/coverage.ts';
import { demonstrationRegisters, demonstrationScenarios } from '#lib/server/demonstration/england.ts';
import { england, fileOf, sum } from './england.ts';

const occupied = (...roles: Role[]) =>
	sum(england.posts.filter(({ role }) => roles.includes(role)).map((post) => post.occupiedFteHundredths)) /
	100;
const acute = new Set(england.sites.filter(({ kind }) => kind === 'acute').map(({ code }) => code));
const acuteUnits = (modality: string) =>
	england.units.filter((unit) => unit.modality === modality && acute.has(unit.site));
const yearlyStarts = (...kinds: string[]) =>
	sum(
		england.programmes
			.filter(({ id }) => kinds.includes(id.split('-')[0]!))
			.flatMap((programme) => Object.values(programme.yearlyStarts ?? {}))
	);

test('registers and scenarios fit their schemas', () => {
	registersSchema.parse(england);
	for (const scenario of demonstrationScenarios(england)) scenarioRow.parse(scenario);
});

test('the same registers and plans come out every time, to the byte', () => {
	const again = demonstrationRegisters();
	expect(JSON.stringify(again.trusts.filter(({ closed }) => closed === null))).toBe(
		JSON.stringify(england.trusts)
	);
	expect(JSON.stringify({ ...again, trusts: england.trusts })).toBe(JSON.stringify(england));
	expect(JSON.stringify(demonstrationScenarios(again))).toBe(JSON.stringify(demonstrationScenarios(england)));
});

test.each(['do-nothing', 'planned'])('the file of %s is valid, and nothing in it matches nothing', (id) => {
	const checked = checkScenario(JSON.parse(writeScenario(fileOf(id))));
	expect(checked).toMatchObject({ warnings: [] });
});

test('doing nothing decides nothing', () => {
	const [doNothing] = demonstrationScenarios(england);
	expect(Object.values(doNothing!.decisions).flat()).toEqual([]);
	expect(doNothing!.assumptionChanges).toEqual([]);
	const standing = assemble(england, doNothing!).plan!;
	expect(standing.outsource!.length).toBeGreaterThan(0);
	expect([standing.posts, standing.buy, standing.replace, standing.retain, standing.extraHours]).toEqual([
		[],
		[],
		[],
		[],
		[]
	]);
});

test('networks, ICBs, regions and trusts are those of the official lookup', () => {
	expect(england.networks).toHaveLength(22);
	expect(england.trusts).toHaveLength(138);
	expect(england.icbs).toHaveLength(42);
	expect(england.regions).toHaveLength(7);
	expect(sum(england.icbs.map(({ population }) => population))).toBe(57_106_398);
	const closed = demonstrationRegisters().trusts.filter((trust) => trust.closed !== null);
	expect(closed.map(({ code, successor }) => [code, successor])).toEqual([
		['RAP', 'RAL'],
		['RVY', 'RBN']
	]);
});

test('the trusts returned the published share of England’s scans', () => {
	const share = Object.fromEntries(
		coverageOf(england).rows.map((row) => [row.modality, Number((100 * row.share).toFixed(1))])
	);
	// Rulings: 99.3% of CT, 92.5% of MRI, 96.2% of ultrasound and 57.9% of PET.
	expect(share).toMatchObject({ CT: 99.3, MRI: 92.5, US: 96.2, PET: 57.9 });
});

test('totals agree with the published figures', () => {
	// 19,000 FTE of radiographers of all grades with sonographers, marked unverified: to half a percent.
	const radiographers = occupied(
		'radiographer',
		'senior-radiographer',
		'advanced-practitioner',
		'consultant-radiographer',
		'sonographer'
	);
	expect(Math.abs(radiographers / 19_000 - 1)).toBeLessThan(0.005);
	// 333 reporting radiographers for 7.1 million people in the North West: 2,678 for 57.1 million.
	const advanced = england.assumptions.find(
		({ measure, subject }) => measure === 'participation' && subject === 'advanced-practitioner'
	)!;
	const heads = occupied('advanced-practitioner') / advanced.value;
	expect(Math.abs(heads / ((333 / 7.1) * 57.1) - 1)).toBeLessThan(0.005);
	expect(Math.abs(occupied('radiologist') - 4230)).toBeLessThan(1);
	// UK density of 2021 at England's population: CT 10.0 and MRI 8.6 a million.
	expect([acuteUnits('CT').length, acuteUnits('MRI').length]).toEqual([570, 490]);
	expect(england.sites.filter(({ kind }) => kind === 'cdc')).toHaveLength(160);
	// 1,500 to 2,000 starts a year, marked unverified; with the MSc the demonstration has 2,090.
	expect(yearlyStarts('bsc', 'msc')).toBeGreaterThan(1500);
	expect(yearlyStarts('bsc', 'msc')).toBeLessThan(2100);
});

test('scanners are as old as published in 2019: CT at least 14% over ten years, MRI 34%', () => {
	const old = (modality: string) =>
		acuteUnits(modality).filter(({ installed }) => installed < '2016-04').length /
		acuteUnits(modality).length;
	// Three standard deviations of a draw of 500 units are 4 to 6 points.
	expect(Math.abs(old('CT') - 0.14)).toBeLessThan(0.045);
	expect(Math.abs(old('MRI') - 0.34)).toBeLessThan(0.065);
});

test('every network is 7 to 13% short of its funded posts', () => {
	for (const { id } of england.networks) {
		const members = new Set(england.trusts.filter(({ network }) => network === id).map(({ code }) => code));
		const posts = england.posts.filter(({ trust }) => members.has(trust));
		const vacant =
			1 -
			sum(posts.map((post) => post.occupiedFteHundredths)) /
				sum(posts.map((post) => post.fundedFteHundredths));
		expect(vacant, id).toBeGreaterThan(0.07);
		expect(vacant, id).toBeLessThan(0.13);
	}
});

test('every figure says whether it is published or made up, and every assumption where it comes from', () => {
	const made = [england.posts, england.programmes, england.cohorts, england.units, england.placements];
	expect(new Set(made.flat().map(({ provenance }) => provenance))).toEqual(new Set(['illustrative']));
	expect(new Set(england.demand.map(({ provenance }) => provenance))).toEqual(new Set(['published']));
	for (const { measure, subject, placeholder, source, low, high, value } of england.assumptions) {
		const row = `${measure} ${subject}`;
		expect(placeholder, row).toBe(/placeholder, replace with local data$/.test(source));
		expect(low <= value && value <= high, row).toBe(true);
	}
});

test('trusts whose return was incomplete say by which rule their demand was reached', () => {
	const ruled = new Set(england.demand.flatMap(({ trust, rule }) => (rule === null ? [] : [trust])));
	expect([...ruled].sort()).toEqual('R0A R0D RBN RBT RFR RJ7 RNN RRF RTP RV5 RWE RXQ RXR RY7'.split(' '));
});

test('growth is that of the published years, 2018/19 to 2024/25', () => {
	// Thousands of scans published for the two years; nuclear medicine with SPECT.
	const published = {
		CT: [5666, 8346],
		MRI: [3744, 4861],
		US: [10_162, 11_504],
		NM: [467, 383],
		PET: [177, 301]
	};
	for (const [modality, [first, last]] of Object.entries(published)) {
		const row = england.assumptions.find((a) => a.measure === 'growth' && a.subject === modality)!;
		const yearly = Math.exp(Math.log(last! / first!) / 6) - 1;
		expect(Math.abs(row.value - yearly), modality).toBeLessThan(0.001);
	}
});
