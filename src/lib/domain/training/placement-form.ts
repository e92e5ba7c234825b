/** What a trust can take in students, as it is typed. */
import type { Read } from '../catalogue/assumption-form.ts';
import { Reading, type FieldProblem, type Typed } from '../catalogue/form.ts';
import type { PlacementRow } from '../placement.ts';
import { ROLES } from '../vocabulary.ts';

/** Write the fields of the form as they stand before anybody types. */
export function typedFromPlacement(row: PlacementRow | undefined): Typed {
	const words = (value: number | null | undefined) =>
		value === null || value === undefined ? '' : String(value);
	return {
		slots: words(row?.slots),
		tutorRole: row?.tutorRole ?? '',
		studentsPerTutorFte: words(row?.studentsPerTutorFte)
	};
}

/** Read what a trust can take; an empty field is no known limit. */
export function readPlacement(
	typed: Typed,
	{ trust, before }: { trust: string; before?: PlacementRow | undefined }
): Read<PlacementRow> {
	const form = new Reading(typed);
	const number = (field: string, name: string) => (form.text(field) === '' ? null : form.number(field, name));
	const row: PlacementRow = {
		trust,
		slots: number('slots', 'The slots'),
		tutorRole: form.text('tutorRole') === '' ? null : form.choice('tutorRole', 'The role that tutors', ROLES),
		studentsPerTutorFte: number('studentsPerTutorFte', 'The students a tutor FTE'),
		provenance: before?.provenance ?? 'local'
	};
	const problems = form.with(findPlacementProblems(row));
	return problems.length > 0 ? { problems } : { read: row };
}

function findPlacementProblems({ slots, tutorRole, studentsPerTutorFte }: PlacementRow): FieldProblem[] {
	const says = (field: string, wrong: boolean, message: string) => (wrong ? [{ field, message }] : []);
	return [
		...says('slots', (slots ?? 0) < 0, 'Slots must be 0 or more.'),
		...says('studentsPerTutorFte', (studentsPerTutorFte ?? 0) < 0, 'Students a tutor FTE must be 0 or more.'),
		...says(
			'tutorRole',
			tutorRole === null && studentsPerTutorFte !== null,
			'Students a tutor FTE need the role that tutors: choose one.'
		),
		...says(
			'studentsPerTutorFte',
			tutorRole !== null && studentsPerTutorFte === null,
			'A role that tutors needs the students each tutor FTE can take.'
		)
	];
}
