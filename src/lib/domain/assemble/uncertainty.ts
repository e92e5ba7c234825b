/** Assumptions with a range as uncertain parameters of the scenario file. */
import type { AssumptionRow } from '../assumption.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import type { Scenario } from '../scenario-file.ts';
import { MODALITY_FIELDS } from './machines.ts';
import { ROLE_FIELDS } from './people.ts';

/** Draws on a page (docs/model.md 6.3). */
const DRAWS = 1000;
/** The same for every scenario, so that competing plans meet the same draws. */
const SEED = 2026;

/** What the scenario file sets when these are assumed; prices and contract shares move no target. */
const MOVES_NOTHING: ReadonlySet<string> = new Set([
	'participation',
	'salaryGbp',
	'retentionCostGbp',
	'extraHourCostGbp',
	'unitCostPerYearGbp',
	'outsourceCostGbp',
	'waitCostGbp',
	'unreportedCostGbp',
	'unitLeadMonths',
	'reportTargetDays',
	'maxExtraHours'
]);

/**
 * Name the place of the scenario file that an assumption sets.
 * @returns a path of the `uncertainty` block; undefined where the assumption sets no single place
 */
export function pathOf({ measure, subject }: Pick<AssumptionRow, 'measure' | 'subject'>): string | undefined {
	const role = fieldOf(ROLE_FIELDS, measure);
	if (role !== undefined) return `roles/${subject}/${role}`;
	const modality = fieldOf(MODALITY_FIELDS, measure);
	if (modality !== undefined) return `modalities/${subject}/${modality}`;
	if (measure === 'retentionEffect') return `roles/${subject}/retention/effect`;
	if (measure === 'sharingEfficiency') return 'networks/*/sharingEfficiency';
	if (measure !== 'reportMinutes') return undefined;
	const [reader = '', read = ''] = subject.split(':');
	return `modalities/${read}/reportMinutes/${reader}`;
}

function fieldOf(fields: Record<string, string>, measure: string): string | undefined {
	return Object.entries(fields).find(([, of]) => of === measure)?.[0];
}

/**
 * Write the uncertainty of a scenario: a triangle from low over the value in force to high for every assumption that
 * has a range and moves a target.
 */
export function assembleUncertainty(
	{ assumptions }: Registers,
	{ assumptionChanges }: ScenarioRow
): NonNullable<Scenario['uncertainty']> {
	const changed = new Map(assumptionChanges.map((row) => [`${row.measure} ${row.subject}`, row.value]));
	const params = assumptions.flatMap((row) => {
		const path = MOVES_NOTHING.has(row.measure) ? undefined : pathOf(row);
		if (path === undefined || row.low >= row.high) return [];
		const mode = changed.get(`${row.measure} ${row.subject}`) ?? row.value;
		const [min, max] = [Math.min(row.low, mode), Math.max(row.high, mode)];
		return [{ path, dist: 'triangular' as const, min, mode, max }];
	});
	return { draws: DRAWS, seed: SEED, params };
}
