/** What is decided with a lever: read, set and taken away. Decisions are never changed in place. */
import type { Month } from '../month.ts';
import type { Decisions } from '../scenario-row.ts';
import type { DateSubject, Lever, Setting } from './lever.ts';
import { readLevels, removeLevels, setLevels } from './levels.ts';
import { readPurchases, removePurchases, setPurchases } from './purchases.ts';
import { readReplacements, removeReplacements, setReplacements } from './replacements.ts';
import { readStarts, removeStarts, setStarts } from './starts.ts';

/** Read what is decided with a lever; null where nothing is. */
export function readLever({ subject }: Lever, decisions: Decisions): Setting | null {
	switch (subject.kind) {
		case 'starts':
			return readStarts(subject, decisions);
		case 'purchases':
			return readPurchases(subject, decisions);
		case 'replacements':
			return readReplacements(subject, decisions);
		case 'connection':
		case 'replacement':
			return readDate(subject, decisions);
		default:
			return readLevels(subject, decisions);
	}
}

/**
 * Set a lever: an amount of 0 takes the decision away, except for starts, where it stops them.
 * @param asked amount from 0 to the lever's largest, month within the run; both checked before
 */
export function setLever(
	{ subject, last }: Lever,
	decisions: Decisions,
	{ amount, from }: { amount: number; from: Month }
): Decisions {
	const asked = { amount, from, last };
	switch (subject.kind) {
		case 'starts':
			return setStarts(subject, decisions, asked);
		case 'purchases':
			return setPurchases(subject, decisions, asked);
		case 'replacements':
			return setReplacements(subject, decisions, asked);
		case 'connection':
		case 'replacement':
			return setDate(subject, decisions, from);
		default:
			return setLevels(subject, decisions, asked);
	}
}

/** Take away what is decided with a lever, so that what goes on without it is left. */
export function removeLever({ subject }: Lever, decisions: Decisions): Decisions {
	switch (subject.kind) {
		case 'starts':
			return removeStarts(subject, decisions);
		case 'purchases':
			return removePurchases(subject, decisions);
		case 'replacements':
			return removeReplacements(subject, decisions);
		case 'connection':
		case 'replacement':
			return removeDate(subject, decisions);
		default:
			return removeLevels(subject, decisions);
	}
}

function readDate(subject: DateSubject, { connections, replacements }: Decisions): Setting | null {
	const month =
		subject.kind === 'connection'
			? connections.find(({ trust }) => trust === subject.trust)?.from
			: replacements.find(({ unit }) => unit === subject.unit)?.month;
	return month === undefined ? null : { amount: 1, from: month, until: month, steps: 1 };
}

function setDate(subject: DateSubject, decisions: Decisions, month: Month): Decisions {
	const rest = removeDate(subject, decisions);
	return subject.kind === 'connection'
		? { ...rest, connections: [...rest.connections, { trust: subject.trust, from: month }] }
		: { ...rest, replacements: [...rest.replacements, { unit: subject.unit, month }] };
}

function removeDate(subject: DateSubject, decisions: Decisions): Decisions {
	return subject.kind === 'connection'
		? { ...decisions, connections: decisions.connections.filter(({ trust }) => trust !== subject.trust) }
		: { ...decisions, replacements: decisions.replacements.filter(({ unit }) => unit !== subject.unit) };
}

/** What is decided with each lever, by its id. */
export type Settings = ReadonlyMap<string, Setting | null>;

/** Which decisions a lever is read from. */
const READ_FROM: Record<Lever['subject']['kind'], keyof Decisions> = {
	posts: 'posts',
	retain: 'retain',
	extraHours: 'extraHours',
	outsourcing: 'outsourcing',
	starts: 'starts',
	purchases: 'purchases',
	replacements: 'replacements',
	connection: 'connections',
	replacement: 'replacements'
};

/**
 * Make a reader of all levers that reads again only those whose decisions are others than the time before: a move of
 * one lever leaves most settings the very same objects.
 */
export function readerOf(levers: readonly Lever[]): (decisions: Decisions) => Settings {
	let before: Decisions | undefined;
	let settings: Settings = new Map();
	return (decisions) => {
		settings = new Map(
			levers.map((lever) => {
				const kind = READ_FROM[lever.subject.kind];
				const known = before?.[kind] === decisions[kind] ? settings.get(lever.id) : undefined;
				return [lever.id, known === undefined ? readLever(lever, decisions) : known];
			})
		);
		before = decisions;
		return settings;
	};
}
