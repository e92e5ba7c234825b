import * as storage from '#lib/server/storage.ts';
import type { LayoutServerLoad } from './$types';

/** What every page says on top when nothing typed could be kept. */
export const load: LayoutServerLoad = async ({ locals }) => ({
	trouble: await storage.troubleWriting(locals.actor)
});
