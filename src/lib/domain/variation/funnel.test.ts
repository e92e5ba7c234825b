import { expect, test } from 'vitest';
import { chanceLimits, dispersion, funnel, usualLimits } from './funnel.ts';

const place = (name: string, cases: number, events: number) => ({ place: name, cases, events });

test('exact binomial limits are interpolated between the counts of the tables (n = 100, share 10%)', () => {
	// Binomial tables: P(R ≤ 4) 0.0237, P(R ≤ 5) 0.0576, P(R ≤ 15) 0.9601, P(R ≤ 16) 0.9794.
	// Lower: 5 − (0.0576 − 0.025) / (0.0576 − 0.0237) = 4.04; upper: 16 − (0.9794 − 0.975) / (0.9794 − 0.9601) = 15.77.
	const [low, high] = chanceLimits({ target: 0.1, cases: 100, limit: '95%' });
	expect(low).toBeCloseTo(0.0404, 4);
	expect(high).toBeCloseTo(0.1577, 4);
});

test('limits of many cases are those of the normal distribution', () => {
	const [low, high] = chanceLimits({ target: 0.036, cases: 50_000, limit: '99.8%' });
	// 0.036 ± 3.0902 × √(0.036 × 0.964 / 50,000) = 0.036 ± 0.002574
	expect(low).toBeCloseTo(0.036 - 0.002574, 4);
	expect(high).toBeCloseTo(0.036 + 0.002574, 4);
});

test('limits of a single case run from none to all', () => {
	const [low, high] = chanceLimits({ target: 0.5, cases: 1, limit: '99.8%' });
	expect(low).toBe(0);
	expect(high).toBeGreaterThan(0.99);
	expect(chanceLimits({ target: 0, cases: 10, limit: '95%' })).toEqual([0, 0]);
});

test('over-dispersion is the variance between places of DerSimonian and Laird, on the arcsine scale', () => {
	// Four places of 100 cases with 5, 10, 10, 15 events; target 0.1, arcsine 0.32175.
	// z = 20 × (0.22551 − 0.32175) = −1.9247, 0, 0 and 20 × (0.39770 − 0.32175) = 1.5189.
	// Winsorised at 10% (type 7 of four: 0.3 of the first step): −1.9247 × 0.7 = −1.3473, 1.5189 × 0.7 = 1.0632.
	// Σz² = 1.8152 + 1.1305 = 2.9457; φ = 0.7364; 2.9457 − 3 < 0, so τ = 0.
	const rows = [place('A', 100, 5), place('B', 100, 10), place('C', 100, 10), place('D', 100, 15)];
	const { phi, tau } = dispersion(rows, 0.1);
	expect(phi).toBeCloseTo(0.7364, 3);
	expect(tau).toBe(0);
	// With ten times the cases Σz² is 29.457; weights are 4,000 each, so
	// τ² = (29.457 − 3) / (16,000 − 4 × 4,000² / 16,000) = 26.457 / 12,000 = 0.0022047.
	const more = dispersion(
		rows.map((row) => ({ ...row, cases: 10 * row.cases, events: 10 * row.events })),
		0.1
	);
	expect(more.phi).toBeCloseTo(7.364, 2);
	expect(more.tau ** 2).toBeCloseTo(0.0022047, 5);
});

test('a place outside by chance alone may be within what places usually differ by', () => {
	const rows = [place('A', 1000, 50), place('B', 1000, 100), place('C', 1000, 100), place('D', 1000, 150)];
	const found = funnel(rows)!;
	expect(found.target).toBe(0.1);
	expect(found.places.map(({ chance }) => chance?.side)).toEqual(['below', undefined, undefined, 'above']);
	expect(found.places[3]!.chance).toEqual({ side: 'above', limit: '99.8%' });
	expect(found.places.map(({ usual }) => usual)).toEqual([null, null, null, null]);
});

test('a place far from all the others stands out whatever the others do', () => {
	const rows = Array.from({ length: 30 }, (_, i) => place(`P${i}`, 1000, 30 + (i % 5)));
	const found = funnel([...rows, place('far', 1000, 200)])!;
	expect(found.places.filter(({ usual }) => usual !== null).map((one) => one.place)).toEqual(['far']);
});

test('two places are no funnel, and places without cases count as none', () => {
	expect(funnel([place('A', 10, 1), place('B', 10, 1), place('C', 0, 0)])).toBeUndefined();
});

test('usual limits narrow with cases, down to what lies between places', () => {
	const width = (cases: number) => {
		const [low, high] = usualLimits({ target: 0.1, tau: 0.05, cases, limit: '95%' });
		return high - low;
	};
	expect(width(100)).toBeGreaterThan(width(1000));
	// Without chance: sin²(0.32175 ± 1.96 × 0.05) = 0.0490 and 0.1662.
	const [low, high] = usualLimits({ target: 0.1, tau: 0.05, cases: 1e12, limit: '95%' });
	expect(low).toBeCloseTo(0.049, 3);
	expect(high).toBeCloseTo(0.1662, 3);
});
