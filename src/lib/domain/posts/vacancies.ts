/** Vacancies by age and stage, and retirements by year. */
import type { Month } from '../month.ts';
import { RECRUITMENT_STAGES, type PostRow, type RecruitmentStage } from '../post.ts';
import { vacantMonths } from './filter.ts';
import { numberWords } from '../wording.ts';
import { fteWords, vacancyHundredths } from './words.ts';

/** Vacancies at one stage of recruitment; `none`: nobody is looked for. FTE in hundredths. */
export interface StageCount {
	stage: RecruitmentStage | 'none';
	posts: number;
	unfilledFteHundredths: number;
	/** Months half of them have been vacant for at least; null where no month is known. */
	medianMonths: number | null;
	longestMonths: number | null;
	/** Those of which nobody knows since when. */
	undated: number;
	bankFteHundredths: number;
	agencyFteHundredths: number;
}

/** Count vacancies stage by stage, in the order of recruitment, those without a stage first. */
export function countStages(posts: readonly PostRow[], month: Month): StageCount[] {
	const vacant = posts.filter((post) => vacancyHundredths(post) > 0);
	return (['none', ...RECRUITMENT_STAGES] as const).map((stage) => {
		const here = vacant.filter(({ recruitment }) => (recruitment ?? 'none') === stage);
		const ages = here
			.map((post) => vacantMonths(post, month))
			.filter((age) => age !== null)
			.sort((a, b) => a - b);
		const sum = (cell: (post: PostRow) => number) => here.reduce((total, post) => total + cell(post), 0);
		return {
			...{ stage, posts: here.length, undated: here.length - ages.length },
			unfilledFteHundredths: sum(vacancyHundredths),
			medianMonths: ages.length === 0 ? null : ages[Math.floor(ages.length / 2)]!,
			longestMonths: ages.at(-1) ?? null,
			bankFteHundredths: sum((post) => post.bankFteHundredths),
			agencyFteHundredths: sum((post) => post.agencyFteHundredths)
		};
	});
}

/** People expected to retire in one year; `null`: of whom no year is known. FTE in hundredths. */
export interface RetirementYear {
	year: number | null;
	posts: number;
	occupiedFteHundredths: number;
}

/** Count the posts whose holder is expected to retire, year by year; those without a year come last. */
export function countRetirements(posts: readonly PostRow[]): RetirementYear[] {
	const years = new Map<number | null, RetirementYear>();
	for (const { retirementYear: year, occupiedFteHundredths } of posts) {
		if (occupiedFteHundredths === 0) continue;
		const row = years.get(year) ?? { year, posts: 0, occupiedFteHundredths: 0 };
		row.posts++;
		row.occupiedFteHundredths += occupiedFteHundredths;
		years.set(year, row);
	}
	return [...years.values()].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

/** Say what the stages show, in one sentence. */
export function stageSentence(stages: readonly StageCount[]): string {
	const posts = stages.reduce((sum, stage) => sum + stage.posts, 0);
	if (posts === 0) return 'No post is vacant here.';
	const fte = stages.reduce((sum, stage) => sum + stage.unfilledFteHundredths, 0);
	const none = stages.find(({ stage }) => stage === 'none')!;
	const undated = stages.reduce((sum, stage) => sum + stage.undated, 0);
	const vacant = posts === 1 ? '1 post is vacant' : `${numberWords(posts)} posts are vacant`;
	return `${vacant} with ${fteWords(fte)} FTE; for ${numberWords(none.posts)} nobody is looked for, and of ${numberWords(undated)} nobody recorded since when.`;
}
