/** The back-test of the demonstration, scored by the engine, and the page of docs that says how it came out. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { FORECAST_WORDS, FORECASTS, type Forecast } from '#lib/domain/backtest-view/forecasts.ts';
import {
	assumptionFindings,
	findings,
	growthWords,
	placeWords,
	skillWords,
	standingSentence
} from '#lib/domain/backtest-view/sentences.ts';
import { listTable } from '#lib/domain/backtest-view/tables.ts';
import type { BackTestView, EnglandRow, ScoreRow } from '#lib/domain/backtest-view/view.ts';
import { subjectWords } from '#lib/domain/overview/sentences.ts';
import { percentWords } from '#lib/domain/wording.ts';
import { checkScenario, writeScenario, type Scenario } from '#lib/domain/scenario-file.ts';
import { scoreForecasts } from '#lib/engine/backtest.ts';
import { run } from '#lib/engine/project.ts';
import { drawScenario } from '#lib/engine/uncertainty.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as backTest from '#lib/server/back-test.ts';
import { frozenScenario, justEngland, type Returns } from '#lib/server/demonstration/backtest.ts';
import { viewBackTest } from '#lib/server/demonstration/backtest-view.ts';
import { FIGURES } from '#lib/server/demonstration/figures.ts';
import { pool } from '#lib/server/demonstration/pooled-scores.ts';
import * as projections from '#lib/server/projections.ts';

function read(scenario: Scenario): Scenario {
	const checked = checkScenario(JSON.parse(writeScenario(scenario)));
	if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
	return checked.scenario;
}

function score(forecast: Forecast, returns: Returns = 'complete'): BackTestView {
	const scenario = read(frozenScenario(forecast, returns));
	return viewBackTest({
		...{ forecast, scenario },
		scores: scoreForecasts(scenario),
		england: drawScenario(justEngland(scenario))
	});
}

const views = new Map(FORECASTS.map((forecast) => [forecast, score(forecast)]));
const rule = views.get('rule')!;

describe('the frozen scenario', () => {
	test('believes in growth by nothing later than March 2022, except in hindsight', () => {
		const england = FIGURES.yearly.england.CT!;
		const later = england.with(5, 1).with(6, 1).with(7, 1);
		const growths = (forecast: Forecast) => frozenScenario(forecast).modalities;
		const before = FORECASTS.map(growths);
		FIGURES.yearly.england.CT = later;
		const after = FORECASTS.map(growths);
		FIGURES.yearly.england.CT = england;
		expect(after).toEqual(before);
		expect(growths('rule')?.[0]).toEqual({ id: 'CT', growth: 0.0585 });
		expect(growths('hindsight')?.[0]).toEqual({ id: 'CT', growth: FIGURES.growth.CT });
	});

	test('puts a whole year of growth between the base and the first year scored', () => {
		const scenario = read(justEngland(frozenScenario('rule')));
		const target = run(scenario).targets.find(({ id }) => id === 'ENG:CT')!;
		const base = FIGURES.yearly.england.CT![4]! / 12;
		expect(target.baseline).toBe(base);
		[11, 23, 35].forEach((t, i) => expect(target.projected[t]! / base).toBeCloseTo(1.0585 ** (i + 1), 10));
	});

	test('holds the published years as actuals, unaltered', () => {
		const { actuals } = frozenScenario('rule');
		const scans = FIGURES.yearly.england.MRI!;
		expect(actuals?.find(({ id }) => id === 'ENG:MRI')?.values).toEqual({
			'2023-03': scans[5]! / 12,
			'2024-03': scans[6]! / 12,
			'2025-03': scans[7]! / 12
		});
	});

	test('draws England the same beside the networks and alone', () => {
		const whole = read(frozenScenario('fitted'));
		const draws = { ...whole.uncertainty!, draws: 50 };
		const [beside, alone] = [whole, justEngland(whole)].map((scenario) =>
			drawScenario({
				...scenario,
				uncertainty: { ...draws, params: scenario.uncertainty!.params }
			}).targets.filter(({ id }) => id.startsWith('ENG:'))
		);
		const fans = (targets: typeof beside) => targets?.map(({ id, p10, p50, p90 }) => ({ id, p10, p50, p90 }));
		expect(fans(alone)).toEqual(fans(beside));
	});
});

describe('scores put together', () => {
	test('count points alike, and divide errors by all that happened', () => {
		const small = {
			...{ points: 2, coverage: 0.5, crps: 5, mae: 10, naiveMae: 20, happened: 100 },
			pinball: [1, 2, 3] as [number, number, number]
		};
		const large = {
			...{ points: 1, coverage: 1, crps: 60, mae: 100, naiveMae: 50, happened: 1000 },
			pinball: [10, 20, 30] as [number, number, number]
		};
		expect(pool([small, large], { key: 'both', label: 'Both' })).toMatchObject({
			points: 3,
			inside: 2,
			coverage: 2 / 3,
			// (2 × 5 + 60) / (2 × 100 + 1000)
			crps: 70 / 1200,
			error: 120 / 1200,
			naiveError: 90 / 1200,
			skill: expect.closeTo(1 - 120 / 90, 12) as number,
			pinball: [12 / 1200, 24 / 1200, 36 / 1200]
		});
	});

	test('hold every cell three times, by modality, network and lead time alike', () => {
		for (const view of views.values()) {
			for (const rows of [view.byModality, view.byNetwork, view.byLead]) {
				expect(rows.reduce((sum, row) => sum + row.points, 0)).toBe(view.all.points);
				expect(rows.reduce((sum, row) => sum + row.inside, 0)).toBe(view.all.inside);
			}
			expect(view.englandScore.points).toBe(21);
			const inside = view.england
				.flatMap(({ years }) => years)
				.filter((year) => placeWords(year) === 'inside');
			expect(inside.length).toBe(view.englandScore.inside);
		}
	});
});

describe('the screen', () => {
	const actor = localAdministrator();
	afterAll(projections.close);

	test('shows what the engine gives for the file that can be downloaded, worked out in a child', async () => {
		expect(await backTest.show(actor, 'rule')).toEqual(rule);
		expect(await backTest.standing(actor)).toBe(standingSentence(rule));
		const { name, file } = await backTest.getFile(actor, 'rule');
		expect(name).toBe('gantry-back-test-rule.json');
		expect(file).toBe(writeScenario(frozenScenario('rule')));
	});

	test('names the forecasts and tables there are when asked for another', async () => {
		await expect(backTest.show(actor, 'guess')).rejects.toThrow(
			'There is no forecast "guess"; there are rule, fitted, hindsight'
		);
		await expect(backTest.writeTable(actor, { forecast: 'rule', table: 'x' })).rejects.toThrow(
			'There is no table "x"; there are scores, england'
		);
	});

	test('writes tables as wide as their headings', () => {
		for (const table of ['scores', 'england'] as const) {
			const [head, ...rows] = listTable(rule, table);
			expect(rows.length).toBeGreaterThan(50);
			expect(rows.filter((row) => row.length !== head!.length)).toEqual([]);
		}
	});

	test('says how good or bad it was', () => {
		expect(standingSentence(rule)).toContain('too narrow');
		expect(findings(rule).join(' ')).toContain('no nearer for');
		expect(assumptionFindings(rule)[0]).toContain('too low');
	});
});

describe('docs/back-test.md', () => {
	const lines = readFileSync('docs/back-test.md', 'utf8')
		.split('\n')
		.map((line) => line.replaceAll(/\s*\|\s*/g, '|'));
	const missing = (rows: (string | number)[][]) =>
		rows.map((cells) => `|${cells.join('|')}|`).filter((line) => !lines.includes(line));
	const chance = ({ band }: ScoreRow) => band.map((end) => `${Math.round(100 * end)}%`).join(' to ');
	const scoresOf = (row: ScoreRow) => [
		row.points,
		percentWords(row.coverage),
		chance(row),
		percentWords(row.crps),
		row.pinball.map(percentWords).join(', '),
		skillWords(row.skill)
	];

	test.each(FORECASTS)('has the table as it came out: %s', (forecast) => {
		const { byModality, byLead, all, englandScore } = views.get(forecast)!;
		const rows = [...byModality, ...byLead, all, englandScore];
		expect(missing(rows.map((row) => [row.label, ...scoresOf(row)]))).toEqual([]);
		expect(lines).toContain(`### ${FORECAST_WORDS[forecast].title}`);
	});

	test('has every network, by coverage and skill of the three forecasts', () => {
		const rows = rule.byNetwork.map(({ key, label, points }, i) => [
			label,
			rule.networks.find(({ id }) => id === key)!.trusts,
			points,
			...[...views.values()].flatMap(({ byNetwork }) => [
				percentWords(byNetwork[i]!.coverage),
				skillWords(byNetwork[i]!.skill)
			])
		]);
		expect(missing(rows)).toEqual([]);
	});

	test('has England’s growth, forecast, published and assumed', () => {
		const range = ({ growth: { p10, p90 } }: EnglandRow) => `${growthWords(p10)} to ${growthWords(p90)}`;
		const rows = rule.england.map((row, i) => [
			subjectWords(row.modality),
			range(row),
			range(views.get('fitted')!.england[i]!),
			growthWords(row.growth.happened),
			growthWords(row.growth.register)
		]);
		expect(missing(rows)).toEqual([]);
	});

	test('says what all returns as published would have given', () => {
		const rows = FORECASTS.map((forecast) => {
			const { all } = score(forecast, 'all');
			return [FORECAST_WORDS[forecast].title, ...scoresOf(all)];
		});
		expect(missing(rows)).toEqual([]);
	});
});
