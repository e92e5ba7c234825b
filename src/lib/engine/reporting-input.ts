/** Reporting of a scenario file, and the plan's contracts and operations, as arrays (docs/model.md 3.5). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { agree, share, sharePlan } from './agree.ts';
import { addLevel } from './equipment-input.ts';
import { modalityCell, type Frame } from './frame.ts';
import type { Operation, Reader, Reporting } from './reporting.ts';
import { levelByMonth, monthIndex } from './series.ts';

const DEFAULT_TARGET_DAYS = 28;
const USED = ['reportShare', 'reportTargetDays', 'reportMinutes'] as const;

/**
 * Read reporting into arrays, readers in the order they take work: fewest modalities first, ties in file order.
 * @source docs/model.md 3.5
 */
export function prepareReporting(
	scenario: Scenario,
	frame: Frame,
	earlier?: { scenario: Scenario; reporting: Reporting }
): Reporting {
	const before = earlier?.scenario;
	if (
		share(scenario, before, 'demand') &&
		sharePlan(scenario, before, 'outsource', 'reporting') &&
		agree(scenario.modalities, before?.modalities, USED)
	)
		return earlier!.reporting;
	const modalities = scenario.modalities ?? [];
	const cells = modalities.length * frame.trusts.length;
	const reporting: Reporting = {
		cells,
		opening: new Float64Array(cells),
		reportShare: Float64Array.from(modalities, (modality) => modality.reportShare ?? 1),
		targetDays: Float64Array.from(modalities, (modality) => modality.reportTargetDays ?? DEFAULT_TARGET_DAYS),
		readers: prepareReaders(scenario, frame),
		contract: new Float64Array(cells * frame.months),
		operations: undefined
	};
	for (const row of scenario.demand ?? []) reporting.opening[modalityCell(frame, row)] = row.unreported ?? 0;
	for (const row of scenario.plan?.outsource ?? []) {
		addLevel(reporting.contract, levelByMonth(row.reports, frame.calendar), modalityCell(frame, row));
	}
	reporting.operations = prepareOperations(scenario, frame, reporting.readers);
	return reporting;
}

function prepareReaders(scenario: Scenario, frame: Frame): Reader[] {
	const scopes = new Map<number, { modality: number; minutes: number }[]>();
	(scenario.modalities ?? []).forEach((modality, m) => {
		for (const [role, minutes] of Object.entries(modality.reportMinutes ?? {})) {
			const r = frame.roleIndex.get(role)!;
			scopes.set(r, [...(scopes.get(r) ?? []), { modality: m, minutes }]);
		}
	});
	return [...scopes]
		.map(([role, scope]) => ({
			role,
			modalities: Int32Array.from(scope, (row) => row.modality),
			minutes: Float64Array.from(scope, (row) => row.minutes)
		}))
		.sort((a, b) => a.modalities.length - b.modalities.length || a.role - b.role);
}

function prepareOperations(scenario: Scenario, frame: Frame, readers: Reader[]): Operation[][] | undefined {
	const rows = scenario.plan?.reporting;
	if (rows === undefined) return undefined;
	const operations: Operation[][] = Array.from({ length: frame.months }, () => []);
	for (const { month, from, to, role, modality, reports } of rows) {
		const r = frame.roleIndex.get(role)!;
		const m = frame.modalityIndex.get(modality)!;
		const reader = readers.findIndex((candidate) => candidate.role === r);
		const scope = readers[reader]?.modalities.indexOf(m) ?? -1;
		if (scope < 0) continue;
		operations[monthIndex(frame.calendar, month)]?.push({
			reader,
			readingTrust: frame.trustIndex.get(from)!,
			cell: modalityCell(frame, { trust: to, modality }),
			minutes: readers[reader]!.minutes[scope]!,
			reports
		});
	}
	return operations;
}
