/** What a network's run says of hours, links and reports: the part of the engine's output the network screens read. */
import type { Month } from '../month.ts';
import type { ProjectedCapacity, Series } from '../projection.ts';

/** Scans of one trust and modality; `waiting` begins with its opening value. */
export interface ScanningWork extends Pick<ProjectedCapacity, 'trust' | 'modality' | 'binding'> {
	/** Scanner hours open, and scans they could do with all their staff. */
	openHours: Series;
	equipment: Series;
	/** Share of the open hours that has staff. */
	staffRatio: Series;
	capacity: Series;
	demand: Series;
	/** Of the trust's own patients, wherever they are scanned. */
	scans: Series;
	sentOut: Series;
	receivedIn: Series;
	waiting: Series;
}

/** Reports of one trust and modality; `unreported` begins with its opening value. */
export interface ReportingWork {
	trust: string;
	modality: string;
	local: Series;
	/** Written by readers of other trusts of the network. */
	imported: Series;
	outsourced: Series;
	unreported: Series;
	/** Null: never written at that pace. */
	ageDays: Series;
}

/** Reading minutes of one trust and role. */
export interface ReadingWork {
	trust: string;
	role: string;
	minutes: Series;
	used: Series;
	/** Of those used: on work of other trusts. */
	exported: Series;
}

/** One run of a network. */
export interface NetworkWork {
	months: Month[];
	capacity: ScanningWork[];
	reporting: ReportingWork[];
	readers: ReadingWork[];
}

/** What a modality takes and costs, as the scenario file has it. */
export interface ModalityTerms {
	id: string;
	/** Scans an hour, where no scanner of the trust says so. */
	perHour: number;
	/** Staff hours an open scanner hour takes. */
	crew: number;
	/** Price of a report outside, pounds. */
	outsourceGbp: number;
	/** Minutes a report takes, by role; no other role may write it. */
	reportMinutes: Record<string, number>;
}

/** A place of the network. */
export interface Named {
	code: string;
	name: string;
}
