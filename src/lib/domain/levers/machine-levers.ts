/** Levers about machines and contracts: hours, purchases, replacements, connections, outsourcing. */
import { Beliefs } from '../assemble/beliefs.ts';
import { addMonths } from '../month.ts';
import { MODALITIES, type Modality } from '../vocabulary.ts';
import type { UnitRow } from '../unit.ts';
import { amountWords, MODALITY_WORDS, monthWords, numberWords } from '../wording.ts';
import type { AmountLever, DateLever, Share } from './lever.ts';
import { amountLever, nextApril, type LeverInput } from './people-levers.ts';

const TEN_YEARS = 120;
/** A slider for purchases reaches as many as stand, and at least this many. */
const LEAST_PURCHASES = 5;

/** List the levers of open hours, purchases and outsourcing. */
export function modalityLevers(input: LeverInput): AmountLever[] {
	const known = MODALITIES.filter((modality) => scansIn(input, modality).some(({ weight }) => weight > 0));
	return [
		...known.flatMap((modality) => hoursLever(input, modality)),
		...known.map((modality) => purchasesLever(input, { modality, centre: false })),
		...(known.includes('CT') ? [purchasesLever(input, { modality: 'CT', centre: true })] : []),
		...known.map((modality) => outsourcingLever(input, modality))
	];
}

function hoursLever(input: LeverInput, modality: Modality): AmountLever[] {
	const units = unitsIn(input, modality);
	const beliefs = new Beliefs(input.registers, input.scenario);
	const most = (beliefs.of('maxExtraHours', modality) ?? 168) * units.length;
	if (most === 0) return [];
	const shares = input.trusts.map((trust) => ({
		trust,
		weight: hours(units.filter((unit) => unit.trust === trust))
	}));
	return [
		amountLever(
			{
				...{
					id: `hours:${modality}`,
					group: 'hours',
					name: nameOf(modality),
					unit: 'hours a week more',
					resting: 0
				},
				now: `${numberWords(hours(units))} hours a week on ${amountWords(units.length, 'units')}`,
				subject: { kind: 'extraHours', of: modality, shares }
			},
			{ ...input, most, offered: nextApril(input.first) }
		)
	];
}

function purchasesLever(
	input: LeverInput,
	{ modality, centre }: { modality: Modality; centre: boolean }
): AmountLever {
	const units = unitsIn(input, modality);
	return amountLever(
		{
			id: `purchases:${centre ? 'centres' : modality}`,
			group: 'purchases',
			name: centre ? 'New community diagnostic centres' : nameOf(modality),
			unit: centre ? 'centres, one CT each' : 'units more',
			now: centre ? `${centres(input)} open` : amountWords(units.length, 'units'),
			resting: 0,
			subject: { kind: 'purchases', modality, centre, shares: scansIn(input, modality) }
		},
		{
			...input,
			most: Math.max(LEAST_PURCHASES, centre ? 2 * LEAST_PURCHASES : units.length),
			offered: nextApril(input.first),
			whole: true
		}
	);
}

function centres({ registers, trusts }: LeverInput): number {
	return registers.sites.filter(({ kind, trust }) => kind === 'cdc' && trusts.includes(trust)).length;
}

function outsourcingLever(input: LeverInput, modality: Modality): AmountLever {
	const shares = scansIn(input, modality);
	const scans = shares.reduce((sum, { weight }) => sum + weight, 0);
	return amountLever(
		{
			...{ id: `outsourcing:${modality}`, group: 'outsourcing', name: nameOf(modality), resting: 0 },
			unit: 'reports a month more',
			now: `${numberWords(scans)} scans a month`,
			subject: { kind: 'outsourcing', of: modality, shares }
		},
		{ ...input, most: scans, offered: nextApril(input.first) }
	);
}

/** List a lever for the replacements of every modality. */
export function replacementLevers(input: LeverInput): AmountLever[] {
	return MODALITIES.flatMap((modality) => {
		const all = unitsIn(input, modality).filter(({ committedReplacement }) => committedReplacement === null);
		const units = all
			.map(({ id, installed }) => ({ id, tenIn: addMonths(installed, TEN_YEARS) }))
			.sort((a, b) => a.tenIn.localeCompare(b.tenIn) || a.id.localeCompare(b.id));
		const old = units.filter(({ tenIn }) => tenIn <= input.first).length;
		const due = units.filter(({ tenIn }) => tenIn <= input.last);
		if (due.length === 0) return [];
		const lever = amountLever(
			{
				...{ id: `replacements:${modality}`, group: 'replacements', name: nameOf(modality), resting: 0 },
				unit: 'units replaced',
				now: `${old} of ${units.length} ten years old or more, ${due.length} by ${monthWords(input.last)}`,
				subject: { kind: 'replacements', units }
			},
			{ ...input, most: due.length, offered: addMonths(input.first, 6), whole: true }
		);
		return [{ ...lever, max: units.length }];
	});
}

/** List a lever for every unit: its own month of replacement. */
export function unitLevers({ registers, trusts, first, last }: LeverInput): DateLever[] {
	return registers.units
		.filter(({ trust, committedReplacement }) => trusts.includes(trust) && committedReplacement === null)
		.sort((a, b) => a.installed.localeCompare(b.installed))
		.map(({ id, modality, installed }) => ({
			...{ form: 'date', id: `unit:${id}`, group: 'replacements', first, last, resting: null },
			name: `${nameOf(modality)}, ${id}`,
			now: `ten years old in ${monthWords(addMonths(installed, TEN_YEARS))}`,
			subject: { kind: 'replacement', unit: id }
		}));
}

/** List a lever for every trust that is not connected at the start. */
export function connectionLevers({ registers, trusts, first, last }: LeverInput): DateLever[] {
	return registers.trusts
		.filter(
			({ code, connectedFrom }) => trusts.includes(code) && (connectedFrom === null || connectedFrom > first)
		)
		.map(({ code, name, connectedFrom }) => ({
			...{
				form: 'date',
				id: `connection:${code}`,
				group: 'connections',
				first,
				last,
				resting: connectedFrom,
				name
			},
			now: connectedFrom === null ? 'no link, and none planned' : `link from ${monthWords(connectedFrom)}`,
			subject: { kind: 'connection', trust: code }
		}));
}

function scansIn({ registers, trusts }: LeverInput, modality: Modality): Share[] {
	return trusts.map((trust) => ({
		trust,
		weight: registers.demand.reduce(
			(scans, row) => scans + (row.trust === trust && row.modality === modality ? row.scansPerMonth : 0),
			0
		)
	}));
}

function unitsIn({ registers, trusts }: LeverInput, modality: Modality): UnitRow[] {
	return registers.units.filter((unit) => unit.modality === modality && trusts.includes(unit.trust));
}

function hours(units: readonly UnitRow[]): number {
	return units.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0);
}

function nameOf(modality: Modality): string {
	const words = MODALITY_WORDS[modality];
	return words.slice(0, 1).toUpperCase() + words.slice(1);
}
