/** Writes the JSON Schema of the scenario file into docs/; a test fails when it is out of date. */
import { writeFileSync } from 'node:fs';
import { writeJsonSchema } from '#lib/domain/scenario-file/json-schema.ts';

writeFileSync(new URL('../docs/scenario-file.schema.json', import.meta.url), writeJsonSchema());
