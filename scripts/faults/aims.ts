/** One-line faults about money and targets. */
import type { Fault } from './fault.ts';

export const AIMS: Fault[] = [
	{
		section: '3.9',
		what: 'extra hours are paid by the week',
		file: 'money.ts',
		line: 'prices.extraHour[m]! * frame.weeksPerMonth * extra',
		planted: 'prices.extraHour[m]! * extra'
	},
	{
		section: '3.9',
		what: 'discounting starts a month late',
		file: 'rates.ts',
		line: 'return Math.exp((-month / MONTHS_PER_YEAR) * Math.log(1 + yearly));',
		planted: 'return Math.exp((-(month - 1) / MONTHS_PER_YEAR) * Math.log(1 + yearly));'
	},
	{
		section: '3.9',
		what: 'retention is paid for more than are there',
		file: 'money.ts',
		line: 'Math.min(covered[t * cells + c]!, heads[c]!)',
		planted: 'covered[t * cells + c]!'
	},
	{
		section: '3.9',
		what: 'hiring counts as training',
		file: 'money.ts',
		line: 'if (routes.recruit[p] === 1) costs.recruitment',
		planted: 'if (routes.recruit[p] === 2) costs.recruitment'
	},
	{
		section: '5',
		what: 'exactly ten years counts as over',
		file: 'fleet-measures.ts',
		line: 'Math.floor(lives.born[i]! + older)',
		planted: 'Math.floor(lives.born[i]! + older) - 1'
	},
	{
		section: '5',
		what: 'the trajectory arrives a month early',
		file: 'targets.ts',
		line: 'Math.min(1, (t + 1) / (dueAt + 1))',
		planted: 'Math.min(1, (t + 1) / dueAt)'
	},
	{
		section: '5',
		what: 'days add up instead of the worst',
		file: 'targets.ts',
		line: "if (combine === 'worst') total = Math.max(total, value);",
		planted: "if (combine === 'worst') total += value;"
	},
	{
		section: '5',
		what: 'the years of a target are ignored',
		file: 'targets-input.ts',
		line: '(row.years ?? DEFAULT_AGE_YEARS)',
		planted: 'DEFAULT_AGE_YEARS'
	},
	{
		section: '5',
		what: 'met from the end only',
		file: 'targets.ts',
		line: 'while (metFrom > 0 && isMet(metFrom - 1)) metFrom--;',
		planted: 'if (metFrom > 0 && isMet(metFrom - 1)) metFrom--;'
	},
	{
		section: '5',
		what: 'over-establishment offsets vacancies',
		file: 'measures.ts',
		line: 'staff.unfilled[c] = Math.max(0, funded - fte);',
		planted: 'staff.unfilled[c] = funded - fte;'
	},
	{
		section: '5',
		what: 'amber is a share of the value',
		file: 'targets.ts',
		line: 'const way = Math.abs(value - baseline);',
		planted: 'const way = Math.abs(value);'
	}
];
