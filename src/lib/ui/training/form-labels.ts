/** Words in front of the fields of the training forms, and of what differs when two people edit at once. */

export const PROGRAMME_LABELS = {
	name: 'Name',
	kind: 'Kind of route',
	network: 'Network',
	provider: 'Provider (optional)',
	from: 'Draws from',
	to: 'Leads to',
	stages: 'Stages',
	late: 'Finish on time and late',
	destinations: 'Destinations',
	starts: 'Starts by month of the year',
	fillsVacancies: 'Starts follow vacancies: one offer for each that nobody is under way for',
	most: 'Most starts a month',
	placementShare: 'Share on placement',
	release: 'Share of time released',
	supervision: 'Supervision',
	costPerStart: 'Cost of a start (£)',
	costPerMonth: 'Cost of a month in training (£)',
	waitLoss: 'Share who give up waiting each month'
} as const;

export const COHORT_LABELS = {
	started: 'Month it started',
	commissioned: 'Places commissioned',
	startedHeads: 'Heads who started',
	headsInTraining: 'In training',
	interruptedHeads: 'Interrupted',
	withdrawnHeads: 'Withdrawn',
	completedHeads: 'Completed'
} as const;

export const TRAINEE_LABELS = {
	reference: 'Reference',
	trust: 'Trust',
	stage: 'Stage',
	expected: 'Month expected to finish',
	modality: 'Credential: modality',
	bodyArea: 'Credential: body area',
	signOff: 'Credential: stage of the sign-off',
	supervisorPost: 'Post of the supervisor',
	reportHours: 'Reporting hours a week the sign-off unlocks',
	fundedPost: 'Funded post it needs',
	backfillPost: 'Post left to be backfilled',
	note: 'Note'
} as const;

export const STEP_LABELS = { status: 'New status', on: 'Day it began' } as const;

export const PLACEMENT_LABELS = {
	slots: 'Slots: students at a time',
	tutorRole: 'Role that tutors',
	studentsPerTutorFte: 'Students each tutor FTE can take'
} as const;
