/** What the renewal page and its worker say to each other. Every message is plain data. */
import type { RenewalPicture, RenewalTrial } from '#lib/domain/equipment/renewal-picture.ts';
import type { Place } from '#lib/domain/levers/place.ts';
import type { Modality } from '#lib/domain/vocabulary.ts';

export type Ask =
	{ kind: 'open'; place: Place; modality: Modality } | { kind: 'project'; trial: RenewalTrial };

export type Tell =
	{ kind: 'ready' } | { kind: 'picture'; picture: RenewalPicture } | { kind: 'failed'; message: string };
