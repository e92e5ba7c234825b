import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** Go to the form of the trust and modality chosen. */
export const GET: RequestHandler = ({ url }) => {
	const [trust, modality] = [url.searchParams.get('trust'), url.searchParams.get('new')].map((chosen) =>
		encodeURIComponent(chosen ?? '')
	);
	redirect(
		303,
		trust === '' || modality === '' ? '/demand/register' : `/demand/register/${trust}/${modality}`
	);
};
