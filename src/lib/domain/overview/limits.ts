/** What binds by modality and in reporting, at the start and whenever a target is due. */
import { MODALITIES } from '../vocabulary.ts';
import type { TargetRow } from '../target.ts';
import { whatBindsReporting, whatBindsScanning, type Work } from './binding.ts';
import type { LimitsView } from './view.ts';

/** Show what binds in every modality the trusts have demand for, and in reporting. */
export function showLimits(work: Work, targets: readonly TargetRow[]): LimitsView {
	const { months, capacity } = work;
	const dues = targets.map(({ due }) => due).filter((due) => months.includes(due));
	const asked = [...new Set([...months.slice(0, 1), ...dues.sort()])];
	const used = new Set(
		capacity.filter(({ demand }) => demand.some((scans) => (scans ?? 0) > 0)).map(({ modality }) => modality)
	);
	const subjects = [...MODALITIES.filter((modality) => used.has(modality)), 'reporting' as const];
	return {
		months: asked,
		rows: subjects.map((subject) => ({
			subject,
			cells: asked.map((month) => {
				const t = months.indexOf(month);
				return subject === 'reporting'
					? whatBindsReporting(work, { month: t })
					: whatBindsScanning(work, { month: t, modality: subject });
			})
		}))
	};
}
