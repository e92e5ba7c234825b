/** Random scenarios with questions: targets, uncertain parameters and causes. */
import { stream } from '#lib/domain/random.ts';
import { monthsFrom } from '#lib/domain/month.ts';
import { checkScenario, problemLine, type Scenario } from '#lib/domain/scenario-file.ts';

const METRICS = [
	'heads',
	'fte',
	'vacancy',
	'capacity',
	'scans',
	'scanWaiting',
	'waitDays',
	'issued',
	'unreported',
	'ageDays',
	'reportedShare',
	'overAge'
] as const;

/** Each changes something in most scenarios; the last changes nothing in any. */
const CAUSES = [
	{ id: 'vacancies', neutralise: [{ fill: 'vacancies' }] },
	{ id: 'leaving', neutralise: [{ path: 'roles/*/leaveRate', value: 0 }] },
	{ id: 'retiring', neutralise: [{ path: 'roles/*/retireRate', value: 0 }] },
	{ id: 'drop-out', neutralise: [{ path: 'routes/*/stages/*/attrition', value: 0 }] },
	{ id: 'downtime', neutralise: [{ path: 'modalities/*/uptime', value: 1 }] },
	{ id: 'queues', neutralise: [{ path: 'demand/*/waiting', op: 'scale', value: 0 }] },
	{ id: 'links', neutralise: [{ path: 'trusts/*/connected', value: true }] },
	{ id: 'growth', neutralise: [{ path: 'modalities/*/growth', value: 0 }] },
	{ id: 'nothing', neutralise: [{ path: 'routes/nobody/release', value: 0 }] }
];

const PARAMS = [
	{ path: 'roles/*/leaveRate', op: 'scale', dist: 'lognormal', median: 1, sigma: 0.1 },
	{ path: 'modalities/*/growth', dist: 'normal', mean: 0.03, sd: 0.02 },
	{ path: 'routes/*/stages/0/attrition', dist: 'pert', min: 0, mode: 0.1, max: 0.4 },
	{ path: 'demand/*/perMonth', op: 'scale', dist: 'triangular', min: 0.8, mode: 1, max: 1.1 },
	{ path: 'modalities/*/uptime', dist: 'beta', alpha: 30, beta: 3 },
	{ path: 'roles/*/scanHours', op: 'scale', dist: 'uniform', min: 0.9, max: 1.1 },
	{ path: 'roles/*/participation', op: 'scale', dist: 'uniform', min: 0.9, max: 1 },
	{ path: 'modalities/*/perHour', op: 'scale', dist: 'uniform', min: 0.9, max: 1.1 },
	{ path: 'modalities/*/reportShare', op: 'scale', dist: 'uniform', min: 0.8, max: 1 },
	{ path: 'networks/*/sharingEfficiency', op: 'scale', dist: 'uniform', min: 0.9, max: 1 }
];

/**
 * Ask questions of a scenario.
 * @param causes how many, the one that changes nothing among them
 */
export function asked(
	scenario: Scenario,
	seed: number,
	{ causes = 3, draws = 20 }: { causes?: number; draws?: number } = {}
): Scenario {
	const random = stream(seed, 'questions');
	const pick = <Of>(list: readonly Of[]) => list[Math.floor(random() * list.length)]!;
	const { start, months } = scenario.settings;
	const chosen = CAUSES.filter(({ id }) => id !== 'nothing')
		.map((cause) => ({ cause, at: random() }))
		.sort((a, b) => a.at - b.at)
		.slice(0, causes - 1)
		.map(({ cause }) => cause);
	const checked = checkScenario({
		...scenario,
		targets: Array.from({ length: 4 }, (_, i) => ({
			id: `t${i}`,
			metric: pick(METRICS),
			value: pick([{ times: 1.2 }, { add: 3 }, 50]),
			direction: pick(['atLeast', 'atMost']),
			due: pick(monthsFrom(start, months)),
			...(random() < 0.5 ? { scope: { trust: pick(scenario.trusts).id } } : {})
		})),
		uncertainty: { draws, seed, params: PARAMS },
		attribution: { causes: [...chosen, CAUSES.at(-1)] }
	});
	if ('problems' in checked) throw new Error(checked.problems.map(problemLine).join('\n'));
	return checked.scenario;
}
