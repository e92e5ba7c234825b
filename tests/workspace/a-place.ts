/** A network of two trusts, one three times the other. Everything is visible here or in the test. */
import type { Lever } from '#lib/domain/levers/lever.ts';
import { listLevers } from '#lib/domain/levers/list-levers.ts';
import { NO_DECISIONS } from '#lib/domain/levers/place.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { Registers } from '#lib/domain/registers.ts';
import type { UnitRow } from '#lib/domain/unit.ts';
import type { Decisions, ScenarioRow } from '#lib/domain/scenario-row.ts';
import { aProgramme, aScenario as aRow } from '../support/planning-rows.ts';
import { aPost, aUnit } from '../support/rows.ts';
import { aTrust, someRegisters } from '../overview/build.ts';

/** Runs from April 2026 to March 2036. */
export function aScenario(decisions: Partial<Decisions> = {}): ScenarioRow {
	return aRow({ horizonMonths: 120, decisions: { ...NO_DECISIONS, ...decisions } });
}

function postsOf(trust: string, fundedFte: number): PostRow {
	return aPost({
		...{ id: `${trust}-post`, trust, site: trust },
		...{ fundedFteHundredths: fundedFte * 100, occupiedFteHundredths: fundedFte * 90 }
	});
}

function unitOf(id: string, trust: string, installed: string): UnitRow {
	return aUnit({ id, trust, site: trust, installed });
}

/** R1 has 300 FTE and 3,000 CT scans a month, R2 100 FTE and 1,000; R3 is in another network. */
export function theRegisters(): Registers {
	return someRegisters({
		trusts: [aTrust('R1'), aTrust('R2', { connectedFrom: '2025-04' }), aTrust('R3', { network: 'N2' })],
		sites: ['R1', 'R2', 'R3'].map((code) => ({
			...{ code, trust: code, name: `Site ${code}`, opened: null, closed: null },
			kind: 'acute' as const
		})),
		posts: [postsOf('R1', 300), postsOf('R2', 100), postsOf('R3', 50)],
		programmes: [
			aProgramme(),
			aProgramme({
				...{ id: 'hire', name: 'Hiring', kind: 'recruit' },
				...{ fillsVacancies: true, yearlyStarts: null, maxStartsPerMonth: 2 }
			})
		],
		units: [unitOf('old', 'R1', '2014-04'), unitOf('older', 'R2', '2012-04'), unitOf('new', 'R1', '2024-04')],
		demand: [
			{ trust: 'R1', scansPerMonth: 3000 },
			{ trust: 'R2', scansPerMonth: 1000 },
			{ trust: 'R3', scansPerMonth: 500 }
		].map((row) => ({
			...row,
			...{ modality: 'CT', growth: 0, waiting: 0, unreported: 0, rule: null, provenance: 'local' }
		}))
	});
}

/** Find a lever of the network, or of the trust named. */
export function theLever(id: string, trust?: string): Lever {
	const scope = trust === undefined ? { kind: 'network', code: 'N1' } : { kind: 'trust', code: trust };
	const levers = listLevers(theRegisters(), aScenario(), scope as { kind: 'network'; code: string });
	const found = levers.find((lever) => lever.id === id);
	if (found === undefined) throw new Error(`no lever ${id}: ${levers.map((lever) => lever.id).join(', ')}`);
	return found;
}
