/** People of a scenario file: staff, routes, and what is decided about intakes. */
import { expect, test } from 'vitest';
import { START, registers, scenario } from '../../../../tests/support/an-assembled-network.ts';
import { assemble } from '../assemble.ts';
import { checkScenario } from '../scenario-file.ts';

const doNothing = assemble(registers, scenario());

test('posts of a trust and role add up: heads are occupied FTE by participation, establishment is funded FTE', () => {
	// (9.00 + 1.80) / 0.9 = 12 heads; 10.00 + 2.00 = 12 FTE.
	expect(doNothing.staff).toContainEqual({ trust: 'A', role: 'radiographer', heads: 12, establishment: 12 });
	// No participation is believed of senior radiographers: one FTE a head.
	expect(doNothing.staff).toContainEqual({
		trust: 'A',
		role: 'senior-radiographer',
		heads: 9,
		establishment: 10
	});
});

test('routes come top of the ladder first, with the cohorts that are still under way', () => {
	expect(doNothing.routes!.map(({ id }) => id)).toEqual(['ladder', 'bsc', 'hire']);
	// The intake of April 2025 has finished its twelve months.
	expect(doNothing.routes![1]!.inTraining).toEqual([{ started: '2025-09', heads: 9 }]);
	expect(doNothing.routes![2]).toMatchObject({ intake: { policy: 'fill' }, maxIntake: 2 });
});

test('decided starts take the place of the programme’s own in their months only', () => {
	const decide = (from: string, until: string | null) =>
		assemble(registers, scenario({ starts: [{ programme: 'bsc', yearlyStarts: { '09': 15 }, from, until }] }))
			.plan!.intake;
	expect(decide(START, null)).toEqual({ bsc: { yearly: { '09': 15 }, from: START } });
	// Twenty-four months from April 2026 hold two Septembers; the programme's own starts are 10.
	expect(decide('2027-01', null)).toEqual({ bsc: { '2026-09': 10, '2027-09': 15 } });
	expect(decide(START, '2026-12')).toEqual({ bsc: { '2026-09': 15, '2027-09': 10 } });
});

test('decided offers take the place of hiring against vacancies, and of its maximum', () => {
	const file = assemble(
		registers,
		scenario({
			starts: [{ programme: 'hire', yearlyStarts: { '05': 4 }, from: START, until: '2028-03' }]
		})
	);
	expect(file.plan!.intake).toEqual({ hire: { yearly: { '05': 4 }, from: START, until: '2028-03' } });
	expect(file.routes!.find(({ id }) => id === 'hire')).not.toHaveProperty('maxIntake');
	expect(checkScenario(structuredClone(file))).toMatchObject({ warnings: [] });
});
