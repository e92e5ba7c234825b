/** What people can do to a register, and what is told of it. */

/** `undo` takes an earlier edit back. */
export const EDIT_ACTIONS = ['add', 'change', 'split', 'merge', 'move', 'end', 'remove', 'undo'] as const;

export type EditAction = (typeof EDIT_ACTIONS)[number];
