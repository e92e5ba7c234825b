/** One-line faults about causes, draws and back-tests. */
import type { Fault } from './fault.ts';

export const SURE: Fault[] = [
	{
		section: '5.1',
		what: 'sets of causes weigh as if one more were out',
		file: 'shapley.ts',
		line: '(factorial[s]! * factorial[count - s - 1]!) / factorial[count]!',
		planted: '(factorial[s]! * factorial[count - s]!) / factorial[count]!'
	},
	{
		section: '5.1',
		what: 'an order begins with a cause at work',
		file: 'shapley.ts',
		line: 'let present = 0;\n\t\t\tfor',
		planted: 'let present = 1;\n\t\t\tfor'
	},
	{
		section: '5.1',
		what: 'causes in the set are the neutral ones',
		file: 'attribution.ts',
		line: '(present >> c) & 1\n\t\t\t\t? changed',
		planted: '((present >> c) & 1) === 0\n\t\t\t\t? changed'
	},
	{
		section: '5.1',
		what: 'posts are filled by FTE instead of heads',
		file: 'attribution.ts',
		line: 'fundedFte / (row.participation',
		planted: 'fundedFte * (row.participation'
	},
	{
		section: '5.1',
		what: 'the bridge forgets the last month',
		file: 'bridge.ts',
		line: 'until: target.dueAt + 1 })',
		planted: 'until: target.dueAt })'
	},
	{
		section: '6.1',
		what: 'a triangle falls as it rises',
		file: 'quantiles.ts',
		line: 'max - Math.sqrt((1 - u) * width * (max - mode))',
		planted: 'max - Math.sqrt(u * width * (max - mode))'
	},
	{
		section: '6.1',
		what: 'a scale of a series reaches its first number only',
		file: 'change.ts',
		line: 'before.map((entry) => combine(entry, { op, value }))',
		planted: 'before.map((entry, i) => (i === 0 ? combine(entry, { op, value }) : entry))'
	},
	{
		section: '6.2',
		what: 'places inside the strata are their middles',
		file: 'draws.ts',
		line: '(part + random()) / count',
		planted: '(part + 0.5) / count'
	},
	{
		section: '6.2',
		what: 'what a draw changed is taken from the scenario as it stands',
		file: 'supply-input.ts',
		line: "agree(scenario.roles, before?.roles, ['participation', 'retention'])",
		planted: 'true'
	},
	{
		section: '6.2',
		what: 'units keep their speed when it is drawn',
		file: 'units-input.ts',
		line: "same('perHour') ?",
		planted: 'earlier ?'
	},
	{
		section: '6.3',
		what: 'quantiles are those of type 6',
		file: 'statistics.ts',
		line: 'const place = (sorted.length - 1) * share;',
		planted: 'const place = Math.min(sorted.length - 1, Math.max(0, (sorted.length + 1) * share - 1));'
	},
	{
		section: '6.3',
		what: 'the interval forgets its centre',
		file: 'statistics.ts',
		line: 'const centre = share + z2 / (2 * count);',
		planted: 'const centre = share;'
	},
	{
		section: '9',
		what: 'pinball weighs both sides alike',
		file: 'backtest.ts',
		line: 'above >= 0 ? share * above : (share - 1) * above',
		planted: 'above >= 0 ? share * above : -share * above'
	},
	{
		section: '9',
		what: 'CRPS subtracts the whole spread',
		file: 'backtest.ts',
		line: 'distance / n - spread / (n * n)',
		planted: 'distance / n - (2 * spread) / (n * n)'
	}
];
