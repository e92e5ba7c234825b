/** What is taken away opens in a spreadsheet and runs nothing there. */
import { parse } from 'csv-parse/sync';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeCsv } from '#lib/domain/csv.ts';
import { localAdministrator } from '#lib/server/actor.ts';
import * as workbook from '#lib/server/workbook.ts';

const FORMULA = '1+1';
const HOSTILE = ['=', '+', '-', '@', '\t=', '\r=', '\0=', ' =', '\n=', '＝', '＋', '－', '＠'].map(
	(start) => `${start}${FORMULA}`
);
const QUIET = ['plain', '"=1+1"', 'a\n=1', 'a,=1', 'é 😀 مرحبا', '5-4'];
const NUMBERS = [-1.5, 0, 12_345.678];

const sheet = {
	name: 'hostile',
	columns: ['Text', 'Number'],
	rows: [...HOSTILE, ...QUIET].map((text, i) => [text, NUMBERS[i % NUMBERS.length]!]),
	notes: [['Source', '=1+1']] as [string, string][]
};

test('no text of a CSV begins as a formula does, and negative numbers stay numbers', () => {
	const rows = parse(writeCsv([sheet.columns, ...sheet.rows]), { bom: true, relax_column_count: true });
	const [, ...read] = rows as string[][];
	expect(read).toHaveLength(sheet.rows.length);
	read.forEach(([text, number], i) => {
		const [given, amount] = sheet.rows[i]!;
		expect(text).toBe(i < HOSTILE.length ? `'${given}` : given);
		expect(Number(number)).toBe(amount);
	});
});

test('a workbook holds no formula: text is text, numbers are numbers, the heading stays in sight', async () => {
	const files = unzip(await workbook.write(localAdministrator(), sheet));
	const sheets = [...files].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
	expect(sheets).toHaveLength(2);
	for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/);
	const first = files.get('xl/worksheets/sheet1.xml')!;
	expect(first).toContain('<v>-1.5</v>');
	expect(first).toMatch(/<pane[^>]*state="frozen"/);
	const cells = [...first.matchAll(/<c r="A\d+"[^>]*>/g)].map(([cell]) => cell);
	expect(cells).toHaveLength(sheet.rows.length + 1);
	for (const cell of cells) expect(cell).toMatch(/t="(s|inlineStr)"/);
});

/** Read the files of a zip by its central directory: stored or deflated ones, as text. */
function unzip(zip: Buffer): Map<string, string> {
	const files = new Map<string, string>();
	const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
	let at = zip.readUInt32LE(end + 16);
	for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
		const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
		const [name, extra, note] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
			number,
			number,
			number
		];
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const bytes = zip.subarray(start, start + size);
		files.set(
			zip.toString('utf8', at + 46, at + 46 + name),
			(method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
		);
		at += 46 + name + extra + note;
	}
	return files;
}
