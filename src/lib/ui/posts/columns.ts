/** The columns of the register as it is shown: what each says, and which can be typed into. */
import type { CellName } from '#lib/domain/posts/cells.ts';
import { vacantMonths, type Sort } from '#lib/domain/posts/filter.ts';
import type { ListedPost } from '#lib/domain/posts/places.ts';
import { bandWords, fteWords, roleWords, STAGE_WORDS, vacancyHundredths } from '#lib/domain/posts/words.ts';
import { MODALITY_WORDS, monthWords, NOTHING } from '#lib/domain/wording.ts';

export interface Column {
	name: CellName | 'id' | 'vacancy';
	label: string;
	sort: Sort | undefined;
	figure: boolean;
	/** Its width in the grid, CSS pixels. */
	widthPx: number;
	/** The cell it is typed into; undefined: it is not. */
	cell: CellName | undefined;
	words(post: ListedPost, month: string): string;
}

const fte = (name: 'fundedFteHundredths' | 'occupiedFteHundredths', label: string): Column => ({
	...{ name, label, sort: name, figure: true, widthPx: 80, cell: name },
	words: (post) => fteWords(post[name])
});
const cover = (name: 'bankFteHundredths' | 'agencyFteHundredths', label: string): Column => ({
	...{ name, label, sort: undefined, figure: true, widthPx: 80, cell: name },
	words: (post) => (post[name] === 0 ? NOTHING : fteWords(post[name]))
});

/** Columns from left to right. */
export const COLUMNS: readonly Column[] = [
	{
		...{ name: 'id', label: 'Post', sort: 'id', figure: false, widthPx: 190, cell: undefined },
		words: ({ id }) => id
	},
	{
		...{ name: 'role', label: 'Role', sort: 'role', figure: false, widthPx: 180, cell: 'role' },
		words: ({ role }) => roleWords(role)
	},
	{
		...{ name: 'band', label: 'Band', sort: 'band', figure: false, widthPx: 90, cell: 'band' },
		words: ({ band }) => bandWords(band)
	},
	{
		...{ name: 'modality', label: 'Modality', sort: 'modality', figure: false, widthPx: 120 },
		cell: 'modality',
		words: ({ modality }) => (modality === null ? NOTHING : MODALITY_WORDS[modality])
	},
	fte('fundedFteHundredths', 'Funded FTE'),
	fte('occupiedFteHundredths', 'In post FTE'),
	{
		...{
			name: 'vacancy',
			label: 'Vacancy FTE',
			sort: 'vacancy',
			figure: true,
			widthPx: 120,
			cell: undefined
		},
		words: (post) => {
			const vacancy = vacancyHundredths(post);
			if (vacancy === 0) return '0.00';
			return vacancy > 0 ? `${fteWords(vacancy)} vacant` : `${fteWords(-vacancy)} over`;
		}
	},
	{
		...{ name: 'recruitment', label: 'Recruitment', sort: 'recruitment', figure: false, widthPx: 180 },
		cell: 'recruitment',
		words: ({ recruitment }) => (recruitment === null ? NOTHING : STAGE_WORDS[recruitment])
	},
	{
		...{ name: 'vacantSince', label: 'Vacant since', sort: 'vacantSince', figure: false, widthPx: 210 },
		cell: 'vacantSince',
		words: (post, month) => {
			const months = vacantMonths(post, month);
			if (post.vacantSince === null || months === null) return NOTHING;
			return `${monthWords(post.vacantSince)}, ${months} ${months === 1 ? 'month' : 'months'}`;
		}
	},
	{
		...{ name: 'site', label: 'Site', sort: 'site', figure: false, widthPx: 280, cell: 'site' },
		words: ({ site, siteName }) => `${siteName} (${site})`
	},
	{
		...{ name: 'trust', label: 'Trust', sort: 'trust', figure: false, widthPx: 300, cell: undefined },
		words: ({ trust, trustName }) => `${trustName} (${trust})`
	},
	cover('bankFteHundredths', 'Bank FTE'),
	cover('agencyFteHundredths', 'Agency FTE'),
	{
		...{ name: 'retirementYear', label: 'Retires in', sort: 'retirementYear', figure: false, widthPx: 100 },
		cell: 'retirementYear',
		words: ({ retirementYear }) => (retirementYear === null ? NOTHING : String(retirementYear))
	},
	{
		...{ name: 'to', label: 'Ends in', sort: 'to', figure: false, widthPx: 150, cell: 'to' },
		words: ({ to }) => (to === null ? NOTHING : monthWords(to))
	}
];
