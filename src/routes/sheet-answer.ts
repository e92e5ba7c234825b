/** Hands a table out as a file: CSV or a workbook, by the ending the address asks for. */
import { error } from '@sveltejs/kit';
import { writeCsv } from '#lib/domain/csv.ts';
import type { Sheet } from '#lib/domain/sheet.ts';
import type { Actor } from '#lib/server/actor.ts';
import * as workbook from '#lib/server/workbook.ts';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/**
 * Answer with a table as a file to keep.
 * @param ending `csv` or `xlsx`, as the address has it
 * @throws Kit's 404 for another ending
 */
export async function answerSheet(actor: Actor, sheet: Sheet, ending: string): Promise<Response> {
	if (ending !== 'csv' && ending !== 'xlsx') error(404, { message: `There is no ${ending} of this table` });
	const body =
		ending === 'csv'
			? writeCsv([sheet.columns, ...sheet.rows])
			: new Uint8Array(await workbook.write(actor, sheet));
	return new Response(body, {
		headers: {
			'content-type': TYPES[ending],
			'content-disposition': `attachment; filename="gantry-${sheet.name}.${ending}"`
		}
	});
}
