/** The back-test in sentences. */
import { subjectWords } from '../overview/sentences.ts';
import { MODALITY_WORDS, numberWords, percentWords } from '../wording.ts';
import type { BackTestView, EnglandRow, EnglandYear, ScoreRow } from './view.ts';

const WANTED = '80%';

/** Say in one sentence, beside any fan, how fans such as it did. */
export function standingSentence({ all }: Pick<BackTestView, 'all'>): string {
	const { inside, points, coverage } = all;
	return `Demand forecast by the same rule from 2021/22 held ${inside} of ${points} outcomes of 2022/23 to 2024/25 between P10 and P90 (${percentWords(coverage)}, ${WANTED} wanted): as far as demand goes this fan is ${verdictOf(all)}. Staff and equipment have no back-test yet.`;
}

/** Say whether a fan was as wide as wanted, as far as so few points can tell. */
export function verdictOf({ coverage, band: [low, high] }: Pick<ScoreRow, 'coverage' | 'band'>): string {
	if (coverage < low) return 'too narrow';
	return coverage > high ? 'too wide' : 'as wide as wanted';
}

/** Write a skill with two places and a true minus. */
export function skillWords(skill: number): string {
	const text = skill.toFixed(2);
	return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** Write a growth a year as a percentage with its sign. */
export function growthWords(growth: number): string {
	const text = percentWords(Math.abs(growth));
	if (text === percentWords(0)) return text;
	return `${growth < 0 ? '−' : '+'}${text}`;
}

/** Say where an outcome lay. */
export function placeWords({ published, p10, p90 }: EnglandYear): 'below P10' | 'inside' | 'above P90' {
	if (published < p10) return 'below P10';
	return published > p90 ? 'above P90' : 'inside';
}

/** Say what the scores say, in an order a board reads. */
export function findings(view: BackTestView): string[] {
	return [
		coverageSentence(view.all),
		placesSentence(view.england),
		skillSentence(view),
		growthSentence(view)
	];
}

function coverageSentence(all: ScoreRow): string {
	const [low, high] = all.band.map(percentWords);
	return `Of ${all.points} outcomes of the networks, ${all.inside} (${percentWords(all.coverage)}) lay between P10 and P90. ${WANTED} are wanted, and ${low} to ${high} could be chance: the fan was ${verdictOf(all)}.`;
}

function placesSentence(england: readonly EnglandRow[]): string {
	const year = england[0]?.years.at(-1)?.year ?? '';
	const places = (['above P90', 'inside', 'below P10'] as const).flatMap((place) => {
		const names = england.filter(({ years }) => placeWords(years.at(-1)!) === place).map(nameOf);
		return names.length === 0
			? []
			: [`${place === 'inside' ? 'inside the fan' : place} for ${listed(names)}`];
	});
	return `England’s scans of ${year} lay ${places.join('; ')}.`;
}

function skillSentence({ all, byModality }: BackTestView): string {
	const named = (rows: ScoreRow[]) =>
		listed(
			rows.map(
				({ key, skill }) => `${nameOf({ modality: key as EnglandRow['modality'] })} (${skillWords(skill)})`
			)
		);
	const better = byModality.filter(({ skill }) => skill > 0).sort((a, b) => b.skill - a.skill);
	const worse = byModality.filter(({ skill }) => skill <= 0).sort((a, b) => a.skill - b.skill);
	const parts = [
		better.length > 0 ? `nearer than “no change” for ${named(better)}` : '',
		worse.length > 0 ? `no nearer for ${named(worse)}` : ''
	].filter((part) => part !== '');
	return `The middle of the forecast was ${parts.join(', and ')}; skill over all networks ${skillWords(all.skill)}.`;
}

function growthSentence({ england }: BackTestView): string {
	const faster = england.filter(({ growth }) => growth.happened > growth.middle).length;
	const off = england.reduce((sum, { growth }) => sum + growth.happened - growth.middle, 0) / england.length;
	const reach = england.reduce((sum, { growth }) => sum + growth.p90 - growth.p10, 0) / england.length / 2;
	return `England grew faster than the middle of the forecast in ${faster} of ${england.length} modalities: by ${pointsWords(off)} a year on average over all, where the ranges reach ${pointsWords(reach)} to either side.`;
}

/** Say what the scores say about the growth the register assumes today. */
export function assumptionFindings({ england }: BackTestView): string[] {
	const below = england.filter(({ growth }) => growth.register < growth.happened).map(nameOf);
	return [
		'It is too sure of itself, and it was too low: read every fan of demand as too narrow until it is mended.',
		'A range that is a share of the value is no range where growth is near nothing. Growth should have its range in points a year, about as wide as in the fitted forecast.',
		'Growth from one single year to another takes the pandemic for a trend: measured up to 2021/22 it is too low, and measured from there it is partly catching up.',
		`The register’s growth, from 2018/19 to 2024/25, is below what England has had since 2021/22 for ${listed(below)}.`,
		'Published scans are what was done, not what was asked for: where a list was cleared or had to wait, this is a test of activity and only nearly one of demand.'
	];
}

function pointsWords(share: number): string {
	return `${(100 * share).toFixed(1).replace('-', '−')} points`;
}

function nameOf({ modality }: Pick<EnglandRow, 'modality'>): string {
	return MODALITY_WORDS[modality];
}

function listed(names: readonly string[]): string {
	if (names.length < 2) return names.join('');
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Say how England came out in the last year scored, against its fan. */
export function englandSentence(row: EnglandRow): string {
	const last = row.years.at(-1)!;
	const place = placeWords(last);
	return `${subjectWords(row.modality)}: ${thousands(last.p10)} to ${thousands(last.p90)} thousand forecast for ${last.year}, ${thousands(last.published)} thousand published: ${place === 'inside' ? 'inside the fan' : place}`;
}

function thousands(scans: number): string {
	return numberWords(Math.round(scans / 1000));
}
