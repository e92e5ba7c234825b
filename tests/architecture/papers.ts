/** What stands in tracked text: machines, registries, private folders, and references that lead nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { listFiles, linesWhere, readSource } from './sources.ts';

/** A tracked text file. */
export interface Paper {
	path: string;
	text: string;
}

const TEXT = /\.(ts|js|mjs|json|md|svelte|scss|sql|html|svg|csv|yml)$|^\.ci\/|^\.?[^./]+rc$|ignore$/;

/** Read every tracked text file. */
export function readPapers(): Paper[] {
	return listFiles()
		.filter((path) => TEXT.test(path))
		.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

// Written in parts, so that this file does not name them itself.
const MACHINE = new RegExp(
	[
		'(^|[\\s"\'`(=:])/(wo' + 'rk|ro' + 'ot|ho' + 'me|tm' + 'p)/',
		'(np' + 'mjs|un' + 'pkg|jsde' + 'livr)\\.'
	].join('|')
);
const BESIDE = new RegExp('\\.\\./sha' + 'red');
const MAY_LOOK_BESIDE = /^(tests\/|scripts\/(bench[^/]*|derive-public-figures)\.ts$)/;

/** List lines that name a path of one machine or a registry, or look beside the project without leave. */
export function strangers(papers: Paper[]): string[] {
	return papers.flatMap((paper) => [
		...linesWhere(paper, MACHINE),
		...(MAY_LOOK_BESIDE.test(paper.path) ? [] : linesWhere(paper, BESIDE))
	]);
}

/** List links of Markdown pages to files that are not there. Pictures are made from the running app. */
export function deadLinks(papers: Paper[]): string[] {
	return papers
		.filter(({ path }) => path.endsWith('.md'))
		.flatMap(({ path, text }) =>
			[...text.matchAll(/\[[^\]]*\]\(([^)#]+)[^)]*\)/g)]
				.filter(([, link]) => !/^[a-z]+:/.test(link!))
				.map(([, link]) => normalize(join(dirname(path), link!)))
				.filter((to) => !existsSync(to))
				.map((to) => `${path} → ${to}`)
		);
}

/** List sections that code and tests cite and docs/model.md does not have, and files it names that are not there. */
export function deadSources(papers: Paper[]): string[] {
	const model = papers.find(({ path }) => path === 'docs/model.md')?.text ?? '';
	const sections = new Set(
		[...model.matchAll(/^(?:##+|\|) (\d+(?:\.\d+)*|[A-Z]\w+)/gm)].map(([, name]) => name!.toLowerCase())
	);
	const cited = papers
		.filter(({ path }) => /^(src|tests\/model)\//.test(path))
		.flatMap(({ path, text }) =>
			[...text.matchAll(/docs\/model\.md ((?:\d[\d.]*\d|\d)(?:, (?:\d[\d.]*\d|\d))*|[a-z]+$)/gm)].flatMap(
				([, list]) =>
					list!
						.split(', ')
						.filter((section) => !sections.has(section))
						.map((section) => `${path} cites ${section}`)
			)
		);
	const named = [...model.matchAll(/`([a-z-]+\.ts)`/g)]
		.map(([, file]) => file!)
		.filter((file) => !papers.some(({ path }) => path.startsWith('src/') && path.endsWith(`/${file}`)));
	return [...cited, ...named.map((file) => `docs/model.md names ${file}`)];
}

const HEADINGS = ['Context', 'Decision', 'Consequences', 'Confirmation'];

/** List decisions that lack a heading, are longer than a screen, or are confirmed by something that is not there. */
export function unfinishedDecisions(papers: Paper[]): string[] {
	const decisions = papers.filter(({ path }) => path.startsWith('docs/decisions/'));
	const numbers = decisions.map(({ path }) => path.slice(15, 18));
	return decisions.flatMap(({ path, text }) => {
		const confirmation = text.split('## Confirmation')[1] ?? '';
		const tests = [...confirmation.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
		const missing = tests.filter((name) => /^[\w.-]+\//.test(name) && !existsSync(name.split('*')[0]!));
		return [
			...HEADINGS.filter((heading) => !text.includes(`\n## ${heading}\n`)).map((heading) => `no ${heading}`),
			...(text.split('\n').length > 60 ? ['longer than a screen'] : []),
			...(tests.length === 0 ? ['confirmed by nothing'] : []),
			...missing.map((name) => `${name} is not there`),
			...(numbers.filter((number) => number === path.slice(15, 18)).length > 1 ? ['number taken twice'] : [])
		].map((wrong) => `${path}: ${wrong}`);
	});
}

/** Every source file below src, scripts and tests. */
export function readSources() {
	return listFiles()
		.filter((path) => /^(src|scripts|tests)\/.*\.(ts|mjs|svelte)$/.test(path))
		.map(readSource);
}
