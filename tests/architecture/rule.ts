import { layerOf } from './layers.ts';
import type { Source } from './sources.ts';

/** A rule of the house, with breaches that it must notice: a rule that cannot fail is none. */
export interface Rule {
	says: string;
	/** List every place that breaks the rule, as `file:line` and what is there. */
	offenders: (sources: Source[]) => string[];
	/** Texts by path; each entry by itself breaks the rule. */
	breaches: Record<string, string>[];
}

/** Say whether a file is part of what is built: below src, and no test. */
export function isProduct({ path }: Pick<Source, 'path'>): boolean {
	return path.startsWith('src/') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts');
}

/** Choose the built files of some layers. */
export function inLayers(sources: Source[], ...names: string[]): Source[] {
	return sources.filter((source) => isProduct(source) && names.includes(layerOf(source.path)?.name ?? ''));
}
