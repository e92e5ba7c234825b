/** What is given about routes (docs/model.md 3.1, 3.7, 3.8). */

/**
 * What is given about routes. Months of all routes lie in one array (`first` marks where each begins), and so do
 * the trusts where finishers work (`destinations`) and where students are placed (`hosts`).
 */
export interface Routes {
	count: number;
	ids: string[];
	/** 1 for `upskill` routes, whose learners are the trust's own staff. */
	upskill: Uint8Array;
	/** 1 for `recruit` routes, whose cost is recruitment. */
	recruit: Uint8Array;
	/** 1 where starts follow vacancies. */
	fills: Uint8Array;
	/** Planned starts and the most allowed, heads, [month][route]. */
	planned: Float64Array;
	maxIntake: Float64Array;
	/** Where each route's months begin in `survival`; one more entry for the end. */
	first: Int32Array;
	/** Share still there a month later, by month of each route. */
	survival: Float64Array;
	/** Heads in each month of each route at the start. */
	opening: Float64Array;
	/** Share that finishes on time, by route. */
	onTime: Float64Array;
	/** Where each route's late months begin in `lateShare`; one more entry for the end. */
	lateFirst: Int32Array;
	/** Share that finishes 1, 2, … months late. */
	lateShare: Float64Array;
	destinations: Shares;
	/** Heads qualified without a post at the start, by destination. */
	openingWaiting: Float64Array;
	/** Most appointments, heads, [month][destination]; empty when the plan has no ceilings. */
	joinCeiling: Float64Array;
	/** Share of those waiting who give up each month, by route. */
	waitLoss: Float64Array;
	/** Share of finishers who go elsewhere, by route. */
	elsewhereShare: Float64Array;
	hosts: Shares;
	placementShare: Float64Array;
	release: Float64Array;
	/** Hours a week per learner taken from a role, one entry a route and role. */
	supervision: { route: number; role: number; scanHours: number; reportHours: number }[];
	/** GBP per start and per month in training, by route. */
	costPerStart: Float64Array;
	costPerMonth: Float64Array;
	/** Route numbers in the order of joining: upskill first, then the others. */
	joinOrder: Int32Array;
	placements: Placements;
}

/** Shares of a route by trust, all routes in one list. */
export interface Shares {
	/** Where each route's entries begin; one more entry for the end. */
	first: Int32Array;
	trust: Int32Array;
	share: Float64Array;
	/** Cells the route leads to and, for upskill routes, comes from (-1 otherwise). */
	toCell: Int32Array;
	fromCell: Int32Array;
}

/** Limits on students placed at a trust. */
export interface Placements {
	/** False when no trust has a limit. */
	limited: boolean;
	/** Slots, heads, [month][trust]; Infinity without a limit. */
	slots: Float64Array;
	/** Cell of the tutors, by trust; -1 without a tutor limit. */
	tutorCell: Int32Array;
	studentsPerTutorFte: Float64Array;
}
