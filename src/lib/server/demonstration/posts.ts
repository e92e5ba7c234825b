/** Establishment by trust and role. ILLUSTRATIVE: national FTE are published or judged, trusts share them by need. */
import type { PostRow } from '#lib/domain/post.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { ROLE_BELIEFS } from './role-beliefs.ts';
import { FIGURES, type PublicTrust } from './figures.ts';
import { PROVISION, drawn } from './provision.ts';
import { crewHoursNeeded, minutesNeeded } from './work.ts';

/** What a trust has of a role: the sums that its posts are split from and that plans are made on. */
export type PostCell = Pick<PostRow, 'trust' | 'role' | 'fundedFteHundredths' | 'occupiedFteHundredths'>;

const READ_BY_RADIOLOGISTS = ['CT', 'MRI', 'FL', 'NM', 'PET'] as const;

/** What a trust needs of a role, in any unit, times how well its network is provided for. */
function weight(role: Role, trust: PublicTrust): number {
	const { staff, reading } = PROVISION.get(trust.network)!;
	switch (role) {
		case 'radiologist':
			return reading * minutesNeeded(trust, 'radiologist', READ_BY_RADIOLOGISTS);
		case 'advanced-practitioner':
		case 'consultant-radiographer':
			return reading * minutesNeeded(trust, 'advanced-practitioner', ['XR']);
		case 'sonographer':
			return staff * crewHoursNeeded(trust, 'ultrasound');
		default:
			return staff * crewHoursNeeded(trust, 'radiography');
	}
}

/** FTE in post of every trust, in hundredths, adding up to the national figure. */
function inPost(role: Role): number[] {
	const weights = FIGURES.trusts.map(
		(trust) => weight(role, trust) * drawn(`posts ${trust.code} ${role}`, 0.98, 1.02)
	);
	const total = weights.reduce((sum, one) => sum + one, 0);
	return weights.map((one) => Math.round((ROLE_BELIEFS[role].fteInPost * 100 * one) / total));
}

/** Fund every trust and role above what is in post by the network's vacancy: role by role, then trust by trust. */
export function postCells(): PostCell[] {
	return ROLES.flatMap((role) => {
		const occupied = inPost(role);
		return FIGURES.trusts.flatMap((trust, k) => {
			if (occupied[k] === 0) return [];
			const vacancy = PROVISION.get(trust.network)!.vacancy * drawn(`vacant ${trust.code} ${role}`, 0.8, 1.2);
			return [
				{
					trust: trust.code,
					role,
					fundedFteHundredths: Math.round(occupied[k]! / (1 - vacancy)),
					occupiedFteHundredths: occupied[k]!
				}
			];
		});
	});
}

/** Add posts up by trust and role again, in the order in which their first post stands. */
export function cellsOf(posts: readonly PostCell[]): PostCell[] {
	const cells = new Map<string, PostCell>();
	for (const { trust, role, fundedFteHundredths, occupiedFteHundredths } of posts) {
		const cell = cells.get(`${trust} ${role}`);
		if (cell === undefined)
			cells.set(`${trust} ${role}`, { trust, role, fundedFteHundredths, occupiedFteHundredths });
		else {
			cell.fundedFteHundredths += fundedFteHundredths;
			cell.occupiedFteHundredths += occupiedFteHundredths;
		}
	}
	return [...cells.values()];
}

/** Hours a week per FTE that let the national workforce crew the nation's open hours at the start. */
export function calibratedScanHours(role: Role): number {
	const pool = role === 'sonographer' ? 'ultrasound' : 'radiography';
	const crewing = ROLES.filter(
		(other) => ROLE_BELIEFS[other].scanWeight > 0 && (other === 'sonographer') === (pool === 'ultrasound')
	);
	const fte = crewing.reduce(
		(sum, other) => sum + ROLE_BELIEFS[other].fteInPost * ROLE_BELIEFS[other].scanWeight,
		0
	);
	const needed = FIGURES.trusts.reduce(
		(sum, trust) => sum + PROVISION.get(trust.network)!.staff * crewHoursNeeded(trust, pool),
		0
	);
	return Number(((ROLE_BELIEFS[role].scanWeight * needed) / fte).toFixed(2));
}
