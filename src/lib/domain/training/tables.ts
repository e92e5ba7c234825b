/** The tables of the training screen as they are taken away. */
import type { Cell } from '../csv.ts';
import type { Month } from '../month.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Sheet } from '../sheet.ts';
import { dayWords } from '../wording.ts';
import type { TraineeRow } from '../cohort.ts';
import type { CountLine, CredentialLine } from './advanced.ts';
import type { Forecast } from './forecast.ts';
import type { ProgrammeLine } from './programme-lines.ts';
import type { Queue } from './queue.ts';
import type { SlotUse } from './slots.ts';
import type { SurvivalStep } from './survival.ts';
import { AIM_WORDS, KIND_WORDS, roleWords, SIGN_OFF_WORDS, STATUS_WORDS } from './words.ts';
import { financialYearsOf, type YearOfStarts } from './years.ts';

/** What every table says of itself. */
export interface Told {
	/** Where its figures come from. */
	source: string;
	/** What it was narrowed to. */
	filter: string;
	/** `YYYY-MM-DD`. */
	today: string;
	illustrative: boolean;
}

/** Say of a table where it comes from. */
export function told(
	search: string,
	{ programmes, today, projected }: { programmes: readonly ProgrammeRow[]; today: string; projected?: string }
): Told {
	return {
		source:
			projected === undefined ? 'Register of training of Gantry' : `Projection of the scenario ${projected}`,
		filter: decodeURIComponent(search.replace(/^\?/, '').replaceAll('+', ' ')) || 'none: all of England',
		today,
		illustrative: programmes.some(({ provenance }) => provenance === 'illustrative')
	};
}

function sheet(name: string, columns: string[], rows: Cell[][], told: Told): Sheet {
	return {
		...{ name: `training-${name}`, columns, rows },
		notes: [
			['Source', told.source],
			['Filter', told.filter],
			['Taken on', dayWords(told.today)],
			[
				'Illustrative',
				told.illustrative ? 'Yes: some of these rows are made up to look real.' : 'No: typed or imported.'
			]
		]
	};
}

/** Tabulate programmes with their funnels. */
export function tabulateProgrammes(lines: readonly ProgrammeLine[], told: Told): Sheet {
	const columns = [
		...['Code', 'Programme', 'Kind', 'Leads to', 'Counts towards', 'Months', 'Cohorts', 'Commissioned'],
		...['Started', 'In training', 'Interrupted', 'Withdrawn', 'Completed', 'Not told', 'Where it comes from']
	];
	const rows = lines.map(({ funnel, ...line }) => [
		...[line.id, line.name, KIND_WORDS[line.kind], roleWords(line.to), AIM_WORDS[line.aim]],
		...[line.months, line.cohorts, funnel.commissioned, funnel.started, funnel.inTraining],
		...[funnel.interrupted, funnel.withdrawn, funnel.completed, funnel.untold],
		line.illustrative ? 'illustrative' : 'local'
	]);
	return sheet('programmes', columns, rows, told);
}

/** Tabulate starts by academic year beside completions by financial year. */
export function tabulateYears(years: readonly YearOfStarts[], told: Told): Sheet {
	const financial = financialYearsOf(years);
	const columns = [
		...['Academic year of the start', 'Commissioned', 'Started', 'In training', 'Completed'],
		...financial.map((year) => `Expected to finish in financial year ${year}`)
	];
	const rows = years.map((year) => [
		...[year.academic, year.commissioned, year.started, year.inTraining, year.completed],
		...financial.map((one) => year.expected[one] ?? 0)
	]);
	return sheet('years', columns, rows, told);
}

