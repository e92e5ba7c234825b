/** One-line faults about leaving, finishing and joining. */
import type { Fault } from './fault.ts';

export const STAFF: Fault[] = [
	{
		section: '3.6',
		what: 'retention covers more than are there',
		file: 'supply.ts',
		line: 'retentionEffect[c]! * rate * Math.min(covered[row + c]!, present);',
		planted: 'retentionEffect[c]! * rate * covered[row + c]!;'
	},
	{
		section: '3.6',
		what: 'nobody retires',
		file: 'supply.ts',
		line: 'heads[c] = present - left - retired;',
		planted: 'heads[c] = present - left;'
	},
	{
		section: '3.6',
		what: 'a staff row’s own rate is ignored',
		file: 'supply-input.ts',
		line: 'rows.forEach((row, i) => (at[staffCell(frame, row)] = (roles.length + i) * frame.months));',
		planted: ''
	},
	{
		section: '3.6',
		what: 'exits one after another',
		file: 'supply.ts',
		line: 'const retired = retiring[retiringAt[c]! + t]! * present;',
		planted: 'const retired = retiring[retiringAt[c]! + t]! * (present - left);'
	},
	{
		section: '3.7',
		what: 'late finishers finish at once',
		file: 'routes.ts',
		line: 'return finishers * routes.onTime[p]! + due;',
		planted: 'return finishers + due;'
	},
	{
		section: '3.7',
		what: 'the last month loses nobody',
		file: 'routes.ts',
		line: 'if (age + 1 === length) finishers += still;',
		planted: 'if (age + 1 === length) finishers += heads;'
	},
	{
		section: '3.7',
		what: 'a stage loses its whole share every month',
		file: 'routes-input.ts',
		line: 'monthlySurvival(stage.attrition ?? 0, months)',
		planted: 'monthlySurvival(stage.attrition ?? 0, 1)'
	},
	{
		section: '3.8',
		what: 'promotion leaves the old post filled',
		file: 'joining.ts',
		line: 'heads[fromCell[i]!]! -= joins;',
		planted: ''
	},
	{
		section: '3.8',
		what: 'posts are no ceiling',
		file: 'joining.ts',
		line: 'let joins = Math.min(learners.waiting[i]!, room);',
		planted: 'let joins = learners.waiting[i]!;'
	},
	{
		section: '3.8',
		what: 'those who join give up too',
		file: 'joining.ts',
		line: 'const gaveUp = without * waitLoss;',
		planted: 'const gaveUp = waiting[i]! * waitLoss;'
	},
	{
		section: '3.8',
		what: 'promotions wait for their place in the list',
		file: 'routes-input.ts',
		line: '...[...list.keys()].filter((p) => upskill[p]),\n\t\t\t...[...list.keys()].filter((p) => !upskill[p])',
		planted: '...list.keys()'
	},
	{
		section: '3.8',
		what: 'posts are counted in heads',
		file: 'supply-input.ts',
		line: 'fte / posts.participation[at % cells]!',
		planted: 'fte'
	}
];
