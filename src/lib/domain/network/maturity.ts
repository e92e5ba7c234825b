/** How mature networks are: seven domains, five stages, each with its evidence and date. */
import { MATURITY_STAGES, type MaturityRow } from '../organisation.ts';
import { isIllustrativeNote } from './links.ts';

export type Stage = (typeof MATURITY_STAGES)[number];

/** Domains of the matrix. */
export const DOMAINS = 7;

/** One domain of a network; `row` is undefined where it was never assessed. */
export interface Domain<Row extends MaturityRow = MaturityRow> {
	place: number;
	row: Row | undefined;
	illustrative: boolean;
}

/** Lay out the seven domains of a network. */
export function domainsOf<Row extends MaturityRow>(rows: readonly Row[], network: string): Domain<Row>[] {
	return Array.from({ length: DOMAINS }, (_, i) => {
		const row = rows.find((one) => one.network === network && one.place === i + 1);
		return { place: i + 1, row, illustrative: row !== undefined && isIllustrativeNote(row.evidence) };
	});
}

/** How many domains are assessed and how many are at each stage. */
export interface MaturityCount {
	assessed: number;
	byStage: Record<Stage, number>;
	/** The earliest stage of any; null: none was assessed. */
	lowest: Stage | null;
	/** Day of the oldest assessment; null: none. */
	oldest: string | null;
}

/** Count the domains of a network by stage. */
export function countStages(domains: readonly Domain[]): MaturityCount {
	const rows = domains.flatMap(({ row }) => (row === undefined ? [] : [row]));
	const byStage = Object.fromEntries(
		MATURITY_STAGES.map((stage) => [stage, rows.filter((row) => row.stage === stage).length])
	) as Record<Stage, number>;
	return {
		...{ assessed: rows.length, byStage },
		lowest: MATURITY_STAGES.find((stage) => byStage[stage] > 0) ?? null,
		oldest: rows.map(({ assessedOn }) => assessedOn).sort()[0] ?? null
	};
}
