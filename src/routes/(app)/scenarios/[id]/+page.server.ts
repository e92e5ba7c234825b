import { fail, redirect } from '@sveltejs/kit';
import { readSaving } from '#lib/domain/levers/saving.ts';
import { Conflict } from '#lib/server/errors.ts';
import * as workspace from '#lib/server/workspace.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** The workspace of the scenario and place in the address. */
export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await answer(workspace.show(locals.actor, askedIn(params.id, url)))
});

export const actions: Actions = {
	save: async ({ locals: { actor }, params, request, url }) => {
		const asked = askedIn(params.id, url);
		const typed = await fieldsOf(request);
		const read = readSaving(await answer(workspace.show(actor, asked)), typed);
		if ('problems' in read) return fail(422, { typed, problems: read.problems });
		const saving = { ...asked, ...read };
		try {
			await workspace.save(actor, saving);
		} catch (fault) {
			if (!(fault instanceof Conflict)) return answer(Promise.reject(fault));
			return fail(409, { clash: await answer(workspace.compare(actor, saving)) });
		}
		redirect(303, addressOf(asked));
	},
	copy: async ({ locals: { actor }, params, request, url }) => {
		const asked = askedIn(params.id, url);
		const typed = await fieldsOf(request);
		const read = readSaving(await answer(workspace.show(actor, asked)), typed);
		if ('problems' in read) return fail(422, { typed, problems: read.problems });
		const id = await answer(workspace.copy(actor, { ...asked, decisions: read.decisions }));
		redirect(303, addressOf({ ...asked, id }));
	}
};

function askedIn(id: string, url: URL): workspace.Asked {
	return { id, scope: url.searchParams.get('scope') ?? '' };
}

function addressOf({ id, scope }: workspace.Asked): string {
	return `/scenarios/${id}?${new URLSearchParams({ scope })}`;
}

/** Text by name of field; files are left out. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
	const fields = [...(await request.formData())];
	return Object.fromEntries(
		fields.filter((field): field is [string, string] => typeof field[1] === 'string')
	);
}
