/** Every table, for drizzle. */
export { icb, network, region, site, trust } from './schema/organisations.ts';
export { activity, cohort, demand, placement, post, programme, unit } from './schema/registers.ts';
export { job } from './schema/jobs.ts';
export { assumption, audit, revision, scenario, target } from './schema/planning.ts';
