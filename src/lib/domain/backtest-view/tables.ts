/** The tables of the back-test as files. */
import type { Cell } from '../csv.ts';
import { subjectWords } from '../overview/sentences.ts';
import { FORECAST_WORDS } from './forecasts.ts';
import type { BackTestView, ScoreRow } from './view.ts';

/** The tables that can be downloaded, by the names in their addresses. */
export const TABLES = ['scores', 'england'] as const;
export type Table = (typeof TABLES)[number];

const SCORE_HEADS = [
	...['Points', 'Between P10 and P90', 'Coverage', 'Chance from', 'Chance to'],
	...['Pinball 10%', 'Pinball 50%', 'Pinball 90%', 'CRPS', 'Error', 'Error of no change', 'Skill']
];

/** Lay a table out with its heading; errors are shares of the scans published. */
export function listTable(view: BackTestView, table: Table): Cell[][] {
	return table === 'scores' ? listScores(view) : listEngland(view);
}

function listScores(view: BackTestView): Cell[][] {
	const { title } = FORECAST_WORDS[view.forecast];
	const groups: [group: string, rows: ScoreRow[]][] = [
		['All', [view.englandScore, view.all]],
		['Modality', view.byModality],
		['Network', view.byNetwork],
		['Lead time', view.byLead],
		...view.networks.map(({ name, rows }): [string, ScoreRow[]] => [`${name}, by modality`, rows])
	];
	return [
		['Forecast', 'By', 'Of', ...SCORE_HEADS],
		...groups.flatMap(([group, rows]) => rows.map((row) => [title, group, row.label, ...scoreCells(row)]))
	];
}

function scoreCells({ points, inside, coverage, band, pinball, crps, error, naiveError, skill }: ScoreRow) {
	return [points, inside, coverage, ...band, ...pinball, crps, error, naiveError, skill];
}

function listEngland({ forecast, england }: BackTestView): Cell[][] {
	const { title } = FORECAST_WORDS[forecast];
	return [
		['Forecast', 'Modality', 'Year', 'Status', 'Published scans', 'P10', 'P50', 'P90'],
		...england.flatMap(({ modality, known, years }) => [
			...known.map(({ year, scans }) => [
				title,
				subjectWords(modality),
				year,
				'known',
				scans,
				null,
				null,
				null
			]),
			...years.map(({ year, provisional, published, p10, p50, p90 }) => [
				...[title, subjectWords(modality), year, provisional ? 'provisional' : 'final', published],
				...[Math.round(p10), Math.round(p50), Math.round(p90)]
			])
		])
	];
}
