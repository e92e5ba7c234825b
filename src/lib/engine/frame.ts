/** The fixed frame of a run: months, trusts, networks, and how many of everything (docs/model.md 2). */
import type { Scenario } from '#lib/domain/scenario-file.ts';
import { monthNumber } from '#lib/domain/month.ts';
import { agree, share } from './agree.ts';
import { levelByMonth, type Calendar } from './series.ts';
import { weeksPerMonth } from './rates.ts';

const DEFAULT_DAYS_PER_MONTH = 30.4375;

/** Names and numbers every section of the model shares. Trusts run fastest in every array. */
export interface Frame {
	calendar: Calendar;
	/** T, months. */
	months: number;
	/** d, days. */
	daysPerMonth: number;
	/** w, weeks. */
	weeksPerMonth: number;
	/** Ids of the trusts, in file order; K of them. */
	trusts: string[];
	trustIndex: Map<string, number>;
	roles: string[];
	roleIndex: Map<string, number>;
	modalities: string[];
	modalityIndex: Map<string, number>;
	/** Names of the staff pools that crew scanners. */
	pools: string[];
	/** Trust numbers of each network. */
	members: Int32Array[];
	networks: string[];
	/** Network number of each trust. */
	networkOf: Int32Array;
	/** Share of a minute's reading done in a minute spent for another trust, by network. */
	sharingEfficiency: Float64Array;
	/** 1 where the link of a trust is live, [month][trust]. */
	connected: Uint8Array;
	/** Largest share of a role's reading minutes read for others, by trust. */
	shareLimit: Float64Array;
}

/**
 * Number the trusts, roles, modalities and pools of a scenario and expand its links.
 * @param earlier made of another scenario: where all numbers agree they are taken over, and `sameNumbers` says so
 * @source docs/model.md 2
 */
export function prepareFrame(scenario: Scenario, earlier?: { scenario: Scenario; frame: Frame }): Frame {
	const same = earlier !== undefined && agreeOnNumbers(scenario, earlier.scenario);
	const numbers = same ? earlier.frame : numberAll(scenario);
	return { ...numbers, ...prepareLinks(scenario, numbers.calendar) };
}

/** Tell whether arrays made for one frame fit the other. */
export function sameNumbers(a: Frame, b: Frame): boolean {
	return a.trustIndex === b.trustIndex;
}

type Links = Pick<Frame, 'sharingEfficiency' | 'connected' | 'shareLimit'>;

function agreeOnNumbers(scenario: Scenario, before: Scenario): boolean {
	return (
		share(scenario, before, 'settings') &&
		agree(scenario.networks, before.networks, ['id']) &&
		agree(scenario.trusts, before.trusts, ['id', 'network']) &&
		agree(scenario.roles, before.roles, ['id', 'scanPool']) &&
		agree(scenario.modalities, before.modalities, ['id', 'scanPool'])
	);
}

function numberAll(scenario: Scenario): Omit<Frame, keyof Links> {
	const { settings } = scenario;
	const calendar = { first: monthNumber(settings.start), months: settings.months };
	const days = settings.daysPerMonth ?? DEFAULT_DAYS_PER_MONTH;
	const roles = (scenario.roles ?? []).map((role) => role.id);
	const modalities = (scenario.modalities ?? []).map((modality) => modality.id);
	const trusts = scenario.trusts.map((trust) => trust.id);
	return {
		calendar,
		months: calendar.months,
		daysPerMonth: days,
		weeksPerMonth: weeksPerMonth(days),
		trusts,
		trustIndex: numbered(trusts),
		roles,
		roleIndex: numbered(roles),
		modalities,
		modalityIndex: numbered(modalities),
		pools: namePools(scenario),
		...groupTrusts(scenario)
	};
}

function prepareLinks(scenario: Scenario, calendar: Calendar): Links {
	return {
		sharingEfficiency: Float64Array.from(
			scenario.networks ?? [undefined],
			(row) => row?.sharingEfficiency ?? 1
		),
		connected: expandLinks(scenario, calendar),
		shareLimit: Float64Array.from(scenario.trusts, (trust) => trust.shareLimit ?? 1)
	};
}

/** Number the cell of a role at a trust. */
export function staffCell(frame: Frame, row: { trust: string; role: string }): number {
	return frame.roleIndex.get(row.role)! * frame.trusts.length + frame.trustIndex.get(row.trust)!;
}

/** Number the cell of a modality at a trust. */
export function modalityCell(frame: Frame, row: { trust: string; modality: string }): number {
	return frame.modalityIndex.get(row.modality)! * frame.trusts.length + frame.trustIndex.get(row.trust)!;
}

function numbered(ids: string[]): Map<string, number> {
	return new Map(ids.map((id, index) => [id, index]));
}

function namePools(scenario: Scenario): string[] {
	const named = [...(scenario.roles ?? []), ...(scenario.modalities ?? [])].map((row) => row.scanPool);
	return [...new Set(named.filter((pool) => pool !== undefined))];
}

/** Without networks in the file all trusts form one. */
function groupTrusts(scenario: Scenario): Pick<Frame, 'members' | 'networks' | 'networkOf'> {
	const networks = scenario.networks ?? [{ id: '' }];
	const index = numbered(networks.map((network) => network.id));
	const networkOf = Int32Array.from(scenario.trusts, (trust) =>
		scenario.networks ? index.get(trust.network ?? '')! : 0
	);
	return {
		networks: networks.map((network) => network.id),
		networkOf,
		members: networks.map((_, n) => Int32Array.from([...networkOf.keys()].filter((k) => networkOf[k] === n)))
	};
}

function expandLinks(scenario: Scenario, calendar: Calendar): Uint8Array {
	const count = scenario.trusts.length;
	const links = new Uint8Array(calendar.months * count);
	scenario.trusts.forEach((trust, k) => {
		const connected = trust.connected ?? true;
		const level = levelByMonth(typeof connected === 'boolean' ? Number(connected) : connected, calendar);
		level.forEach((live, t) => {
			links[t * count + k] = live > 0 ? 1 : 0;
		});
	});
	return links;
}
