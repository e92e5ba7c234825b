/** One-line faults, at least one in each section of the model. */

/** A line of the engine and what it is changed to. */
export interface Fault {
	section: string;
	what: string;
	/** Under src/lib/engine. */
	file: string;
	line: string;
	planted: string;
}

export const FAULTS: Fault[] = [
	{
		section: '2',
		what: 'a twelfth of the yearly rate',
		file: 'rates.ts',
		line: 'return 1 - Math.exp(Math.log(1 - yearly) / MONTHS_PER_YEAR);',
		planted: 'return yearly / MONTHS_PER_YEAR;'
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
		planted: 'starts = Math.max(starts, free / destinations.share[i]!) - 0 * free || starts;'
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
		section: '3.4',
		what: 'those who travel vanish',
		file: 'scanning.ts',
		line: 'scans[out + c]! += sentOut[out + c]!;',
		planted: 'scans[out + c]! += 0 * sentOut[out + c]!;'
	},
	{
		section: '3.4',
		what: 'unlinked trusts receive patients',
		file: 'scanning.ts',
		line: 'const share = demand.travelShare[m]!;\n\tif (share === 0) return;',
		planted: 'const share = 1;'
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
		section: '3.8',
		what: 'promotion leaves the old post filled',
		file: 'joining.ts',
		line: 'heads[fromCell[i]!]! -= joins;',
		planted: 'heads[fromCell[i]!]! -= 0;'
	},
	{
		section: '3.8',
		what: 'posts are no ceiling',
		file: 'joining.ts',
		line: 'let joins = Math.min(learners.waiting[i]!, room);',
		planted: 'let joins = learners.waiting[i]! + 0 * room;'
	},
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
	}
];
