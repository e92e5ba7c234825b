/** A scenario file taken apart into its sound rows, so that everything wrong can be found in one reading. */
import type { z } from 'zod';
import { attribution, planner, uncertainty } from './aims.ts';
import { planIntake, planRows } from './plan.ts';
import { problemsOf, type Problem } from './problems.ts';
import { LISTS, MAX_MONTHS, MAX_TRUSTS, scenarioSchema, settings } from './schema.ts';
import { isRecord, soundRows, type Placed } from './sound.ts';

type ListParts = { [Name in keyof typeof LISTS]: Placed<z.output<(typeof LISTS)[Name]>>[] };
type PlanParts = { [Name in keyof typeof planRows]: Placed<z.output<(typeof planRows)[Name]>>[] };

/** The sound parts of a file. Ids are those of all rows, broken ones too. */
export interface Parts extends ListParts {
	settings: z.output<typeof settings> | undefined;
	plan: PlanParts & { intake: z.output<typeof planIntake> };
	uncertainty: z.output<typeof uncertainty> | undefined;
	attribution: z.output<typeof attribution> | undefined;
	planner: z.output<typeof planner> | undefined;
	ids: Record<
		'networks' | 'trusts' | 'roles' | 'modalities' | 'routes' | 'equipment' | 'targets',
		Set<string>
	>;
	/** Whether the file has a `networks` block at all. */
	hasNetworks: boolean;
}

/**
 * Take a file apart.
 * @param problems receives what is wrong with single fields and rows
 */
export function takeApart(file: Record<string, unknown>, problems: Problem[]): Parts {
	for (const key of Object.keys(file)) {
		if (Object.hasOwn(scenarioSchema.shape, key)) continue;
		problems.push({
			path: key,
			message: 'unknown field',
			allowed: Object.keys(scenarioSchema.shape).join(', ')
		});
	}
	const block = <Schema extends z.ZodType>(name: string, schema: Schema) =>
		soundBlock(schema, file[name], { path: name, problems });
	for (const name of ['schema', 'name', 'note'] as const) block(name, scenarioSchema.shape[name]);
	const lists = Object.entries(LISTS).map(([name, schema]) => [
		name,
		soundRows<z.ZodType>(schema, file[name], { path: name, problems })
	]);
	if (file.trusts === undefined)
		problems.push({ path: 'trusts', message: 'is missing', allowed: 'a list of rows' });
	countTrusts(file.trusts, problems);
	return {
		...(Object.fromEntries(lists) as ListParts),
		settings: file.settings === undefined ? missingSettings(problems) : block('settings', settings),
		plan: takePlan(file.plan, problems),
		uncertainty: block('uncertainty', uncertainty.optional()),
		attribution: block('attribution', attribution.optional()),
		planner: block('planner', planner.optional()),
		ids: {
			networks: idsOf(file.networks),
			trusts: idsOf(file.trusts),
			roles: idsOf(file.roles),
			modalities: idsOf(file.modalities),
			routes: idsOf(file.routes),
			equipment: idsOf(file.equipment),
			targets: idsOf(file.targets)
		},
		hasNetworks: file.networks !== undefined
	};
}

function soundBlock<Schema extends z.ZodType>(
	schema: Schema,
	value: unknown,
	found: { path: string; problems: Problem[] }
): z.output<Schema> | undefined {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	found.problems.push(...problemsOf(parsed.error, found.path, value));
	return undefined;
}

function missingSettings(problems: Problem[]): undefined {
	problems.push({
		path: 'settings',
		message: 'is missing',
		allowed: `an object with start and months (at most ${MAX_MONTHS})`
	});
}

function countTrusts(trusts: unknown, problems: Problem[]): void {
	if (!Array.isArray(trusts) || (trusts.length >= 1 && trusts.length <= MAX_TRUSTS)) return;
	problems.push({ path: 'trusts', message: `has ${trusts.length}`, allowed: `1 to ${MAX_TRUSTS} trusts` });
}

function takePlan(value: unknown, problems: Problem[]): Parts['plan'] {
	const plan = isRecord(value) ? value : {};
	if (value !== undefined && !isRecord(value)) {
		problems.push({ path: 'plan', message: 'is not an object', allowed: 'an object' });
	}
	const known = ['intake', ...Object.keys(planRows)];
	for (const key of Object.keys(plan)) {
		if (known.includes(key)) continue;
		problems.push({ path: `plan/${key}`, message: 'unknown field', allowed: known.join(', ') });
	}
	const rows = Object.entries(planRows).map(([name, schema]) => [
		name,
		soundRows<z.ZodType>(schema, plan[name], { path: `plan/${name}`, problems })
	]);
	const intake = soundBlock(planIntake.optional(), plan.intake, { path: 'plan/intake', problems });
	return { ...(Object.fromEntries(rows) as PlanParts), intake: intake ?? {} };
}

function idsOf(rows: unknown): Set<string> {
	if (!Array.isArray(rows)) return new Set();
	return new Set(
		rows.flatMap((row: unknown) => (isRecord(row) && typeof row.id === 'string' ? [row.id] : []))
	);
}
