/** Levers about people: programmes, posts, retention. */
import { Beliefs } from '../assemble/beliefs.ts';
import { ROLES, type Role } from '../vocabulary.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { addMonths } from '../month.ts';
import { numberWords } from '../wording.ts';
import { rolePlural, type AmountLever, type LeverGroup, type Share } from './lever.ts';
import { niceAbove, stepFor } from './scale.ts';

/** What levers are made from: registers of a part, the scenario, the trusts of the place, and the run's months. */
export interface LeverInput {
	registers: Registers;
	scenario: ScenarioRow;
	trusts: readonly string[];
	first: string;
	last: string;
}

const GROUP_OF_KIND: Record<ProgrammeRow['kind'], LeverGroup> = {
	train: 'intakes',
	upskill: 'conversions',
	recruit: 'recruitment'
};
const EVERY_MONTH = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/** However few there are now, a slider reaches so far. */
const LEAST_MAX = 5;
/** A slider for starts reaches this many times those of now, and for posts this share of those funded. */
const TIMES_NOW = 3;
const POSTS_SHARE = 0.5;

/** List a lever for every programme that leads to the trusts. */
export function programmeLevers({ registers, trusts, ...run }: LeverInput): AmountLever[] {
	const places = registers.networks.map(({ name }) => `, ${name}`);
	return registers.programmes
		.filter(({ destinations }) => trusts.some((trust) => trust in destinations))
		.map((programme) => ({ ...programme, name: withoutPlace(programme.name, places) }))
		.map((programme) => (programme.kind === 'recruit' ? offersLever : startsLever)(programme, run));
}

/** Programmes are named with their network, which the page names already. */
function withoutPlace(name: string, places: readonly string[]): string {
	const place = places.find((one) => name.endsWith(one)) ?? '';
	return name.slice(0, name.length - place.length);
}

type Run = Pick<LeverInput, 'first' | 'last'>;

function startsLever({ id, name, kind, yearlyStarts }: ProgrammeRow, run: Run): AmountLever {
	const profile = yearlyStarts ?? { '09': 1 };
	const now = Object.values(yearlyStarts ?? {}).reduce((sum, heads) => sum + heads, 0);
	return amountLever(
		{
			...{ id: `starts:${id}`, group: GROUP_OF_KIND[kind], name, unit: 'starts a year', resting: round(now) },
			now: `${numberWords(round(now))} starts a year`,
			subject: { kind: 'starts', programme: id, profile, perMonth: false }
		},
		{ ...run, most: Math.max(LEAST_MAX, TIMES_NOW * now), offered: nextAutumn(run.first) }
	);
}

function offersLever({ id, name, maxStartsPerMonth, yearlyStarts }: ProgrammeRow, run: Run): AmountLever {
	const planned = Object.values(yearlyStarts ?? {}).reduce((sum, heads) => sum + heads, 0) / 12;
	const now = maxStartsPerMonth ?? planned;
	const profile = Object.fromEntries(EVERY_MONTH.map((month) => [month, 1]));
	return amountLever(
		{
			...{ id: `starts:${id}`, group: 'recruitment', name, unit: 'offers a month', resting: round(now) },
			now:
				yearlyStarts === null
					? `an offer for each vacancy, ${most(maxStartsPerMonth)}`
					: `${round(now)} a month`,
			subject: { kind: 'starts', programme: id, profile, perMonth: true }
		},
		{ ...run, most: Math.max(LEAST_MAX, 2 * TIMES_NOW * now), offered: run.first }
	);
}

function most(maxStartsPerMonth: number | null): string {
	return maxStartsPerMonth === null ? 'without a limit' : `at most ${numberWords(maxStartsPerMonth)} a month`;
}

/** List a lever for the posts of every role that has any: the model adds to an establishment, it does not found one. */
export function postsLevers({ registers, trusts, ...run }: LeverInput): AmountLever[] {
	return ROLES.flatMap((role) => {
		const shares = fundedFte(registers, { role, trusts });
		const funded = sum(shares);
		if (funded === 0) return [];
		return [
			amountLever(
				{
					...{ id: `posts:${role}`, group: 'posts', name: rolePlural(role), unit: 'FTE more', resting: 0 },
					now: `${numberWords(funded, 'FTE')} FTE funded`,
					subject: { kind: 'posts', of: role, shares }
				},
				{ ...run, most: Math.max(LEAST_MAX, POSTS_SHARE * funded), offered: nextApril(run.first) }
			)
		];
	});
}

/** List a lever for the retention of every role that an offer is believed to hold. */
export function retentionLevers({ registers, scenario, trusts, ...run }: LeverInput): AmountLever[] {
	const beliefs = new Beliefs(registers, scenario);
	return ROLES.filter((role) => beliefs.of('retentionEffect', role) !== undefined).map((role) => {
		const heads = headsIn(registers, { role, trusts }) / (beliefs.of('participation', role) ?? 1);
		return amountLever(
			{
				...{
					id: `retain:${role}`,
					group: 'retention',
					name: rolePlural(role),
					unit: 'heads covered',
					resting: 0
				},
				now: `${numberWords(heads, 'heads')} heads in post`,
				subject: { kind: 'retain', of: role, shares: fundedFte(registers, { role, trusts }) }
			},
			{ ...run, most: Math.max(LEAST_MAX, heads), offered: nextAutumn(run.first) }
		);
	});
}

interface Cell {
	role: Role;
	trusts: readonly string[];
}

function fundedFte({ posts }: Registers, { role, trusts }: Cell): Share[] {
	return trusts.map((trust) => ({
		trust,
		weight: posts.reduce(
			(fte, post) => fte + (post.trust === trust && post.role === role ? post.fundedFteHundredths / 100 : 0),
			0
		)
	}));
}

function headsIn({ posts }: Registers, { role, trusts }: Cell): number {
	return posts
		.filter((post) => post.role === role && trusts.includes(post.trust))
		.reduce((fte, { occupiedFteHundredths }) => fte + occupiedFteHundredths / 100, 0);
}

/** Complete a lever: how far it reaches, and in which steps. */
export function amountLever(
	lever: Omit<AmountLever, 'form' | 'max' | 'step' | 'whole' | 'first' | 'last' | 'offered'>,
	{
		most: reach,
		offered,
		first,
		last,
		whole = false
	}: Run & { most: number; offered: string; whole?: boolean }
): AmountLever {
	const max = whole ? Math.ceil(niceAbove(reach)) : niceAbove(reach);
	const within = offered < first ? first : offered > last ? last : offered;
	return { ...lever, form: 'amount', max, step: stepFor(max, whole), whole, first, last, offered: within };
}

/** Name the next April after a month: when budgets begin. */
export function nextApril(month: string): string {
	return next(month, '04');
}

function nextAutumn(month: string): string {
	return next(month, '09');
}

function next(month: string, ofYear: string): string {
	let found = addMonths(month, 1);
	while (!found.endsWith(ofYear)) found = addMonths(found, 1);
	return found;
}

function sum(shares: readonly Share[]): number {
	return shares.reduce((all, { weight }) => all + weight, 0);
}

function round(amount: number): number {
	return Math.round(amount * 100) / 100;
}
