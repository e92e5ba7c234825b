/** A programme as it is typed: its terms, with lists one row a line. */
import type { Read } from '../catalogue/assumption-form.ts';
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import type { TrustRow } from '../organisation.ts';
import type { ProgrammeRow } from '../programme.ts';
import { PROGRAMME_KINDS, ROLES } from '../vocabulary.ts';
import { findRole, readLines, type Lines } from './list-fields.ts';
import { findTrust } from './trust-named.ts';

/** What a programme is read against. */
export interface ProgrammeContext {
	id: string;
	trusts: readonly TrustRow[];
	networks: readonly { id: string; name: string }[];
	before?: ProgrammeRow;
}

/** Write the fields of the form as they stand before anybody types. */
export function typedFromProgramme(row: ProgrammeRow): Typed {
	const lines = (rows: (string | number)[][]) => rows.map((row) => row.join(', ')).join('\n');
	return {
		...{ name: row.name, kind: row.kind, network: row.network ?? '', provider: row.provider ?? '' },
		...{ from: row.from ?? '', to: row.to },
		stages: lines(row.stages.map(({ months, attrition }) => [months, percent(attrition)])),
		late: lines(row.late.map(({ months, share }) => [months, percent(share)])),
		destinations: lines(Object.entries(row.destinations).map(([trust, share]) => [trust, percent(share)])),
		starts: lines(Object.entries(row.yearlyStarts ?? {})),
		fillsVacancies: row.fillsVacancies ? 'on' : '',
		most: row.maxStartsPerMonth === null ? '' : String(row.maxStartsPerMonth),
		placementShare: percent(row.placementShare),
		release: percent(row.release),
		supervision: lines(
			row.supervision.map(({ role, scanHours, reportHours }) => [role, scanHours, reportHours])
		),
		costPerStart: String(row.costPerStartGbp),
		costPerMonth: String(row.costPerMonthGbp),
		waitLoss: percent(row.waitLoss)
	};
}

/** Write a share so that it reads back as the same number. */
function percent(share: number): string {
	return `${Number((share * 100).toPrecision(12))}%`;
}

/** Read a programme. */
export function readProgramme(typed: Typed, context: ProgrammeContext): Read<ProgrammeRow> {
	const form = new Reading(typed);
	const { stages, late, starts, problems: unread } = readSchedule(form);
	const destinations = readDestinations(form, context.trusts);
	const supervision = readSupervision(form);
	const fillsVacancies = form.ticked('fillsVacancies');
	const row: ProgrammeRow = {
		...{ id: context.id, name: form.words('name', 'The name', 200) },
		kind: form.choice('kind', 'The kind of route', PROGRAMME_KINDS),
		network: form.text('network') === '' ? null : form.text('network'),
		provider: form.text('provider') === '' ? null : form.words('provider', 'The provider', 200),
		from: form.text('from') === '' ? null : form.choice('from', 'The role it draws from', ROLES),
		to: form.choice('to', 'The role it leads to', ROLES),
		...{ stages, late, destinations: destinations.read, fillsVacancies },
		yearlyStarts: fillsVacancies ? null : starts,
		maxStartsPerMonth: form.text('most') === '' ? null : form.number('most', 'The most starts a month'),
		placementShare: form.number('placementShare', 'The share on placement'),
		release: form.number('release', 'The share of time released'),
		supervision: supervision.read,
		costPerStartGbp: form.number('costPerStart', 'The cost of a start'),
		costPerMonthGbp: form.number('costPerMonth', 'The cost of a month'),
		waitLoss: form.number('waitLoss', 'The share who give up waiting'),
		provenance: context.before?.provenance ?? 'local'
	};
	const lists = [...unread, ...destinations.problems, ...supervision.problems];
	const spoilt = new Set(lists.map(({ field }) => field));
	const further = findProgrammeProblems(row, context).filter(({ field }) => !spoilt.has(field));
	const problems = form.with([...lists, ...further]);
	return problems.length > 0 ? { problems } : { read: row };
}

const SHARE = { from: 0, to: 1 };

function readSchedule(form: Reading) {
	const numbered = (field: string, parts: Parameters<typeof readLines>[1]['parts'], example: string) =>
		readLines(form.text(field), { field, parts, keyed: false, example });
	const stages = numbered(
		'stages',
		[
			{ name: 'The months', from: 1, to: 120, whole: true },
			{ name: 'The share who leave', ...SHARE }
		],
		'12, 8%'
	);
	const late = numbered(
		'late',
		[
			{ name: 'The months late', from: 0, to: 60, whole: true },
			{ name: 'The share', ...SHARE }
		],
		'6, 7%'
	);
	const starts = numbered(
		'starts',
		[
			{ name: 'The month of the year', from: 1, to: 12, whole: true },
			{ name: 'The starts', from: 0, to: 10_000 }
		],
		'9, 30'
	);
	return {
		stages: stages.rows.map(({ numbers: [months = 1, attrition = 0] }) => ({ months, attrition })),
		late: late.rows.map(({ numbers: [months = 0, share = 0] }) => ({ months, share })),
		starts: Object.fromEntries(
			starts.rows.map(({ numbers: [month = 1, heads = 0] }) => [String(month).padStart(2, '0'), heads])
		),
		problems: [...stages.problems, ...late.problems, ...starts.problems]
	};
}

