/** Forms that give back what was typed. */
import { invalidateAll } from '$app/navigation';
import type { FieldProblem, Typed } from '#lib/domain/catalogue/form.ts';

/** A form that could not be used, with all that was typed. `conflict`: somebody else changed the row meanwhile. */
export interface Refused {
	form: string;
	typed: Typed;
	problems: FieldProblem[];
	conflict: boolean;
}

/** Send a form with JavaScript as without: nothing typed is cleared, and the page shows what others did meanwhile. */
export function keepTyped() {
	return async ({ update }: { update: (options: { reset: boolean }) => Promise<void> }) => {
		await update({ reset: false });
		await invalidateAll();
	};
}
