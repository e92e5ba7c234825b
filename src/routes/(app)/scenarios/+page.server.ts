import { redirect } from '@sveltejs/kit';
import type { FieldProblem, Typed } from '#lib/domain/catalogue/form.ts';
import { readFirst } from '#lib/domain/first-scenario.ts';
import { readName } from '#lib/domain/scenario-name.ts';
import type { StatusStep } from '#lib/domain/scenario-status.ts';
import type { Actor } from '#lib/server/actor.ts';
import { now } from '#lib/server/clock.ts';
import * as scenarios from '#lib/server/scenarios.ts';
import { answer, answerForm, refuse, sentWith, type Sent } from '../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The scenarios in the list, or archived ones too. */
export const load: PageServerLoad = async ({ locals: { actor }, url }) => {
	const all = await answer(scenarios.list(actor));
	const showsArchived = url.searchParams.get('show') === 'all';
	return {
		showsArchived,
		month: now().slice(0, 7),
		scenarios: all.filter(({ archived }) => showsArchived || !archived),
		archived: all.filter(({ archived }) => archived).length,
		saved: all.find(({ id }) => id === url.searchParams.get('saved'))
	};
};

/** Do what a form asks of the scenario it names, then show the list again. */
async function act({ url }: RequestEvent, sent: Sent, verb: (seen: scenarios.Seen) => Promise<unknown>) {
	const { id = '', version } = sent.typed;
	let saved = id;
	const work = verb({ id, version: Number(version) }).then((made) => {
		if (typeof made === 'string') saved = made;
	});
	const refused = await answerForm(sent, work);
	const query = new URLSearchParams({ saved });
	if (url.searchParams.get('show') === 'all') query.set('show', 'all');
	return refused ?? redirect(303, `${url.pathname}?${query}`);
}

type Verb<Read = void> = (actor: Actor, seen: scenarios.Seen, read: Read) => Promise<unknown>;
type Answered<Read> = { read: Read } | { problems: FieldProblem[] };

const button = (name: string, verb: Verb) => async (event: RequestEvent) => {
	const sent = await sentWith(event.request, name);
	return act(event, sent, (seen) => verb(event.locals.actor, seen, undefined));
};
const form =
	<Read>(name: string, understand: (typed: Typed, owner: string) => Answered<Read>, verb: Verb<Read>) =>
	async (event: RequestEvent) => {
		const sent = await sentWith(event.request, name);
		const answered = understand(sent.typed, event.locals.actor.name);
		if ('problems' in answered) return refuse(sent, answered.problems);
		return act(event, sent, (seen) => verb(event.locals.actor, seen, answered.read));
	};
const step = (name: StatusStep) => button(name, (actor, seen) => scenarios.step(actor, seen, name));

export const actions: Actions = {
	begin: form('begin', readFirst, (actor, _, row) => scenarios.create(actor, row)),
	propose: step('propose'),
	approve: step('approve'),
	withdraw: step('withdraw'),
	copy: button('copy', (actor, { id }) => scenarios.copy(actor, id)),
	archive: button('archive', scenarios.archive),
	restore: button('restore', scenarios.restore),
	rename: form('rename', readName, (actor, seen, words) => scenarios.rename(actor, seen, words))
};
