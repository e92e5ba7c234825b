import { fail, redirect } from '@sveltejs/kit';
import { readSaving } from '#lib/domain/levers/saving.ts';
import { Conflict } from '#lib/server/errors.ts';
import * as workspace from '#lib/server/workspace.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

/** The workspace of the scenario and place in the address. */
export const load: PageServerLoad = async ({ locals, params, url }) => ({
	view: await answer(
		workspace.show(locals.actor, { id: params.id, scope: url.searchParams.get('scope') ?? '' })
	)
});

export const actions: Actions = {
	save: async ({ locals, params, request, url }) => {
		const typed = await fieldsOf(request);
		const asked = { id: params.id, scope: typed.scope ?? '' };
		const read = readSaving(await answer(workspace.show(locals.actor, asked)), typed);
		if ('problems' in read) return fail(422, { typed, problems: read.problems });
		const saving = { ...asked, ...read };
		try {
			await workspace.save(locals.actor, saving);
		} catch (fault) {
			if (!(fault instanceof Conflict)) return answer(Promise.reject(fault));
			return fail(409, { clash: await answer(workspace.compare(locals.actor, saving)) });
		}
		redirect(303, `${url.pathname}?${new URLSearchParams({ scope: asked.scope })}`);
	},
	copy: async ({ locals, params, request }) => {
		const typed = await fieldsOf(request);
		const asked = { id: params.id, scope: typed.scope ?? '' };
		const read = readSaving(await answer(workspace.show(locals.actor, asked)), typed);
		if ('problems' in read) return fail(422, { typed, problems: read.problems });
		const id = await answer(workspace.copy(locals.actor, { ...asked, decisions: read.decisions }));
		redirect(303, `/scenarios/${id}?${new URLSearchParams({ scope: asked.scope })}`);
	}
};

/** Text by name of field; files are left out. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
	const fields = [...(await request.formData())];
	return Object.fromEntries(
		fields.filter((field): field is [string, string] => typeof field[1] === 'string')
	);
}