function readDestinations(form: Reading, trusts: readonly TrustRow[]) {
	const example = 'RXX, 40%';
	const lines = readLines(form.text('destinations'), {
		...{ field: 'destinations', keyed: true, example },
		parts: [{ name: 'The share', ...SHARE }]
	});
	return gather(lines, 'destinations', (key) => findTrust(key, trusts));
}

/** Codes with their shares; a code twice, or one that does not exist, is a problem. */
function gather(
	{ rows, problems }: Lines,
	field: string,
	find: (key: string) => { code: string } | { problem: string }
): { read: Record<string, number>; problems: FieldProblem[] } {
	const read: Record<string, number> = {};
	const found = [...problems];
	for (const { key, numbers } of rows) {
		const named = find(key);
		if ('problem' in named) found.push({ field, message: named.problem });
		else if (named.code in read) found.push({ field, message: `${named.code} stands here twice.` });
		else read[named.code] = numbers[0]!;
	}
	return { read, problems: found };
}

function readSupervision(form: Reading) {
	const lines = readLines(form.text('supervision'), {
		...{ field: 'supervision', keyed: true, example: 'radiologist, 0, 1' },
		parts: [
			{ name: 'The scanning hours a week', from: 0, to: 40 },
			{ name: 'The reporting hours a week', from: 0, to: 40 }
		]
	});
	const problems = [...lines.problems];
	const read = lines.rows.flatMap(({ key, numbers: [scanHours = 0, reportHours = 0] }) => {
		const role = findRole(key);
		if (role !== undefined) return [{ role, scanHours, reportHours }];
		const message = `“${key}” is no role: write one of ${ROLES.join(', ')}.`;
		problems.push({ field: 'supervision', message });
		return [];
	});
	return { read, problems };
}

/** Shares are typed to a few digits. */
const TOLERANCE = 1e-6;

/** List what does not go together in a programme. */
export function findProgrammeProblems(
	row: ProgrammeRow,
	{ networks }: Pick<ProgrammeContext, 'networks'>
): FieldProblem[] {
	return [
		...says(
			'network',
			row.network !== null && !networks.some(({ id }) => id === row.network),
			`There is no network “${row.network}”: choose one of the list.`
		),
		...findStageProblems(row),
		...findPeopleProblems(row),
		...shares(row),
		...says('most', (row.maxStartsPerMonth ?? 0) < 0, 'The most starts a month must be 0 or more.'),
		...says('costPerStart', row.costPerStartGbp < 0, 'The cost of a start must be 0 or more.'),
		...says('costPerMonth', row.costPerMonthGbp < 0, 'The cost of a month must be 0 or more.')
	];
}

function says(field: string, wrong: boolean, message: string): FieldProblem[] {
	return wrong ? [{ field, message }] : [];
}

function addUp(numbers: number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

/** How long it takes and who is late. */
function findStageProblems({ stages, late }: ProgrammeRow): FieldProblem[] {
	const all = addUp(late.map(({ share }) => share));
	return [
		...says(
			'stages',
			stages.length === 0,
			'A programme has at least one stage: write its months and the share who leave, for example 12, 8%.'
		),
		...says(
			'stages',
			stages.some(({ attrition }) => attrition >= 1),
			'In no stage may all of them leave: give a share below 100%.'
		),
		...says(
			'late',
			late.length > 0 && Math.abs(all - 1) > TOLERANCE,
			`The shares of those on time (0 months) and late add up to ${words(all)}; they must add up to 100%.`
		)
	];
}

/** Where people come from and go to, and how many start. */
function findPeopleProblems(row: ProgrammeRow): FieldProblem[] {
	const places = addUp(Object.values(row.destinations));
	const all = row.kind === 'upskill';
	return [
		...says(
			'destinations',
			places > 1 + TOLERANCE,
			`The shares add up to ${words(places)}; those who finish cannot be more than 100%.`
		),
		...says(
			'destinations',
			all && Math.abs(places - 1) > TOLERANCE,
			`The shares add up to ${words(places)}; own staff stay where they work, so they must add up to 100%.`
		),
		...says('from', all && row.from === null, 'Own staff come from a role: choose which.'),
		...says(
			'from',
			!all && row.from !== null,
			'Only programmes for own staff draw from a role: choose none, or the kind “Own staff”.'
		),
		...says('from', row.from === row.to, 'It draws from the role it leads to: choose another.'),
		...says(
			'starts',
			!row.fillsVacancies && Object.keys(row.yearlyStarts ?? {}).length === 0,
			'Say how many start in which month of the year, for example 9, 30, or tick that starts follow vacancies.'
		)
	];
}

function shares({ placementShare, release, waitLoss }: ProgrammeRow): FieldProblem[] {
	return Object.entries({ placementShare, release, waitLoss }).flatMap(([field, share]) =>
		says(field, share < 0 || share > 1, `A share lies between 0% and 100%; this is ${words(share)}.`)
	);
}

function words(share: number): string {
	return `${Number((share * 100).toFixed(4))}%`;
}
