/** The layer table: what each part of the house may import. A folder that is not here fails. */

/** A layer, the files it is, and what it may lead to. */
export interface Layer {
	name: string;
	files: RegExp;
	/** Layers of ours it may import, besides itself. */
	ours: string[];
	/** Packages and built-in modules it may import. */
	packages: RegExp;
}

const NONE = /^$/;

export const LAYERS: Layer[] = [
	{ name: 'domain', files: /^src\/lib\/domain\//, ours: [], packages: /^zod$/ },
	{ name: 'engine', files: /^src\/lib\/engine\//, ours: ['domain'], packages: NONE },
	{ name: 'work', files: /^src\/lib\/work\//, ours: ['domain', 'engine'], packages: /^node:/ },
	{
		name: 'server',
		// A folder below the server is named here: its verbs would otherwise go unseen.
		files: /^src\/lib\/server\/([^/]+|(db|demonstration|jobs|keeping)\/.+)$/,
		ours: ['domain', 'engine', 'work'],
		packages: /^(node:|zod$|drizzle-orm|write-excel-file|@libsql\/client$|\$app\/types$)/
	},
	{
		name: 'ui',
		files: /^src\/lib\/ui\//,
		ours: ['domain'],
		packages: /^(svelte|@tanstack\/svelte-virtual$|chart\.js$|\$app\/)/
	},
	{ name: 'cli', files: /^src\/cli\//, ours: ['domain', 'engine', 'work'], packages: /^node:/ },
	{ name: 'process', files: /^src\/(server|front-door)\.ts$/, ours: ['server'], packages: /^node:/ },
	{
		name: 'hooks',
		files: /^src\/hooks\.server\.ts$/,
		ours: ['server'],
		packages: /^(node:crypto$|@sveltejs\/kit|\$app\/)/
	},
	{
		name: 'server routes',
		files: /^src\/routes\/.*(\+page\.server|\+layout\.server|\+server|answer|asked)\.ts$/,
		ours: ['domain', 'server'],
		packages: /^@sveltejs\/kit$/
	},
	{
		name: 'pages',
		files: /^src\/routes\/.*\.svelte$/,
		ours: ['domain', 'ui', 'work'],
		packages: /^(svelte|\$app\/)/
	}
];

/** Find the layer a file belongs to. */
export function layerOf(path: string): Layer | undefined {
	return LAYERS.find(({ files }) => files.test(path));
}
