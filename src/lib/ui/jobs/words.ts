/** Jobs in words. */
import type { JobView, StudyKind } from '#lib/domain/study.ts';

/** What is being worked out. */
export const STUDY_WORDS: Record<StudyKind, string> = {
	spread: 'How sure the projection is',
	causes: 'What causes the gaps',
	between: 'What makes the difference between two scenarios',
	sensitivity: 'Which assumptions matter most'
};

/** Say how a job stands: its place, or the share done and the time that remains, or how it ended. */
export function stateSentence({ status, ahead, progress, secondsLeft, reason }: JobView): string {
	switch (status) {
		case 'queued':
			return `Waiting: ${ahead === 1 ? 'one job goes' : `${ahead} jobs go`} first.`;
		case 'running':
			return `${Math.floor(progress * 100)}% done, ${remaining(secondsLeft)}.`;
		case 'done':
			return 'Done.';
		case 'cancelled':
			return `Cancelled: ${reason ?? 'as you asked'}.`;
		case 'interrupted':
			return `Cut off: ${reason ?? 'Gantry was stopped meanwhile'}.`;
		case 'failed':
			return `No answer: ${reason ?? 'something went wrong'}.`;
	}
}

const MINUTE = 60;

/** Above a minute and a half seconds say too much. */
function remaining(seconds: number | null): string {
	if (seconds === null) return 'time left not known yet';
	if (seconds < 1) return 'less than a second left';
	if (seconds <= 1.5 * MINUTE) {
		const whole = Math.ceil(seconds);
		return `about ${whole} ${whole === 1 ? 'second' : 'seconds'} left`;
	}
	return `about ${Math.ceil(seconds / MINUTE)} minutes left`;
}
