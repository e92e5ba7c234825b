/** Tells what two scenarios have in common, so that what was prepared for one can serve for the other. */
import type { Scenario } from '#lib/domain/scenario-file.ts';

/**
 * Tell whether two lists of rows agree in some fields: the same numbers and the very same series.
 * @param fields the fields that matter
 * @source docs/model.md 6
 */
export function agree<Row extends object>(
	a: readonly Row[] | undefined,
	b: readonly Row[] | undefined,
	fields: readonly (keyof Row)[]
): boolean {
	if (a === b) return true;
	if (a?.length !== b?.length) return false;
	return a!.every((row, i) => row === b![i] || fields.every((field) => row[field] === b![i]![field]));
}

/** Tell whether the plans of two scenarios share whole lists. */
export function sharePlan(
	a: Scenario,
	b: Scenario | undefined,
	...lists: (keyof NonNullable<Scenario['plan']>)[]
): boolean {
	return b !== undefined && lists.every((list) => a.plan?.[list] === b.plan?.[list]);
}

/** Tell whether two scenarios share whole blocks. */
export function share<Block extends object>(
	a: Block,
	b: Block | undefined,
	...names: (keyof Block)[]
): boolean {
	return b !== undefined && names.every((name) => a[name] === b[name]);
}
