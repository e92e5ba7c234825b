import type { Actor } from '#lib/server/actor.ts';

declare global {
	namespace App {
		interface Locals {
			/** Named on the error page and in the log, so that one finds the other. */
			requestId: string;
			actor: Actor;
		}
		interface Error {
			message: string;
			/** What to do next. */
			next?: string;
			/** What is wrong with the thing asked for, one line each. */
			problems?: string[];
			/** Finds the fault in the log. */
			id?: string;
		}
	}
}

export {};
