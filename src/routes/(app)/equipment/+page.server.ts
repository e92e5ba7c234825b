import { completenessOf, fleetScreen } from '#lib/domain/equipment/fleet-screen.ts';
import { addMonths } from '#lib/domain/month.ts';
import { now } from '#lib/server/clock.ts';
import * as freshness from '#lib/server/freshness.ts';
import * as units from '#lib/server/units.ts';
import { answer } from '../../answer.ts';
import { filterIn, monthIn } from './asked.ts';
import type { PageServerLoad } from './$types';

/** The fleet as at the month in the address, as it is narrowed there, and how fresh its register is. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const today = now().slice(0, 10);
	const present = today.slice(0, 7);
	const fleet = await answer(units.list(actor, monthIn(url, 'at', present)));
	const screen = fleetScreen(fleet, filterIn(url));
	const complete = completenessOf(fleet.register, screen.filter.scope);
	return {
		...{ screen, present, fresh: await answer(freshness.list(actor, 'unit', complete)) },
		oldBefore: `${addMonths(present, -3)}${today.slice(7)}`
	};
};
