/** The role and the routes that examples about people share. */
export const radiographer = { id: 'rad' };
export const hire = (extra: object) => ({
	id: 'hire',
	kind: 'recruit' as const,
	to: 'rad',
	stages: [{ months: 2 }],
	destinations: { A: 1 },
	...extra
});
export const course = (id: string, extra: object) => ({
	id,
	kind: 'train' as const,
	to: 'rad',
	stages: [{ months: 12 }],
	destinations: { A: 1 },
	...extra
});
/** Radiographers learn to report. */
export const pgcert = (extra: object) => ({
	id: 'pgcert',
	kind: 'upskill' as const,
	from: 'rad',
	to: 'adv',
	stages: [{ months: 12 }],
	...extra
});
/** Yearly rate whose monthly rate is 10%. */
export const TENTH_A_MONTH = 1 - 0.9 ** 12;
