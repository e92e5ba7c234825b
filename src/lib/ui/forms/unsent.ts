/** What was typed and not sent yet: kept by Kit's snapshots when somebody leaves a page and comes back, or loads it anew. */

/** Fields by form and name: text, or whether a box is ticked. */
export type Unsent = Record<string, string | boolean>;

/** Note every field of the forms that change something. */
function capture(): Unsent {
	return Object.fromEntries(
		fields().map(({ key, field }) => [key, isBox(field) ? field.checked : field.value])
	);
}

/** Put back what was noted. */
function restore(unsent: Unsent): void {
	for (const { key, field } of fields()) {
		const typed = unsent[key];
		if (isBox(field)) field.checked = typed === true;
		else if (typeof typed === 'string') field.value = typed;
	}
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Hidden fields are the page's own: the version of a row that was read. */
function fields(): { key: string; field: Field }[] {
	return [...document.querySelectorAll<HTMLFormElement>('form[method="post"]')].flatMap((form, i) =>
		[...form.querySelectorAll<Field>('input:not([type="hidden"]), select, textarea')].map((field) => ({
			key: `${i} ${field.name}`,
			field
		}))
	);
}

function isBox(field: Field): field is HTMLInputElement {
	return field.type === 'checkbox';
}

export const unsent = { capture, restore };
