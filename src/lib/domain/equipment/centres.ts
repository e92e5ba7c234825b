/** Community diagnostic centres as dated hubs, with the staff their scanners need. */
import { Beliefs } from '../assemble/beliefs.ts';
import type { FieldProblem, Typed } from '../catalogue/form.ts';
import { Reading } from '../catalogue/form.ts';
import type { Month } from '../month.ts';
import type { SiteRow, TrustRow } from '../organisation.ts';
import type { Modality } from '../vocabulary.ts';
import type { FleetRegister } from './fleet.ts';
import { machineAt } from './machine.ts';
import { isoMonth, modalityName } from './words.ts';

/** Who crews a modality, and whose hours its open hours are divided by. */
const CREW_OF: Partial<Record<Modality, 'sonographer'>> = { US: 'sonographer' };

/** The formula as it stands beside the figures. */
export const CREW_FORMULA =
	'FTE needed = Σ over scanners of open hours a week × staff hours per open hour ÷ hours a week one FTE crews scanners. ' +
	'Ultrasound is counted in sonographers, all else in radiographers; the figures are those of the assumptions.';

/** One scanner’s part in the staff of its centre. */
export interface CrewLine {
	unit: string;
	modality: Modality;
	role: 'radiographer' | 'sonographer';
	hoursPerWeek: number;
	/** Null: not assumed. */
	crew: number | null;
	crewHoursPerFte: number | null;
	fteHundredths: number | null;
}

export interface Centre {
	site: SiteRow;
	trustName: string;
	standing: 'open' | 'to open' | 'closed' | 'no date';
	lines: CrewLine[];
	/** Null: something the formula needs is not assumed. */
	radiographerFteHundredths: number | null;
	sonographerFteHundredths: number | null;
}

/** List the centres in the order in which they open, with the staff of every scanner that stands or will stand there. */
export function listCentres(register: FleetRegister): Centre[] {
	const beliefs = new Beliefs(register, { assumptionChanges: [] });
	const trusts = new Map(register.trusts.map(({ code, name }) => [code, name]));
	return register.sites
		.filter(({ kind }) => kind === 'cdc')
		.map((site) => {
			const lines = register.units
				.filter(
					(unit) => unit.site === site.code && machineAt(unit, register.month).standing !== 'out of service'
				)
				.map((unit) => crewLine(beliefs, unit));
			return {
				...{ site, lines, trustName: trusts.get(site.trust) ?? site.trust },
				standing: standingOf(site, register.month),
				radiographerFteHundredths: addUp(lines, 'radiographer'),
				sonographerFteHundredths: addUp(lines, 'sonographer')
			};
		})
		.sort(
			(a, b) =>
				(a.site.opened ?? '9999').localeCompare(b.site.opened ?? '9999') ||
				a.site.code.localeCompare(b.site.code)
		);
}

function standingOf({ opened, closed }: SiteRow, month: Month): Centre['standing'] {
	if (closed !== null && closed <= month) return 'closed';
	if (opened === null) return 'no date';
	return opened <= month ? 'open' : 'to open';
}

function crewLine(
	beliefs: Beliefs,
	{ id, modality, hoursPerWeek }: FleetRegister['units'][number]
): CrewLine {
	const role = CREW_OF[modality] ?? 'radiographer';
	const crew = beliefs.of('crew', modality) ?? null;
	const crewHoursPerFte = beliefs.of('scanHours', role) ?? null;
	const known = crew !== null && crewHoursPerFte !== null && crewHoursPerFte > 0;
	const fteHundredths = known ? Math.round((100 * hoursPerWeek * crew) / crewHoursPerFte) : null;
	return { unit: id, modality, role, hoursPerWeek, crew, crewHoursPerFte, fteHundredths };
}

function addUp(lines: readonly CrewLine[], role: CrewLine['role']): number | null {
	const own = lines.filter((line) => line.role === role);
	if (own.some(({ fteHundredths }) => fteHundredths === null)) return null;
	return own.reduce((sum, { fteHundredths }) => sum + fteHundredths!, 0);
}

/** Write how a line was worked out: `CT U1: 84 × 2 ÷ 26 = 6.46 FTE`. */
export function crewSum({
	unit,
	modality,
	hoursPerWeek,
	crew,
	crewHoursPerFte,
	fteHundredths
}: CrewLine): string {
	const name = `${modalityName(modality)} ${unit}`;
	if (fteHundredths === null) return `${name}: crew or hours of one FTE are not assumed`;
	return `${name}: ${hoursPerWeek} × ${crew} ÷ ${crewHoursPerFte} = ${(fteHundredths / 100).toFixed(2)} FTE`;
}

/** Write a centre into the fields of its form. */
export function typedFromCentre({ code, trust, name, opened, closed }: SiteRow): Typed {
	return { code, trust, name, opened: opened ?? '', closed: closed ?? '' };
}

/**
 * Read a centre from its form.
 * @param before the site as it was; absent: a new one
 */
export function readCentre(
	given: Typed,
	{ before, trusts }: { before?: SiteRow; trusts: readonly TrustRow[] }
): { read: SiteRow } | { problems: FieldProblem[] } {
	const typed = {
		...given,
		opened: isoMonth(given['opened'] ?? ''),
		closed: isoMonth(given['closed'] ?? '')
	};
	const form = new Reading(typed);
	const known = trusts.map(({ code }) => code);
	const read: SiteRow = {
		code: before?.code ?? form.words('code', 'The ODS code', 60),
		trust: before?.trust ?? form.choice('trust', 'The trust', known),
		name: form.words('name', 'The name', 200),
		kind: before?.kind ?? 'cdc',
		opened: form.text('opened') === '' ? null : form.month('opened', 'The month it opens'),
		closed: form.text('closed') === '' ? null : form.month('closed', 'The month it closes')
	};
	const wrong = read.opened !== null && read.closed !== null && read.closed <= read.opened;
	const problems = form.with(
		wrong ? [{ field: 'closed', message: 'The month it closes is not after the month it opens.' }] : []
	);
	return problems.length === 0 ? { read } : { problems };
}
