/** What people type and paste into posts, and how it is read. */
import { expect, test } from 'vitest';
import { readCell } from '#lib/domain/posts/cells.ts';
import { previewBulk, readBulk } from '#lib/domain/posts/bulk.ts';
import { indexPlaces } from '#lib/domain/posts/places.ts';
import { readBlock } from '#lib/domain/posts/paste.ts';
import { readMonth } from '#lib/domain/posts/typed-month.ts';
import { somePosts, someRegisters } from './some-posts.ts';

const places = indexPlaces(someRegisters());
const posts = new Map(somePosts().map((post) => [post.id, { ...post, version: 1 }]));
const read = (block: string) => readBlock(block, { places, posts, month: '2026-04' });
const problems = (block: string) =>
	read(block).problems.map(({ row, column, message }) => `${row} ${column}: ${message}`);

test.each([
	['2027-02', '2027-02', undefined],
	['February 2027', '2027-02', undefined],
	['02/2027', '2027-02', '“02/2027” was read as February 2027'],
	['01/02/2027', '2027-02', '“01/02/2027” was read as 1 February 2027'],
	['29/02/2028', '2028-02', '“29/02/2028” was read as 29 February 2028'],
	['2027-02-01', '2027-02', '“2027-02-01” was read as 1 February 2027'],
	['Feb-27', '2027-02', '“Feb-27” was read as February 2027'],
	['1 Feb 2027', '2027-02', '“1 Feb 2027” was read as 1 February 2027']
])('%s is the month %s', (typed, month, heard) => {
	expect(readMonth(typed)).toEqual({ month, ...(heard === undefined ? {} : { heard }) });
});

test.each([
	['29/02/2027', '“29/02/2027” would be 29 February 2027, which is not a day of the calendar.'],
	['13/2027', '“13/2027” is not a month: months go from 1 to 12, for example 2027-02.'],
	['soon', '“soon” is not a month: write for example 2027-02 or February 2027.'],
	['', '“” is not a month: write for example 2027-02 or February 2027.']
])('%s is no month', (typed, problem) => {
	expect(readMonth(typed)).toEqual({ problem });
});

test.each([
	['fundedFteHundredths', '-0.5', 'Funded FTE is -0.5: FTE cannot be negative.'],
	['fundedFteHundredths', '0.333', 'Funded FTE is 0.333: FTE have two decimals, for example 0.33.'],
	['fundedFteHundredths', '😀', 'Funded FTE is “😀”, which is not a number: write for example 0.60.'],
	['band', 'band 12', 'Band is “12”, which is not on its list: 3, 4, 5, 6, 7, 8a, 8b, 8c, 8d, 9, medical.'],
	['retirementYear', '31', 'Retirement year is “31”, which is not a year from 2000 to 2100.']
] as const)('%s typed as %s is refused in words', (cell, typed, problem) => {
	expect(readCell(cell, typed)).toEqual({ problem });
});

test('Roles, bands and modalities may be written as codes or as words', () => {
	expect(readCell('role', 'Senior Radiographer')).toEqual({ is: 'senior-radiographer' });
	expect(readCell('band', 'Band 8a')).toEqual({ is: '8a' });
	expect(readCell('modality', 'x-ray')).toEqual({ is: 'XR' });
	expect(readCell('occupiedFteHundredths', '0.6 WTE')).toEqual({ is: 60 });
	expect(readCell('note', 'مرحبا 😀')).toEqual({ is: 'مرحبا 😀' });
});

test('A block changes the posts it names, adds the others, and says how it read months', () => {
	const block =
		'Post\tTrust\tSite\tRole\tBand\tFunded FTE\tEnded in\nP1\tR1\tR1\tradiographer\t6\t1.00\t01/02/2027\n\tR2\tR201\tsonographer\t7\t0.50\t\n';
	const { added, changed, heard, problems: wrong } = read(block);
	expect(wrong).toEqual([]);
	expect(changed.map(({ after }) => [after.id, after.band, after.to])).toEqual([['P1', '6', '2027-02']]);
	expect(added).toMatchObject([
		{ trust: 'R2', fundedFteHundredths: 50, from: '2026-04', provenance: 'local' }
	]);
	expect(heard).toEqual([
		{ row: 2, column: 'Ended in', message: '“01/02/2027” was read as 1 February 2027' }
	]);
});

test('Every cell of a block that cannot be used is told by row and column', () => {
	expect(problems('Post\tBand\nP1\t6\t7')).toEqual(['2 : The row has 3 cells; the heading has 2.']);
	expect(problems('Post\tBnad\nP1\t6')).toEqual([
		expect.stringContaining('1 Bnad: There is no column “Bnad”: one of 16, the nearest are Band')
	]);
	expect(problems('Post\tFunded FTE\nP1\t-1\nP2\t1.20\nP1\t0.5')).toEqual([
		'2 Funded FTE: Funded FTE is -1: FTE cannot be negative.',
		'3 Funded FTE: Funded FTE is 1.20: one post has at most 1.00 FTE, more is two posts.',
		'4 Post: “P1” stands in the block twice.'
	]);
	expect(problems('Post\tTrust\nP1\tR0')).toEqual([
		'2 Trust: Old Trust closed in April 2024: write R2 (Second Trust), which followed it.'
	]);
	expect(problems('Post\tBand\nP9\t6')[0]).toBe(
		'2 Trust: Trust is needed for a new post; there is no post “P9”.'
	);
});

test('Cells in quotes may hold tabs, quotes and lines', () => {
	const [change] = read('Post\tNote\nP1\t"a ""b""\nc\td"').changed;
	expect(change!.after.note).toBe('a "b"\nc\td');
});

test('5,000 pasted rows are read in well under a second', () => {
	const line = '\tR2\tR201\tsonographer\t7\tUS\t0.50\t0.50\t0\t0\t\t\t2031\t2026-04\t\t';
	const { added, problems: wrong } = read(Array.from({ length: 5000 }, () => line).join('\n'));
	expect(wrong).toEqual([]);
	expect(added).toHaveLength(5000);
});

test('A bulk change sets what is filled in, and names the posts that stand in the way', () => {
	expect(readBulk({ band: '' })).toEqual({
		problems: [{ field: 'band', message: 'Nothing is set: fill in at least one field.' }]
	});
	const set = readBulk({ recruitment: 'offered', vacantSince: 'none' });
	expect(set).toEqual({ read: { recruitment: 'offered', vacantSince: null } });
	const preview = previewBulk([...posts.values()], { set: { recruitment: 'offered' }, places });
	expect(preview.changed).toHaveLength(4);
	expect(preview.problems.map(({ id }) => id)).toEqual(['P1', 'P3', 'P4']);
});
