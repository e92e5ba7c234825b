/** The forecasts that are held against what was published, by the codes used in files and addresses. */

export const FORECASTS = ['rule', 'fitted', 'hindsight'] as const;
export type Forecast = (typeof FORECASTS)[number];

/** How each is called, and how it was made. */
export const FORECAST_WORDS: Record<Forecast, { title: string; made: string }> = {
	rule: {
		title: 'Our rule, as of March 2022',
		made: 'Growth as this product takes it today, England’s compound growth since 2018/19 give or take 40% of it, with 2021/22 as the last year known.'
	},
	fitted: {
		title: 'Fitted, as of March 2022',
		made: 'Growth as wide as the years 2017/18 to 2021/22 were uneven, the pandemic year left out, and each network with a factor of its own as wide as networks differed.'
	},
	hindsight: {
		title: 'Today’s assumption, in hindsight',
		made: 'Growth as the register has it now, from 2018/19 to 2024/25. It has seen the years it is scored on, so it is a comparison and no test.'
	}
};
