import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeJsonSchema } from './json-schema.ts';

test('the published JSON Schema is the one of this code (npx tsx scripts/write-json-schema.ts writes it)', () => {
	const published = new URL('../../../../docs/scenario-file.schema.json', import.meta.url);
	expect(readFileSync(published, 'utf8')).toBe(writeJsonSchema());
});

/** List fields without a description, and objects that would let an unknown field pass. */
function findGaps(schema: unknown, path: string, gaps: string[]): string[] {
	if (typeof schema !== 'object' || schema === null) return gaps;
	const { properties, additionalProperties } = schema as Record<string, unknown>;
	for (const [name, field] of Object.entries(properties ?? {})) {
		if (field.const === undefined && !('description' in field) && !('$ref' in field))
			gaps.push(`${path}/${name}`);
	}
	if (properties !== undefined && additionalProperties !== false) gaps.push(`${path} is open`);
	for (const [name, inner] of Object.entries(schema)) findGaps(inner, `${path}/${name}`, gaps);
	return gaps;
}

test('an editor explains every field and marks every unknown one', () => {
	expect(findGaps(JSON.parse(writeJsonSchema()), '', [])).toEqual([]);
});
