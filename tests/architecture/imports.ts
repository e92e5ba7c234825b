/** Who may import whom. */
import { LAYERS, layerOf, type Layer } from './layers.ts';
import { isProduct, type Rule } from './rule.ts';
import { importsOf, type Import, type Source } from './sources.ts';

/** Files the build makes. */
const MADE = /(^|\/)\$types$|^src\/handler\.js$/;

function isAllowed({ written, to }: Import, layer: Layer): boolean {
	if (to === undefined) return layer.packages.test(written);
	const target = layerOf(to)?.name;
	return MADE.test(to) || target === layer.name || (target !== undefined && layer.ours.includes(target));
}

function findRings(sources: Source[]): string[] {
	const edges = new Map(
		sources.map((source) => [
			source.path,
			importsOf(source).flatMap(({ to, typeOnly }) => (to === undefined || typeOnly ? [] : [to]))
		])
	);
	const rings = new Set<string>();
	const done = new Set<string>();
	const walk = (path: string, trail: string[]): void => {
		if (trail.includes(path)) rings.add([...trail.slice(trail.indexOf(path)), path].join(' → '));
		if (trail.includes(path) || done.has(path)) return;
		for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
		done.add(path);
	};
	for (const path of edges.keys()) walk(path, []);
	return [...rings];
}

export const IMPORT_RULES: Rule[] = [
	{
		says: 'every source file belongs to a layer',
		offenders: (sources) =>
			sources.filter((source) => isProduct(source) && !layerOf(source.path)).map(({ path }) => path),
		breaches: [
			{ 'src/lib/planner-helper/solve.ts': '' },
			{ 'src/lib/server/reports/write.ts': '' },
			{ 'src/routes/(app)/rules.ts': '' }
		]
	},
	{
		says: 'each layer imports only what the layer table allows',
		offenders: (sources) =>
			sources.filter(isProduct).flatMap((source) => {
				const layer = layerOf(source.path) ?? { ...LAYERS[0]!, name: 'no layer' };
				return importsOf(source)
					.filter((one) => !isAllowed(one, layer))
					.map(({ at, written }) => `${at} ${layer.name} imports ${written}`);
			}),
		breaches: [
			{ 'src/lib/domain/a.ts': "import { run } from '#lib/engine/project.ts';" },
			{ 'src/lib/domain/a.ts': "export { run } from '../engine/project.ts';" },
			{ 'src/lib/engine/a.ts': "import { z } from 'zod';" },
			{ 'src/lib/engine/a.ts': "import { readFileSync } from 'node:fs';" },
			{ 'src/lib/server/a.ts': "import { error } from '@sveltejs/kit';" },
			{ 'src/lib/server/a.ts': "const lines = await import('#lib/ui/overview/lines.ts');" },
			{ 'src/lib/ui/A.svelte': "<script>\n\timport { run } from '#lib/engine/project.ts';\n</script>" },
			{ 'src/lib/ui/a.ts': 'const part = await import(name);' },
			{ 'src/routes/(app)/+page.svelte': "<script>import * as posts from '#lib/server/posts.ts';</script>" },
			{ 'src/routes/(app)/+page.server.ts': "import { eq } from 'drizzle-orm';" }
		]
	},
	{
		says: 'files are not imported in a ring',
		offenders: (sources) => findRings(sources.filter(isProduct)),
		breaches: [
			{
				'src/lib/domain/a.ts': "import { b } from './b.ts';",
				'src/lib/domain/b.ts': "import { a } from './a.ts';"
			}
		]
	},
	{
		says: 'only the database folder knows the driver, opens transactions and writes SQL text',
		offenders: (sources) =>
			sources
				.filter((source) => isProduct(source) && !source.path.startsWith('src/lib/server/db/'))
				.flatMap((source) => [
					...importsOf(source)
						.filter(({ written }) => written.startsWith('@libsql'))
						.map(({ at }) => at),
					...[...source.text.matchAll(/\bexecuteMultiple\b|\bsql\.(raw|identifier)\b|\.transaction\(/g)].map(
						([found]) => `${source.path} ${found}`
					)
				]),
		breaches: [
			{ 'src/lib/server/a.ts': "import { createClient } from '@libsql/client';" },
			{ 'src/lib/server/a.ts': 'await db.transaction(job);' },
			{ 'src/lib/server/a.ts': 'orderBy(sql.raw(column))' }
		]
	}
];
