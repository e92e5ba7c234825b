/** One-line faults about scanners, scans and reports. */
import type { Fault } from './fault.ts';

export const WORK: Fault[] = [
	{
		section: '3.3',
		what: 'a unit stays a month too long',
		file: 'equipment.ts',
		line: 't >= units.removed[u]!',
		planted: 't > units.removed[u]!'
	},
	{
		section: '3.3',
		what: 'the replacement comes back a month late',
		file: 'equipment.ts',
		line: 'return t < units.backAt[u]! ? REPLACING : RENEWED;',
		planted: 'return t <= units.backAt[u]! ? REPLACING : RENEWED;'
	},
	{
		section: '3.3',
		what: 'more hours closed than open',
		file: 'equipment.ts',
		line: 'const closed = Math.min(closedPlanned[row + c]!, before);',
		planted: 'const closed = closedPlanned[row + c]!;'
	},
	{
		section: '3.3',
		what: 'staffing ratio above one',
		file: 'scanning.ts',
		line: 'const ratio = needed > 0 ? Math.min(1, poolHours[pool * trusts + k]! / needed) : 1;',
		planted: 'const ratio = needed > 0 ? poolHours[pool * trusts + k]! / needed : 1;'
	},
	{
		section: '3.3',
		what: 'bought units allow no extra hours',
		file: 'equipment.ts',
		line: 'most * (operating[c]! + delivered)',
		planted: 'most * operating[c]!'
	},
	{
		section: '3.3',
		what: 'a unit being replaced counts whole',
		file: 'changes-input.ts',
		line: 'operating += share;',
		planted: 'operating += 1;'
	},
	{
		section: '3.3',
		what: 'bought units arrive at once',
		file: 'equipment-input.ts',
		line: 'delivered[t] = ordered[t - lead]!',
		planted: 'delivered[t] = ordered[t]!'
	},
	{
		section: '3.4',
		what: 'those who travel vanish',
		file: 'scanning.ts',
		line: 'scans[out + c]! += sentOut[out + c]!;',
		planted: ''
	},
	{
		section: '3.4',
		what: 'patients of unlinked trusts crowd out others',
		file: 'scanning.ts',
		line: 'if (frame.connected[t * trusts + k] === 0) continue;\n\t\t\teligible +=',
		planted: 'eligible +='
	},
	{
		section: '3.4',
		what: 'more patients are transferred than wait',
		file: 'scanning.ts',
		line: 'Math.min(planned, work, room)',
		planted: 'Math.min(planned, room)'
	},
	{
		section: '3.4',
		what: 'transfers across networks',
		file: 'scanning.ts',
		line: 'frame.networkOf[from] === frame.networkOf[to] &&',
		planted: ''
	},
	{
		section: '3.4',
		what: 'transfers before the link is live',
		file: 'scanning.ts',
		line: 'frame.connected[t * trusts + from] === 1 &&',
		planted: ''
	},
	{
		section: '3.4',
		what: 'a demand row’s own growth is ignored',
		file: 'demand-input.ts',
		line: 'row.growth ?? growths',
		planted: 'growths'
	},
	{
		section: '3.4',
		what: 'the planned ceiling on scans is forgotten',
		file: 'scanning.ts',
		line: 'Math.min(wanted, ceiling[row + c]!)',
		planted: 'wanted'
	},
	{
		section: '3.5',
		what: 'broadest readers first',
		file: 'reporting-input.ts',
		line: '.sort((a, b) => a.modalities.length - b.modalities.length || a.role - b.role);',
		planted: '.sort((a, b) => b.modalities.length - a.modalities.length || a.role - b.role);'
	},
	{
		section: '3.5',
		what: 'sharing costs nothing extra',
		file: 'reporting.ts',
		line: 'needed /= frame.sharingEfficiency[frame.networkOf[members[0] ?? 0]!]!;',
		planted: 'needed /= 1;'
	},
	{
		section: '3.5',
		what: 'the share limit is forgotten',
		file: 'reporting.ts',
		line: 'const allowed = frame.shareLimit[trust]! * minutes.values[at]! - exported.values[at]!;',
		planted: 'const allowed = minutes.values[at]! - exported.values[at]!;'
	},
	{
		section: '3.5',
		what: 'opening work counts as arriving now',
		file: 'clocks.ts',
		line: 'if (from < 0) return rate > 0 ? (used - scanned.opening[scanned.cell]!) / rate : -Infinity;',
		planted: 'if (from < 0) return 0;'
	},
	{
		section: '3.5',
		what: 'planned reading over a dead link',
		file: 'reporting.ts',
		line: 'if (!atHome && !linked) continue;',
		planted: ''
	},
	{
		section: '3.5',
		what: 'planned reading at home beyond the minutes',
		file: 'reporting.ts',
		line: 'const room = atHome ? minutesLeft[at]! : offer(parts, reader, readingTrust, t);',
		planted: 'const room = atHome ? Infinity : offer(parts, reader, readingTrust, t);'
	},
	{
		section: '3.5',
		what: 'overdue forgets the newest month',
		file: 'clocks.ts',
		line: 'for (let i = t; i >= 0 && left > 0; i--) {',
		planted: 'for (let i = t - 1; i >= 0 && left > 0; i--) {'
	},
	{
		section: '3.5',
		what: 'exported minutes are not used',
		file: 'reporting.ts',
		line: 'used.values[at]! += minutes;',
		planted: ''
	}
];
