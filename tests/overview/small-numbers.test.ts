/** Luck in small groups, with the sum in the margin. */
import { expect, test } from 'vitest';
import { overview } from '#lib/domain/overview/overview.ts';
import type { AssumptionRow } from '#lib/domain/assumption.ts';
import type { PostRow } from '#lib/domain/post.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { NATION } from '#lib/domain/scope.ts';
import { smallNumbers, smallNumbersSentence } from '#lib/domain/small-numbers.ts';
import { aPost } from '../support/rows.ts';
import { anInput, aProjection, aTargetRow, someRegisters } from './build.ts';

function postsOf(trust: string, role: Role, fte: number): PostRow {
	return aPost({
		...{ id: `${trust} ${role}`, trust, site: 'S', role, band: '6' },
		...{ fundedFteHundredths: fte * 100, occupiedFteHundredths: fte * 100 }
	});
}

function assumed(measure: string, subject: Role, value: number): AssumptionRow {
	return {
		...{ measure, subject, value, label: measure, unit: 'share a year', low: value, high: value },
		...{ source: 'A', sourceDate: '2026-04', owner: 'Us', reason: '', placeholder: false, boundLow: 0 },
		...{ boundHigh: 1, nationalDefault: value, lastReviewed: '2026-04-01', reviewDue: '2027-04-01' }
	};
}

const registers = someRegisters({
	posts: [
		postsOf('R1', 'radiographer', 8),
		postsOf('R1', 'sonographer', 5),
		postsOf('R2', 'radiographer', 12)
	],
	assumptions: [
		assumed('participation', 'radiographer', 0.8),
		assumed('leaveRate', 'radiographer', 0.1),
		assumed('retireRate', 'radiographer', 0.1),
		assumed('leaveRate', 'sonographer', 0.36)
	]
});
const { scenario } = anInput();
const R1 = { kind: 'trust' as const, code: 'R1' };

test('a small group varies by the binomial spread of those who leave or retire in a year', () => {
	const small = smallNumbers(registers, scenario, { scope: R1, roles: ['radiographer'] });
	expect(small?.heads).toBeCloseTo(10, 12); // 8 FTE / 0.8
	expect(small?.spread).toBeCloseTo(Math.sqrt(1.6), 12); // 10 × 0.2 × 0.8
});

test('roles vary independently, so their variances add up; naming none means all', () => {
	const roles: Role[] = ['radiographer', 'sonographer'];
	const both = smallNumbers(registers, scenario, { scope: R1, roles });
	expect(both?.spread).toBeCloseTo(Math.sqrt(1.6 + 1.152), 12); // 5 × 0.36 × 0.64
	expect(smallNumbers(registers, scenario, { scope: R1, roles: [] })).toEqual(both);
});

test('a scenario that assumes more leaving has more luck in it', () => {
	const change = { measure: 'leaveRate', subject: 'radiographer', value: 0.4, reason: '' };
	const small = smallNumbers(
		registers,
		{ ...scenario, assumptionChanges: [change] },
		{ scope: R1, roles: ['radiographer'] }
	);
	expect(small?.spread).toBeCloseTo(Math.sqrt(10 * 0.5 * 0.5), 12);
});

test('twenty heads or none are not spoken of', () => {
	expect(smallNumbers(registers, scenario, { scope: NATION, roles: ['radiographer'] })).toBeNull(); // 25 heads
	expect(smallNumbers(registers, scenario, { scope: R1, roles: ['radiologist'] })).toBeNull();
});

test('the overview of a trust says so on its targets about heads', () => {
	const view = overview(
		anInput({
			...{ registers, scope: { ...R1, name: 'Trust R1' } },
			projection: aProjection({ targets: [aTargetRow('radiographers@trust:R1')] })
		})
	);
	expect(smallNumbersSentence(view.small.radiographers!)).toBe(
		'With 10 heads in post, who happens to leave moves this by about 1.3 up or down in a year; that luck is not in the fan'
	);
});
