/** A network of two trusts with scanners of known ages. Everything is visible here or in the test. */
import type { FleetRegister, KeptUnit } from '#lib/domain/equipment/fleet.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import { someRegisters } from '../overview/build.ts';
import { aUnit } from '../support/rows.ts';

/** A kept unit, as first recorded. */
export function aKeptUnit(changes: Partial<KeptUnit> = {}): KeptUnit {
	return { ...aUnit(changes), version: 1, since: '', ...changes };
}

/** What is believed: figures of a sum that is easy by hand. */
export function aBelief(measure: string, subject: string, value: number): AssumptionRow {
	return {
		...{ measure, subject, label: measure, value, unit: 'unit', low: value, high: value },
		...{ source: 'A source', sourceDate: '2026-01', owner: 'Us', reason: '', placeholder: false },
		...{ boundLow: 0, boundHigh: 1e9, nationalDefault: value },
		...{ lastReviewed: '2026-01-01', reviewDue: '2027-01-01' }
	};
}

/** As at April 2026; R1 and R2 are in network N1, R3 in N2; each has a site of its own. */
export function aFleet(changes: Partial<FleetRegister> = {}): FleetRegister {
	const { trusts, networks, icbs, regions } = someRegisters();
	return {
		...{ month: '2026-04', trusts, networks, icbs, regions },
		sites: ['R1', 'R2', 'R3'].map((code) => ({
			...{ code, trust: code, name: `Site ${code}`, kind: 'acute' as const, opened: null, closed: null }
		})),
		units: [],
		stoppages: [],
		demand: [],
		assumptions: [],
		...changes
	};
}
