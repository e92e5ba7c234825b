/** Ages of a fleet against the ten-year rule and the 60/30/10 rule. */
import { percentWords } from '../wording.ts';
import { TEN_YEARS, type Machine } from './machine.ts';

/** COCIR golden rules: at least 60% up to five years, at most 30% from six to ten, at most 10% over ten. */
const GOLDEN = { young: 0.6, middle: 0.3, old: 0.1 };
const FIVE_YEARS = 60;

export interface AgeBand {
	name: string;
	units: number;
	/** Of those with an age; null: there are none. */
	share: number | null;
	rule: string;
	/** Null: there is nothing to hold against the rule. */
	kept: boolean | null;
}

export interface AgeProfile {
	/** In service or being replaced in the month. */
	units: number;
	/** In service, so with an age. */
	aged: number;
	overTen: number;
	bands: AgeBand[];
	/** The finding, in a sentence. */
	finding: string;
}

/** Hold the ages of machines against both rules; those not yet there and those gone are left out. */
export function ageProfile(machines: readonly Machine[]): AgeProfile {
	const ages = machines.flatMap(({ ageMonths }) => (ageMonths === null ? [] : [ageMonths]));
	const young = ages.filter((age) => age <= FIVE_YEARS).length;
	const old = ages.filter((age) => age > TEN_YEARS).length;
	const middle = ages.length - young - old;
	const share = (units: number) => (ages.length === 0 ? null : units / ages.length);
	const band = (name: string, units: number, rule: { rule: string; keeps: (share: number) => boolean }) => {
		const part = share(units);
		return { name, units, share: part, rule: rule.rule, kept: part === null ? null : rule.keeps(part) };
	};
	const bands = [
		band('Up to 5 years', young, { rule: 'at least 60%', keeps: (part) => part >= GOLDEN.young }),
		band('Over 5, up to 10 years', middle, { rule: 'at most 30%', keeps: (part) => part <= GOLDEN.middle }),
		band('Over 10 years', old, { rule: 'at most 10%', keeps: (part) => part <= GOLDEN.old })
	];
	const there = machines.filter(({ standing }) => standing === 'in service' || standing === 'being replaced');
	const profile = { units: there.length, aged: ages.length, overTen: old, bands };
	return { ...profile, finding: findingOf(profile) };
}

function findingOf({ aged, overTen, bands }: Omit<AgeProfile, 'finding'>): string {
	if (aged === 0) return 'No unit is in service, so there is no age to look at.';
	const broken = bands.filter(({ kept }) => kept === false);
	const old = `${overTen} of ${aged} units in service ${overTen === 1 ? 'is' : 'are'} over ten years old`;
	if (broken.length === 0) return `${old}; the 60/30/10 rule is kept.`;
	const parts = broken.map(
		({ name, share, rule }) => `${name.toLowerCase()} ${percentWords(share)} (${rule})`
	);
	return `${old}; the 60/30/10 rule is broken: ${parts.join(', ')}.`;
}