/** Tabulate completions by aim, destination and year, with the range of chance. */
export function tabulateForecast({ years, aims }: Forecast, told: Told): Sheet {
	const columns = ['Counts towards', 'Destination', 'Year', 'Heads', 'Low (8 in 10)', 'High (8 in 10)'];
	const rows = aims.flatMap(({ aim, lines, elsewhere }) =>
		[...lines, { label: 'Elsewhere', byYear: elsewhere }].flatMap(({ label, byYear }) =>
			byYear.map(({ heads, low, high }, i) => [AIM_WORDS[aim], label, years[i] ?? '', heads, low, high])
		)
	);
	return sheet('completions', columns, rows, told);
}

/** Tabulate the qualified who wait, month by month. */
export function tabulateQueues(queues: readonly Queue[], months: readonly Month[], told: Told): Sheet {
	const columns = ['Programme', 'Cost of one who finishes (£)', 'Month', 'Waiting at its end, heads'];
	const rows = queues.flatMap(({ programme, waiting, costPerHeadGbp }) =>
		months.map((month, t) => [programme.name, Math.round(costPerHeadGbp), month, waiting[t + 1] ?? null])
	);
	return sheet('queue', columns, rows, told);
}

/** Tabulate placement slots by trust and month. */
export function tabulateSlots(uses: readonly SlotUse[], months: readonly Month[], told: Told): Sheet {
	const columns = ['Trust', 'Month', 'Slots used', 'Slots available', 'Spare', 'Limited by'];
	const rows = uses.flatMap(({ trust, used, available, limitedBy }) =>
		months.map((month, t) => {
			const limit = available[t] ?? null;
			const count = used[t] ?? 0;
			return [trust, month, count, limit, limit === null ? null : limit - count, limitedBy];
		})
	);
	return sheet('placements', columns, rows, told);
}

/** Tabulate credentials, one trainee a row. */
export function tabulateCredentials(lines: readonly CredentialLine[], told: Told): Sheet {
	const columns = [
		...['Trainee', 'Programme', 'Modality', 'Body area', 'Stage', 'Status', 'Expected'],
		...['Reporting hours a week', 'Supervisor post', 'Funded post', 'Backfill post']
	];
	const rows = lines.map(({ trainee, credential, programme }) => [
		...[trainee.id, programme.name, credential.modality, credential.bodyArea],
		...[SIGN_OFF_WORDS[credential.stage], STATUS_WORDS[trainee.status], trainee.expected],
		...[credential.reportHoursPerWeek, credential.supervisorPost, credential.fundedPost],
		credential.backfillPost
	]);
	return sheet('credentials', columns, rows, told);
}

/** Tabulate the count towards 500, a programme a row. */
export function tabulateCount(lines: readonly CountLine[], told: Told): Sheet {
	const columns = [
		'Programme',
		'Signed off before',
		'Signed off since',
		'In training, due by then',
		'Expected to finish',
		'From starts still to come'
	];
	const rows = lines.map((line) => [
		...[line.programme.name, line.before, line.done, line.onTheWay, line.expected, line.planned]
	]);
	return sheet('advanced-count', columns, rows, told);
}

/** Tabulate the trainees of a cohort. */
export function tabulateTrainees(trainees: readonly TraineeRow[], told: Told): Sheet {
	const columns = ['Reference', 'Cohort', 'Trust', 'Stage', 'Status', 'Since', 'Expected to finish', 'Note'];
	const rows = trainees.map((one) => [
		...[one.id, one.cohort, one.trust, one.stage, STATUS_WORDS[one.status], one.statusSince, one.expected],
		one.note
	]);
	return sheet('trainees', columns, rows, told);
}

/** Tabulate a survival curve. */
export function tabulateSurvival(steps: readonly SurvivalStep[], told: Told): Sheet {
	const columns = [
		'Month',
		'At risk',
		'Left',
		'Share still there',
		'Standard error',
		'Low (95%)',
		'High (95%)'
	];
	const rows = steps.map(({ month, atRisk, left, share, error, low, high }) => [
		...[month, atRisk, left, share, error, low, high]
	]);
	return sheet('survival', columns, rows, told);
}
