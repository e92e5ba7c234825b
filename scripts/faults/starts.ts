/** One-line faults about series, starts and hours. */
import type { Fault } from './fault.ts';

export const STARTS: Fault[] = [
	{
		section: '2',
		what: 'a twelfth of the yearly rate',
		file: 'rates.ts',
		line: '1 - Math.exp(Math.log(1 - yearly) / MONTHS_PER_YEAR)',
		planted: 'yearly / MONTHS_PER_YEAR'
	},
	{
		section: '2',
		what: 'a flow goes on beyond its end',
		file: 'series.ts',
		line: 'if (t >= 0 && t < series.length) series[t] = amount;',
		planted: 'if (t >= 0 && t < series.length) series.fill(amount, t);'
	},
	{
		section: '3.1',
		what: 'fill forgets who is waiting',
		file: 'intake.ts',
		line: '+ learners.waitingHeads[p]!;',
		planted: ';'
	},
	{
		section: '3.1',
		what: 'placements are not clipped',
		file: 'intake.ts',
		line: 'starts = Math.min(starts, (limit - learners.placed[trust]!) / needed);',
		planted: 'starts = Math.min(starts, limit / needed);'
	},
	{
		section: '3.1',
		what: 'learners are not limited by staff',
		file: 'intake.ts',
		line: 'starts = Math.min(starts, free / destinations.share[i]!);',
		planted: ''
	},
	{
		section: '3.1',
		what: 'too many here make up for too few there',
		file: 'intake.ts',
		line: 'vacancies += Math.max(0, room);',
		planted: 'vacancies += room;'
	},
	{
		section: '3.1',
		what: 'tutors replace the slots',
		file: 'intake.ts',
		line: 'limit = Math.min(limit, placements.studentsPerTutorFte[trust]! * fte);',
		planted: 'limit = placements.studentsPerTutorFte[trust]! * fte;'
	},
	{
		section: '3.1',
		what: 'fill forgets late finishers',
		file: 'intake.ts',
		line: '+ learners.lateHeads[p]! +',
		planted: '+'
	},
	{
		section: '3.1',
		what: 'free staff are not shared over the places',
		file: 'intake.ts',
		line: 'free / destinations.share[i]!',
		planted: 'free'
	},
	{
		section: '3.2',
		what: 'release forgets participation',
		file: 'routes.ts',
		line: 'staff.releaseFte[cell]! += supply.participation[cell]! * away * destinations.share[i]!;',
		planted: 'staff.releaseFte[cell]! += away * destinations.share[i]!;'
	},
	{
		section: '3.2',
		what: 'supervision of reports costs scanning',
		file: 'supply.ts',
		line: 'reportHours * fte - supervisionReport[cell]!',
		planted: 'reportHours * fte - supervisionScan[cell]!'
	},
	{
		section: '3.2',
		what: 'every host supervises every student, reading',
		file: 'routes.ts',
		line: 'staff.supervisionReport[cell]! += reportHours * hosts.share[i]! * learners;',
		planted: 'staff.supervisionReport[cell]! += reportHours * learners;'
	},
	{
		section: '3.2',
		what: 'every trust releases every learner',
		file: 'routes.ts',
		line: 'supply.participation[cell]! * away * destinations.share[i]!;',
		planted: 'supply.participation[cell]! * away;'
	},
	{
		section: '3.2',
		what: 'every host supervises every student, scanning',
		file: 'routes.ts',
		line: 'staff.supervisionScan[cell]! += scanHours * hosts.share[i]! * learners;',
		planted: 'staff.supervisionScan[cell]! += scanHours * learners;'
	},
	{
		section: '3.2',
		what: 'supervision leaves hours below zero',
		file: 'supply.ts',
		line: 'const hours = Math.max(0, scanHours * fte - supervisionScan[cell]!);',
		planted: 'const hours = scanHours * fte - supervisionScan[cell]!;'
	}
];
