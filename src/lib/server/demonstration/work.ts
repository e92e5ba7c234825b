/** Demand of every trust at the start, and the hours and minutes it needs: public figures carried forward. */
import type { ActivityRow, DemandRow } from '#lib/domain/demand.ts';
import { addMonths } from '#lib/domain/month.ts';
import { DEMONSTRATED, MODALITY_BELIEFS, type Demonstrated } from './modality-beliefs.ts';
import { WEEKS_PER_MONTH, YEARS_FORWARD } from './beliefs.ts';
import { FIGURES, type PublicTrust } from './figures.ts';

const DAYS_PER_MONTH = 30.4375;
const FIRST_MONTH_OF_YEAR = '2024-04';

/** Scans a month a trust is asked for in the first month; 0 where it does none. */
export function scansAtStart(trust: PublicTrust, modality: Demonstrated): number {
	const growth = FIGURES.growth[modality] ?? 0;
	return (trust.scansPerMonth[modality] ?? 0) * Math.exp(YEARS_FORWARD * Math.log(1 + growth));
}

/** Open scanner hours a week that demand needs. */
export function hoursNeeded(trust: PublicTrust, modality: Demonstrated): number {
	const { scansPerHour, uptime } = MODALITY_BELIEFS[modality];
	return scansAtStart(trust, modality) / (scansPerHour * uptime * WEEKS_PER_MONTH);
}

/** Staff hours a week that demand needs, for sonographers or for all the others. */
export function crewHoursNeeded(trust: PublicTrust, pool: 'radiography' | 'ultrasound'): number {
	return DEMONSTRATED.filter((modality) => (modality === 'US') === (pool === 'ultrasound')).reduce(
		(sum, modality) => sum + MODALITY_BELIEFS[modality].crew * hoursNeeded(trust, modality),
		0
	);
}

/** Minutes a month a role would need to report all of some modalities, less what is under contract outside. */
export function minutesNeeded(
	trust: PublicTrust,
	role: 'radiologist' | 'advanced-practitioner',
	modalities: readonly Demonstrated[]
): number {
	return modalities.reduce((sum, modality) => {
		const { reportShare, minutes, outsourcingContractShare } = MODALITY_BELIEFS[modality];
		const reports = scansAtStart(trust, modality) * reportShare * (1 - outsourcingContractShare);
		return sum + reports * (minutes[role] ?? 0);
	}, 0);
}

/** The demand register: demand, waiting lists and unreported work on the first day. */
export function demandRows(): DemandRow[] {
	return FIGURES.trusts.flatMap((trust) =>
		DEMONSTRATED.filter((modality) => trust.scansPerMonth[modality] !== undefined).map((modality) => {
			const { reportShare, waitingDays } = MODALITY_BELIEFS[modality];
			const scans = scansAtStart(trust, modality);
			const days = trust.reportDays[modality] ?? FIGURES.reportDays[modality] ?? 0;
			return {
				trust: trust.code,
				modality,
				scansPerMonth: Number(scans.toFixed(1)),
				growth: null,
				waiting: Math.round(trust.waiting[modality] ?? (scans * waitingDays) / DAYS_PER_MONTH),
				unreported: Math.round((scans * reportShare * days) / DAYS_PER_MONTH),
				rule: trust.rule,
				provenance: 'published' as const
			};
		})
	);
}

/** The activity register: scans of each month of 2024/25 as returned. */
export function activityRows(): ActivityRow[] {
	return FIGURES.trusts.flatMap((trust) =>
		Object.entries(trust.activity).flatMap(([modality, months]) =>
			months.map((scans, i) => ({
				trust: trust.code,
				modality: modality as Demonstrated,
				month: addMonths(FIRST_MONTH_OF_YEAR, i),
				scans
			}))
		)
	);
}
