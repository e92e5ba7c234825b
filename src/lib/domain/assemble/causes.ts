/** The causes a gap can be split into, each with what takes it away (docs/model.md 5). */
import type { Scenario } from '../scenario-file.ts';
import { followSteps } from '../scenario-file/places.ts';

type Cause = NonNullable<Scenario['attribution']>['causes'][number];

/** So large that no limit is felt. */
const NO_LIMIT = 1e9;

/** Every cause there is, but the one that depends on the routes. */
const LIBRARY = {
	vacancies: { id: 'vacancies at the start', neutralise: [{ fill: 'vacancies' }] },
	leaving: { id: 'leaving', neutralise: nothing('roles/*/leaveRate') },
	retirement: { id: 'retirement', neutralise: nothing('roles/*/retireRate') },
	dropOut: { id: 'drop-out from training', neutralise: nothing('routes/*/stages/*/attrition') },
	lateFinishing: { id: 'late finishing', neutralise: nothing('routes/*/late/*/months') },
	downtime: {
		id: 'scanner downtime',
		neutralise: [
			...nothing('equipment/*/replace/downtimeMonths', 'equipment/*/replacement/downtimeMonths'),
			{ path: 'modalities/*/uptime', value: 1 }
		]
	},
	growth: {
		id: 'growth of demand',
		neutralise: nothing('modalities/*/growth', 'demand/*/growth')
	},
	noConnection: { id: 'trusts not connected', neutralise: [{ path: 'trusts/*/connected', value: true }] },
	placements: {
		id: 'placement limits',
		neutralise: [
			{ path: 'placements/*/slots', value: NO_LIMIT },
			{ path: 'placements/*/studentsPerTutorFte', op: 'scale', value: NO_LIMIT }
		]
	}
} satisfies Record<string, Cause>;

/** Scaled to nothing, so that only what is there is changed and no field is made. */
function nothing(...paths: string[]): { path: string; op: 'scale'; value: number }[] {
	return paths.map((path) => ({ path, op: 'scale', value: 0 }));
}

/** Those that concern the targets of most scopes: seven, so that every set of them can be looked at. */
const USUAL = [
	'vacancies',
	'leaving',
	'retirement',
	'dropOut',
	'downtime',
	'growth',
	'noConnection'
] as const;

/** List the causes of a scenario file's `attribution` block: those it has something to take away for. */
export function usualCauses(file: Scenario): Cause[] {
	return thatApply(
		file,
		USUAL.map((name) => LIBRARY[name])
	);
}

/** List every cause of the library that applies to a file; hiring in a month is what takes away the time to hire. */
export function allCauses(file: Scenario): Cause[] {
	const hiring = (file.routes ?? []).filter(({ kind }) => kind === 'recruit');
	const atOnce = hiring.flatMap(({ id, stages }) =>
		stages.map((_, i) => ({ path: `routes/${id}/stages/${i}/months`, value: 1 }))
	);
	return thatApply(file, [...Object.values(LIBRARY), { id: 'time to hire', neutralise: atOnce }]);
}

function thatApply(file: Scenario, causes: Cause[]): Cause[] {
	return causes
		.map(({ id, neutralise }) => ({
			id,
			neutralise: neutralise.filter((step) => 'fill' in step || leadsSomewhere(file, step))
		}))
		.filter(({ neutralise }) => neutralise.length > 0);
}

function leadsSomewhere(file: Scenario, { path, op }: { path: string; op?: string | undefined }): boolean {
	const steps = path.split('/');
	const needed = op === 'scale' ? steps : steps.slice(0, -1);
	return followSteps(file, needed).length > 0;
}
