/** Large results as compact JSON, written piece by piece. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure, reason } from './failure.ts';

const PIECE_CHARACTERS = 1 << 20;

/**
 * Write an object of lists as compact JSON, a row at a time, so that no text of the whole is ever held.
 * @param output a file, which appears whole or not at all; undefined: standard output
 * @throws Failure when the file cannot be written
 */
export async function writeJson(result: object, output: string | undefined): Promise<void> {
	if (output === undefined) {
		for (const piece of pieces(result)) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
		return;
	}
	try {
		const place = await realpath(output).catch(() => output);
		const there = await stat(place).catch(() => undefined);
		// A pipe or a device is written to; a file of that name must not take its place.
		if (there === undefined || there.isFile()) await writeWhole(result, place);
		else await pipeline(Readable.from(pieces(result)), createWriteStream(place));
	} catch (error) {
		throw new Failure([`${output}: cannot be written: ${reason(error)}`]);
	}
}

async function writeWhole(result: object, place: string): Promise<void> {
	const unfinished = `${place}.${process.pid}.part`;
	try {
		await pipeline(Readable.from(pieces(result)), createWriteStream(unfinished, { flags: 'wx' }));
		await rename(unfinished, place);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
}

function* pieces(result: object): Generator<string> {
	let piece = '';
	for (const part of rows(result)) {
		piece += part;
		if (piece.length < PIECE_CHARACTERS) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

function* rows(result: object): Generator<string> {
	let before = '{';
	for (const [name, block] of Object.entries(result)) {
		yield `${before}${JSON.stringify(name)}:`;
		if (Array.isArray(block)) {
			yield '[';
			for (const [i, row] of block.entries()) yield `${i === 0 ? '' : ','}${JSON.stringify(row)}`;
			yield ']';
		} else yield JSON.stringify(block);
		before = ',';
	}
	yield '}\n';
}
