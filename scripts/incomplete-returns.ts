/** What NHS England says of returns to the Diagnostic Imaging Dataset 2024/25 (title page of the tables). */

/** Trusts that closed and whose activity counts in their successor's. */
export const closedTrusts = [
	{ code: 'RAP', name: 'North Middlesex University Hospital NHS Trust', successor: 'RAL', closed: '2025-01' },
	{ code: 'RVY', name: 'Southport and Ormskirk Hospital NHS Trust', successor: 'RBN', closed: '2023-07' }
];

/** Estimated scans missing (or, negative, counted twice) within months that were returned. */
export const incompleteReturns = [
	{ code: 'RBN', missingScans: 90_000 },
	{ code: 'R0A', missingScans: 330_000 },
	{ code: 'RWE', missingScans: 25_000 },
	{ code: 'RRF', missingScans: -15_000 }
];
