/**
 * The house rules, executed. Each rule lists every place that breaks it, and is shown to notice a breach.
 */
import { describe, expect, test } from 'vitest';
import { IMPORT_RULES } from './architecture/imports.ts';
import {
	deadLinks,
	deadSources,
	readPapers,
	readSources,
	strangers,
	unfinishedDecisions
} from './architecture/papers.ts';
import { PURITY_RULES } from './architecture/purity.ts';
import { SHAPE_RULES } from './architecture/shape.ts';
import { sourceOf } from './architecture/sources.ts';
import { VERB_RULES } from './architecture/verbs.ts';

const sources = readSources();
const papers = readPapers();

describe.each([...IMPORT_RULES, ...SHAPE_RULES, ...PURITY_RULES, ...VERB_RULES])('$says', (rule) => {
	test('holds here', () => {
		expect(rule.offenders(sources)).toEqual([]);
	});

	test('would notice a breach', () => {
		const unnoticed = rule.breaches.filter((breach) => {
			const files = Object.entries(breach).map(([path, text]) => sourceOf(path, text));
			return rule.offenders(files).length === 0;
		});
		expect(unnoticed).toEqual([]);
	});
});

test('nothing tracked names a path of one machine, a package registry, or a folder beside the project', () => {
	expect(strangers(papers)).toEqual([]);
});

test('every link of a page leads to a file that is there', () => {
	expect(deadLinks(papers)).toEqual([]);
});

test('every section the code cites is in docs/model.md, and every file docs/model.md names is there', () => {
	expect(deadSources(papers)).toEqual([]);
});

test('every decision has its four parts and names a test that is there', () => {
	expect(unfinishedDecisions(papers)).toEqual([]);
});

test('a page that breaks these rules is noticed', () => {
	const page = (path: string, text: string) => [{ path, text }];
	expect(strangers(page('README.md', 'see /' + 'home/me/gantry'))).toHaveLength(1);
	expect(strangers(page('knip.json', 'https://un' + 'pkg.com/knip'))).toHaveLength(1);
	expect(strangers(page('src/a.ts', "'../sha" + "red/data'"))).toHaveLength(1);
	expect(deadLinks(page('docs/a.md', '[the model](modle.md)'))).toEqual(['docs/a.md → docs/modle.md']);
	expect(deadSources(page('src/a.ts', '@source docs/model.md 99'))).toHaveLength(1);
	expect(unfinishedDecisions(page('docs/decisions/099-a.md', '## Context'))).not.toEqual([]);
});
