/** The small pieces register rows and scenarios are made of. */
import { z } from 'zod';
import { MONTH_PATTERN } from './month.ts';
import { PROVENANCES } from './vocabulary.ts';

export const day = z.iso.date();
export const month = z.string().regex(MONTH_PATTERN, 'a month, YYYY-MM');
export const code = z.string().min(1).max(60);
export const name = z.string().min(1).max(200);
export const share = z.number().min(0).max(1);
export const amount = z.number().min(0);
export const fteHundredths = z.int().min(0);
export const provenance = z.enum(PROVENANCES);
