/** Every table, for drizzle. */
export { connection, icb, maturity, network, region, site, trust } from './schema/organisations.ts';
export { post } from './schema/posts.ts';
export { cohort, placement, programme, trainee } from './schema/training.ts';
export { stoppage, unit } from './schema/equipment.ts';
export { activity, demand, turnaround } from './schema/work.ts';
export { job } from './schema/jobs.ts';
export { assumption, audit, revision, scenario, target } from './schema/planning.ts';
export { confirmation, edit, past } from './schema/edits.ts';
