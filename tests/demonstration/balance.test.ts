import { expect, test } from 'vitest';
import { doNothing, england, planned, sum } from './england.ts';

const networkOf = new Map(england.trusts.map(({ code, network }) => [code, network]));
const modalities = [...new Set(doNothing.capacity.map(({ modality }) => modality))];
const at = (series: (number | null)[], month: number) => series[month] ?? 0;
const capacityOf = (modality: string) => doNothing.capacity.filter((row) => row.modality === modality);
const target = (run: typeof doNothing, id: string) => run.targets.find((row) => row.id === `${id}@nation`)!;

test('at the start capacity and demand are in balance, in every modality', () => {
	for (const modality of modalities) {
		const rows = capacityOf(modality);
		const ratio = sum(rows.map((row) => at(row.capacity, 0))) / sum(rows.map((row) => at(row.demand, 0)));
		expect(ratio, modality).toBeGreaterThan(0.98);
		expect(ratio, modality).toBeLessThan(1.08);
	}
});

test('no waiting list explodes in the first year when nothing is decided', () => {
	for (const modality of modalities) {
		const rows = capacityOf(modality);
		const days = (month: number) =>
			(30.4375 * sum(rows.map((row) => at(row.waiting, month)))) / sum(rows.map((row) => at(row.demand, 0)));
		for (let month = 1; month <= 12; month++) {
			// A list grows by at most two days of demand a month, nationally.
			expect(days(month) - days(month - 1), `${modality} month ${month}`).toBeLessThan(2);
		}
	}
});

test('unreported work stays under three weeks of reports in the first year', () => {
	for (const modality of modalities.filter((one) => one !== 'US')) {
		const rows = doNothing.reporting.filter((row) => row.modality === modality);
		for (let month = 0; month <= 12; month++) {
			const unreported = sum(rows.map((row) => at(row.unreported, month)));
			const days = (30.4375 * unreported) / sum(rows.map((row) => at(row.arrivals, Math.min(month, 11))));
			expect(days, `${modality} month ${month}`).toBeLessThan(21);
		}
	}
});

test('every role has about as many heads after five years as now when nothing is decided', () => {
	for (const role of new Set(doNothing.staff.map((row) => row.role))) {
		const heads = (month: number) =>
			sum(doNothing.staff.filter((row) => row.role === role).map((row) => at(row.heads, month)));
		expect(Math.abs(heads(60) / heads(0) - 1), role).toBeLessThan(0.12);
	}
});

test('different networks are held back by different things', () => {
	const month = 24;
	const limits = england.networks.map(({ id }) => {
		const scans = doNothing.capacity.filter(
			({ trust, modality }) => networkOf.get(trust) === id && (modality === 'CT' || modality === 'MRI')
		);
		const share = (limit: string) =>
			sum(scans.filter((row) => row.binding[month] === limit).map((row) => at(row.demand, month)));
		const reports = doNothing.reporting.filter(({ trust }) => networkOf.get(trust) === id);
		const backlog = (t: number) => sum(reports.map((row) => at(row.unreported, t)));
		return {
			scanning: share('staff') > share('equipment') ? 'staff' : 'equipment',
			// A fortnight of reports more than at the start.
			reporting: backlog(month) - backlog(0) > 0.5 * sum(reports.map((row) => at(row.arrivals, month)))
		};
	});
	const count = (limit: string) => limits.filter(({ scanning }) => scanning === limit).length;
	expect(count('staff')).toBeGreaterThanOrEqual(5);
	expect(count('equipment')).toBeGreaterThanOrEqual(5);
	const behind = limits.filter(({ reporting }) => reporting).length;
	expect(behind).toBeGreaterThanOrEqual(3);
	expect(behind).toBeLessThanOrEqual(11);
});

test('doing nothing meets no national target; the plan meets some and misses others', () => {
	const ids = [...new Set(doNothing.targets.map(({ id }) => id.split('@')[0]!))];
	expect(ids.filter((id) => target(doNothing, id).met)).toEqual([]);
	const met = ids.filter((id) => target(planned, id).met);
	expect(met).toEqual(['advanced', 'cdc']);
	for (const id of ['radiographers', 'workforce', 'over-age', 'ct-capacity']) {
		expect(target(planned, id).gapAtDue!, id).toBeLessThan(0.6 * target(doNothing, id).gapAtDue!);
	}
});

test('the first month is the same with and without the plan', () => {
	for (const id of ['radiographers', 'ct-capacity', 'over-age', 'cdc', 'waiting', 'reporting']) {
		expect(target(planned, id).baseline, id).toBe(target(doNothing, id).baseline);
	}
});

test('what networks and trusts are asked for adds up to what England is asked for', () => {
	for (const id of ['radiographers', 'advanced', 'workforce', 'cdc']) {
		const { value } = target(doNothing, id);
		for (const kind of ['network:', 'icb:', 'region:', 'trust:']) {
			const parts = doNothing.targets.filter((row) => row.id.startsWith(`${id}@${kind}`));
			expect(sum(parts.map((part) => part.value!)), `${id} ${kind}`).toBeCloseTo(value!, 6);
		}
	}
});
