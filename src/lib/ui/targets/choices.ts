/** The lists one chooses from when a target is added. */
import {
	DIRECTION_WORDS,
	METRICS,
	SITE_WORDS,
	TRAJECTORY_WORDS,
	VALUE_KIND_WORDS
} from '#lib/domain/catalogue/target-words.ts';
import { MODALITY_WORDS } from '#lib/domain/wording.ts';

/** An entry of a list. */
interface Option {
	value: string;
	label: string;
}

const options = (words: Record<string, string>): Option[] =>
	Object.entries(words).map(([value, label]) => ({ value, label }));

const EVERY: Option = { value: '', label: 'all' };

export const METRIC_CHOICES: Option[] = Object.entries(METRICS).map(([value, { name, unit }]) => ({
	value,
	label: `${name} (${unit})`
}));
export const MODALITY_CHOICES = [EVERY, ...options(MODALITY_WORDS)];
export const SITE_CHOICES = [EVERY, ...options(SITE_WORDS)];
export const DIRECTIONS = options(DIRECTION_WORDS);
export const VALUES = options(VALUE_KIND_WORDS);
export const TRAJECTORIES = options(TRAJECTORY_WORDS);
