/** Fills the database of DATA_DIR with England and a scenario that adds posts at a trust that does not exist. */
import { localAdministrator } from '#lib/server/actor.ts';
import { openDatabase } from '#lib/server/db/open.ts';
import { loadDemonstration } from '#lib/server/demonstration/load.ts';
import * as scenarios from '#lib/server/scenarios.ts';

const database = await openDatabase({ dataDir: process.env.DATA_DIR ?? '' });
const actor = localAdministrator();
await loadDemonstration(actor, () => undefined);
const { version: _version, changedAt: _changedAt, ...doNothing } = await scenarios.get(actor, 'do-nothing');
await scenarios.create(actor, {
	...doNothing,
	id: 'broken',
	name: 'Posts nowhere',
	decisions: {
		...doNothing.decisions,
		posts: [{ trust: 'ZZZ', role: 'radiographer', fteByMonth: { '2027-04': 3 } }]
	}
});
await database.close();
