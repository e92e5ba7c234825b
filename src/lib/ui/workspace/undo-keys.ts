/** The keys that undo and redo. */
import { redo, undo, type History } from '#lib/domain/levers/history.ts';

/** Take the step a key press asks for; the same history where it asks for none, or is meant for text being typed. */
export function stepByKey(history: History, event: KeyboardEvent): History {
	const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
	const key = event.key.toLowerCase();
	if (typing || event.altKey || !(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y'))
		return history;
	event.preventDefault();
	return key === 'y' || event.shiftKey ? redo(history) : undo(history);
}
