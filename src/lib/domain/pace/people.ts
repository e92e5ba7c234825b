/** How fast a plan hires, trains and funds posts. */
import { addMonths, monthNumber, type Month } from '../month.ts';
import type { Role } from '../vocabulary.ts';
import type { Decisions } from '../scenario-row.ts';
import { amountWords, monthWords, numberWords } from '../wording.ts';
import { groupBy, type DecidedStarts, type Given } from './given.ts';
import { limitOf, type Measured } from './measured.ts';

type Starts = Decisions['starts'][number];
type Level = Decisions['posts'][number]['fteByMonth'];

const YEAR = 12;

/** Find the month of most offers for each role of a place, beside its establishment. */
export function measureHiring({ name, posts, starts }: Given): Measured[] {
	const hires = starts.filter(({ programme }) => programme.kind === 'recruit');
	return [...groupBy(hires, ({ programme }) => programme.to)].map(([role, ours]) => {
		const offersIn = (month: Month) =>
			ours.reduce((sum, hire) => sum + hire.here * startsIn(hire.starts, month), 0);
		const month = fullest(
			ours.flatMap((hire) => firstYear(hire.starts)),
			offersIn
		);
		const amount = offersIn(month);
		return {
			pace: 'hiring',
			part: `Hiring ${rolesWords(role)}, ${name}`,
			doing: `${amountWords(amount, 'offers')} in ${monthWords(month)}`,
			limit: limitOf('hiring', fundedFte(posts, role)),
			...{ month, amount }
		};
	});
}

/** Find the first year's starts of every course of a place that is decided, beside its largest intake so far. */
export function measureTraining({ starts }: Given): Measured[] {
	const courses = starts.filter(({ programme, here }) => programme.kind !== 'recruit' && here > 0);
	return courses.map((course) => {
		const months = firstYear(course.starts);
		const amount = months.reduce((sum, month) => sum + startsIn(course.starts, month), 0);
		const month = months.find((one) => startsIn(course.starts, one) > 0) ?? course.starts.from;
		return {
			pace: 'training',
			part: `Starts of ${course.programme.name}`,
			doing: `${amountWords(amount, 'heads')} in the year from ${monthWords(month)}`,
			limit: limitOf('training', largestIntake(course)),
			...{ month, amount }
		};
	});
}

/** Find the year in which most posts are added for each role of a place, beside its establishment. */
export function measurePosts({ name, posts, addedPosts }: Given): Measured[] {
	return [...groupBy(addedPosts, ({ role }) => role)].map(([role, added]) => {
		const levels = added.map(({ fteByMonth }) => fteByMonth);
		const at = (month: Month) => levels.reduce((sum, level) => sum + levelAt(level, month), 0);
		const more = (month: Month) => at(month) - at(addMonths(month, -YEAR));
		const month = fullest([...new Set(levels.flatMap((level) => Object.keys(level)))], more);
		const amount = more(month);
		return {
			pace: 'posts',
			part: `Posts for ${rolesWords(role)}, ${name}`,
			doing: `${numberWords(amount, 'FTE')} FTE more in the year to ${monthWords(month)}`,
			limit: limitOf('posts', fundedFte(posts, role)),
			...{ month, amount }
		};
	});
}

function rolesWords(role: Role): string {
	return `${role.replaceAll('-', ' ')}s`;
}

/** Establishment of a role, FTE. */
function fundedFte(posts: Given['posts'], role: Role): number {
	return posts.reduce((sum, post) => sum + (post.role === role ? post.fundedFteHundredths / 100 : 0), 0);
}

/** Starts come again every year, so the months of the first year show them all. */
function firstYear({ from, until }: Starts): Month[] {
	const length = until === null ? YEAR : Math.min(YEAR, monthNumber(until) - monthNumber(from) + 1);
	return Array.from({ length: Math.max(1, length) }, (_, i) => addMonths(from, i));
}

function startsIn({ yearlyStarts, from, until }: Starts, month: Month): number {
	if (month < from || (until !== null && month > until)) return 0;
	return yearlyStarts[month.slice(5)] ?? 0;
}

/** The earliest month with the largest amount. */
function fullest(months: readonly Month[], amountIn: (month: Month) => number): Month {
	let best = { month: '', amount: -Infinity };
	for (const month of [...new Set(months)].sort()) {
		const amount = amountIn(month);
		if (amount > best.amount) best = { month, amount };
	}
	return best.month;
}

/** A level holds until its next date and is 0 before its first. */
function levelAt(level: Level, month: Month): number {
	let latest = '';
	for (const date of Object.keys(level)) if (date <= month && date > latest) latest = date;
	return level[latest] ?? 0;
}

/** The largest of its yearly starts of now and the intakes that are under way, by the year in which they started. */
function largestIntake({ programme, cohorts }: DecidedStarts): number {
	const now = Object.values(programme.yearlyStarts ?? {}).reduce((sum, heads) => sum + heads, 0);
	const academicYear = (started: Month) => Math.floor((monthNumber(started) - SEPTEMBER) / YEAR);
	const intakes = [...groupBy(cohorts, ({ started }) => academicYear(started)).values()];
	const before = intakes.map((year) => year.reduce((sum, { startedHeads }) => sum + startedHeads, 0));
	return Math.max(now, ...before);
}

/** Months of a year before its academic year begins. */
const SEPTEMBER = 8;
