/** Registers of two trusts of one network with a few posts each, for tests to change what they are about. */
import type { PostRow } from '#lib/domain/post.ts';
import type { Registers } from '#lib/domain/registers.ts';
import { aPost, emptyRegisters } from '../support/rows.ts';

/** P1 filled, P2 vacant since January 2026, P3 over establishment, of R1; P4 of R2, which R0 was merged into. */
export function somePosts(): PostRow[] {
	return [
		aPost({ id: 'P1' }),
		aPost({ id: 'P2', occupiedFteHundredths: 0, vacantSince: '2026-01', recruitment: 'advertised' }),
		aPost({ id: 'P3', fundedFteHundredths: 60, occupiedFteHundredths: 80, role: 'sonographer', band: '7' }),
		aPost({ id: 'P4', trust: 'R2', site: 'R201', modality: 'CT', retirementYear: 2029 })
	];
}

/** Trust R1 with the posts given, R2 beside it, and R0, which closed and was followed by R2. */
export function someRegisters(posts: PostRow[] = somePosts()): Registers {
	const trust = {
		network: 'N1',
		icb: 'Q1',
		region: 'Y1',
		opened: null,
		connectedFrom: null,
		shareLimit: 0.3
	};
	const open = { closed: null, successor: null };
	const site = { kind: 'acute' as const, opened: null, closed: null };
	return {
		...emptyRegisters(),
		regions: [{ code: 'Y1', name: 'Region' }],
		icbs: [{ code: 'Q1', name: 'ICB', population: 1000 }],
		networks: [{ id: 'N1', name: 'Network' }],
		trusts: [
			{ ...trust, ...open, code: 'R1', name: 'First Trust' },
			{ ...trust, ...open, code: 'R2', name: 'Second Trust' },
			{ ...trust, code: 'R0', name: 'Old Trust', closed: '2024-04', successor: 'R2' }
		],
		sites: [
			{ ...site, code: 'R1', trust: 'R1', name: 'First Hospital' },
			{ ...site, code: 'R102', trust: 'R1', name: 'First Annexe' },
			{ ...site, code: 'R201', trust: 'R2', name: 'Second Hospital' }
		],
		posts
	};
}
