/** Decisions one by one: what kind each is, what and where it is about, and how much from when. */
import { rolePlural } from '../levers/lever.ts';
import type { Month } from '../month.ts';
import { subjectWords } from '../overview/sentences.ts';
import type { Modality } from '../vocabulary.ts';
import type { ProgrammeRow } from '../programme.ts';
import type { Registers } from '../registers.ts';
import type { Decisions } from '../scenario-row.ts';

const inTrusts = { none: 'nothing decided', places: 'trusts' };

/** Kinds of decisions in the order they are listed: what amounts count, what none means, and where they are taken. */
export const DECISION_KINDS = {
	posts: { name: 'Added posts', unit: 'FTE', ...inTrusts },
	starts: { name: 'Starts', unit: 'starts a year', none: 'as now', places: 'programmes' },
	retain: { name: 'Retention offers', unit: 'heads', ...inTrusts },
	extraHours: { name: 'Extra hours', unit: 'hours a week', ...inTrusts },
	purchases: { name: 'Purchases', unit: 'units', ...inTrusts },
	replacements: { name: 'Replacements', unit: 'units', ...inTrusts },
	outsourcing: { name: 'Outsourcing', unit: 'reports a month', ...inTrusts },
	connections: { name: 'Connections', unit: 'trusts', ...inTrusts }
} as const satisfies Record<keyof Decisions, { name: string; unit: string; none: string; places: string }>;

export type DecisionKind = keyof typeof DECISION_KINDS;

/** One decision. `level`: holds from each month on. `order`: once. `starts`: each year from a month until another. */
export type Decided = { kind: DecisionKind; subject: string; place: string } & (
	| { form: 'level'; byMonth: Record<Month, number> }
	| { form: 'order'; month: Month; units: number }
	| { form: 'starts'; byMonthOfYear: Record<string, number>; from: Month; until: Month | null }
);

const PROGRAMME_WORDS: Record<ProgrammeRow['kind'], string> = {
	train: 'training',
	upskill: 'conversion and promotion',
	recruit: 'recruitment'
};

/** List the decisions of a scenario, named as in its registers. */
export function listDecided(
	decisions: Decisions,
	registers: Pick<Registers, 'trusts' | 'units' | 'programmes'>
): Decided[] {
	const trust = new Map(registers.trusts.map(({ code, name }) => [code, name]));
	const at = (code: string) => trust.get(code) ?? code;
	const ofRole = ({ trust, role }: Decisions['posts'][number] | Decisions['retain'][number]) => ({
		...{ subject: rolePlural(role), place: at(trust) }
	});
	const ofModality = ({ trust, modality }: { trust: string; modality: Modality }) => ({
		...{ subject: subjectWords(modality), place: at(trust) }
	});
	const level = (kind: DecisionKind, byMonth: Record<Month, number>) => ({
		...{ kind, form: 'level' as const, byMonth }
	});
	return [
		...decisions.posts.map((row) => ({ ...ofRole(row), ...level('posts', row.fteByMonth) })),
		...decisions.retain.map((row) => ({ ...ofRole(row), ...level('retain', row.headsByMonth) })),
		...decisions.extraHours.map((row) => ({
			...ofModality(row),
			...level('extraHours', row.hoursPerWeekByMonth)
		})),
		...decisions.outsourcing.map((row) => ({
			...ofModality(row),
			...level('outsourcing', row.reportsPerMonthByMonth)
		})),
		...listStarts(decisions, registers),
		...listOrders(decisions, { at, units: registers.units })
	];
}

function listStarts({ starts }: Decisions, { programmes }: Pick<Registers, 'programmes'>): Decided[] {
	const known = new Map(programmes.map((row) => [row.id, row]));
	return starts.map(({ programme, yearlyStarts, from, until }) => {
		const row = known.get(programme);
		const subject = row && `${rolePlural(row.to)}, ${PROGRAMME_WORDS[row.kind]}`;
		return {
			...{
				kind: 'starts',
				subject: subject ?? 'Programmes not in the registers',
				place: row?.name ?? programme
			},
			...{ form: 'starts', byMonthOfYear: yearlyStarts, from, until }
		};
	});
}

function listOrders(
	{ purchases, replacements, connections }: Decisions,
	{ at, units }: { at: (trust: string) => string; units: Registers['units'] }
): Decided[] {
	const known = new Map(units.map((unit) => [unit.id, unit]));
	return [
		...purchases.map(({ trust, modality, month, units: bought, siteKind }) => ({
			...{ kind: 'purchases' as const, form: 'order' as const, month, units: bought, place: at(trust) },
			subject: subjectWords(modality) + (siteKind === 'cdc' ? ', community diagnostic centres' : '')
		})),
		...replacements.map(({ unit, month }) => {
			const row = known.get(unit);
			return {
				...{ kind: 'replacements' as const, form: 'order' as const, month, units: 1 },
				subject: row === undefined ? 'Units not in the registers' : subjectWords(row.modality),
				place: row === undefined ? unit : at(row.trust)
			};
		}),
		...connections.map(({ trust, from }) => ({
			...{ kind: 'connections' as const, form: 'order' as const, month: from, units: 1 },
			...{ subject: 'Sharing images and reporting', place: at(trust) }
		}))
	];
}
