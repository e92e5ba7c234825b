/** Numbers the whole demonstration shares. */

/** Share of a scanner's hours a mobile unit keeps going during a replacement. */
export const REPLACEMENT_COVER = 0.5;
/** Most extra hours a week on one unit. */
export const MAX_EXTRA_HOURS = 40;
export const SHARING_EFFICIENCY = 0.95;
export const WEEKS_PER_MONTH = 30.4375 / 7;
export const START = '2026-04';
/** From the middle of 2024/25 to the first month, years: demand is carried forward at the published growth. */
export const YEARS_FORWARD = 18.5 / 12;

/** Who answers for what the demonstration made up. */
export const OWNER = 'Gantry demonstration';
