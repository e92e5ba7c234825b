/** What the demand screen shows: plain data, ready to be written as words, tables and lines. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { Month } from '../month.ts';
import type { Projection } from '../projection.ts';
import type { Registers } from '../registers.ts';
import type { ScenarioRow } from '../scenario-row.ts';
import { scopeKey, trustsIn, type Scope } from '../scope.ts';
import { MODALITIES, type Modality, type ScopeKind } from '../vocabulary.ts';
import { activityOf, type Activity } from './activity.ts';
import type { GrowthFit } from './growth-fit.ts';
import { weeklyDemand, type Percentile, type WeeklyDemand } from './percentile.ts';
import { queuesOf, type Queues } from './queues.ts';
import { quartersOf, type Quarter } from './turnaround.ts';

/** One modality in the scope. Stocks are those on the first day, ages those at the end of the first month projected. */
export interface ModalityRow {
	modality: Modality;
	trusts: number;
	/** Of all that was returned in the last twelve months. */
	scansReturned: number;
	scansPerMonth: number;
	/** A year; weighted by scans. */
	growth: number;
	/** Trusts whose own growth takes the place of the assumption. */
	ownGrowth: number;
	waiting: number;
	unreported: number;
	ageDays: number | null;
	onTimeShare: number | null;
	beyondShare: number | null;
}

/** Scans of the year by where they were asked for, in the order of `names`. */
export interface Sources {
	year: string;
	names: readonly string[];
	scans: number[];
}

/** Scans of a trust by where they were asked for, as published. */
export type SourcesOf = (trust: string, modality: Modality) => readonly number[] | undefined;

export interface DemandView {
	scope: { kind: ScopeKind; code: string; name: string; key: string; trusts: number };
	scenario: { id: string; name: string };
	asAt: Month;
	/** Of the scenario file behind the projection. */
	hash: string;
	rows: ModalityRow[];
	/** Undefined where the scope asks for no scans at all. */
	chosen: ChosenModality | undefined;
	/** Trusts whose figures were reached by a rule because their return was incomplete. */
	rules: { code: string; name: string; rule: string }[];
}

/** The modality that is looked at. */
export interface ChosenModality {
	modality: Modality;
	activity: Activity;
	queues: Queues;
	quarters: Quarter[];
	/** England's years beside the rule for growth; null: none published. */
	fit: GrowthFit | null;
	/** Null: where scans were asked for is not published for these trusts. */
	sources: Sources | null;
	weekly: WeeklyDemand | null;
}

/** What the screen is made from. */
export interface DemandInput {
	registers: Registers;
	scenario: ScenarioRow;
	projection: Projection;
	scope: Scope;
	modality: Modality | undefined;
	percentile: Percentile;
	/** Weekly coefficient of variation somebody typed. */
	variation: number | undefined;
	fitOf: (modality: Modality) => GrowthFit | null;
	published: { year: string; names: readonly string[]; of: SourcesOf };
}

/** Show demand and reporting of a scope. */
export function viewDemand(input: DemandInput): DemandView {
	const { registers, scenario, projection, scope } = input;
	const trusts = trustsIn(scope, registers.trusts);
	const codes = new Set(trusts.map(({ code }) => code));
	const own = { ...registers, demand: registers.demand.filter(({ trust }) => codes.has(trust)) };
	const known = MODALITIES.filter((modality) => own.demand.some((row) => row.modality === modality));
	const beliefs = new Beliefs(registers, scenario);
	const rows = known.map((modality) => rowOf({ own, projection, beliefs }, modality));
	const chosen = known.find((modality) => modality === input.modality) ?? known[0];
	return {
		scope: { ...scope, key: scopeKey(scope), trusts: trusts.length },
		scenario: { id: scenario.id, name: scenario.name },
		asAt: scenario.asAt,
		hash: projection.hash,
		rows,
		chosen: chosen && chooseModality(input, { own, modality: chosen }),
		rules: trusts.flatMap(({ code, name }) => {
			const rule = own.demand.find((row) => row.trust === code && row.rule !== null)?.rule;
			return rule == null ? [] : [{ code, name, rule }];
		})
	};
}

/** Trusts that ask for scans of a modality, in register order. */
function askingFor({ demand }: Registers, modality: Modality): string[] {
	return demand.filter((row) => row.modality === modality).map(({ trust }) => trust);
}

function rowOf(
	{ own, projection, beliefs }: { own: Registers; projection: Projection; beliefs: Beliefs },
	modality: Modality
): ModalityRow {
	const demand = own.demand.filter((row) => row.modality === modality);
	const list = demand.map(({ trust }) => trust);
	const codes = new Set(list);
	const assumed = beliefs.of('growth', modality) ?? 0;
	const scansPerMonth = demand.reduce((sum, row) => sum + row.scansPerMonth, 0);
	const grown = demand.reduce((sum, row) => sum + row.scansPerMonth * (row.growth ?? assumed), 0);
	const queues = queuesOf(projection, { codes, modality });
	const latest = quartersOf(own.turnaround, { codes, modality }).at(-1);
	return {
		...{ modality, trusts: list.length, scansPerMonth },
		scansReturned: activityOf(own.activity, { codes: list, modality })
			.months.slice(-12)
			.reduce((sum, { scans }) => sum + scans, 0),
		growth: scansPerMonth === 0 ? assumed : grown / scansPerMonth,
		ownGrowth: demand.filter(({ growth }) => growth !== null).length,
		waiting: queues.opening.waiting,
		unreported: queues.opening.unreported,
		ageDays: queues.ageDays[0] ?? null,
		onTimeShare: queues.onTimeShare[0] ?? null,
		beyondShare: latest === undefined ? null : latest.beyond28Days / latest.reports
	};
}

function chooseModality(
	{ projection, percentile, variation, fitOf, published }: DemandInput,
	{ own, modality }: { own: Registers; modality: Modality }
): ChosenModality {
	const list = askingFor(own, modality);
	const codes = new Set(list);
	const activity = activityOf(own.activity, { codes: list, modality });
	const queues = queuesOf(projection, { codes, modality });
	const scansPerMonth = queues.demand[0] ?? 0;
	const found = list.flatMap((trust) => {
		const scans = published.of(trust, modality);
		return scans === undefined ? [] : [scans];
	});
	return {
		...{ modality, activity, queues, fit: fitOf(modality) },
		quarters: quartersOf(own.turnaround, { codes, modality }),
		sources:
			found.length === 0
				? null
				: {
						...{ year: published.year, names: published.names },
						scans: published.names.map((_, i) => found.reduce((sum, scans) => sum + (scans[i] ?? 0), 0))
					},
		weekly: weeklyDemand(scansPerMonth, { percentile, variation, chart: activity.chart }) ?? null
	};
}
