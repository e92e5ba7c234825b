/** The three layers every figure belongs to, never mixed: what happened, what is believed, what is chosen. */

export const LAYERS = ['actual', 'assumption', 'decision'] as const;
export type Layer = (typeof LAYERS)[number];

export const LAYER_WORD: Record<Layer, string> = {
	actual: 'Actual',
	assumption: 'Assumption',
	decision: 'Decision'
};

/** What a reader is told of each layer. */
export const LAYER_MEANING: Record<Layer, string> = {
	actual: 'what happened, from the registers',
	assumption: 'what is believed, with a range and a source',
	decision: 'what is chosen; taken away, the do-nothing line is left'
};
