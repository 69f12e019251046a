import type { Objects } from '@huying/functions/disclosure/objects'
import type { Storage } from '@huying/functions/photo/storage'
import type { Table } from '@huying/functions/store/table'
import { type County, FIRST_TENANT } from './county'
import { finishedStories } from './finished-stories'
import { firstStart } from './first-start'
import { type Member, membersOf } from './members'
import { openStories } from './open-stories'
import { putCounty } from './put-county'
import { putRosters } from './rosters'
import { putCircle } from './service-lists'
import { tellAdmissions } from './tell-admissions'
import { tellCountersigns } from './tell-countersigns'
import { tellDecisions } from './tell-decisions'
import { tellDisclosures } from './tell-disclosures'
import { tellErrands } from './tell-errands'
import { tellGridHandovers } from './tell-grid-handovers'
import { tellInspections } from './tell-inspections'
import { tellObjections } from './tell-objections'
import { tellPeople } from './tell-people'
import { tellStory } from './tell-story'
import { tellTeams } from './tell-teams'
import { tellTraces } from './tell-traces'

/** The parts of a local cloud that a seed is written into. */
export interface SeedCloud {
	readonly table: Table
	/** Into the bucket of photos; `bucketStorage` of functions/src/photo/storage has it. */
	readonly write: Storage['write']
	/** The bucket of what villages publish. */
	readonly disclosures: Objects
	/** Now, in epoch milliseconds, by the cloud's own clock. */
	readonly now: () => number
}

/**
 * Writes a county to begin with: its towns, villages, units and demonstration members, and for the first county the
 * demonstration cases. Written twice, or again after it was cut short, it is the same county once.
 */
export async function seed(cloud: SeedCloud, county: County): Promise<void> {
	const members = membersOf(county)
	await putCounty(cloud.table, county, members)
	if (county.tenant !== FIRST_TENANT) return
	const byKey = new Map<string, Member>(members.map((member) => [member.key, member]))
	const now = await firstStart(cloud.table, county.tenant, cloud.now())
	for (const story of [...finishedStories, ...openStories]) {
		await tellStory(cloud, county.tenant, byKey, story, now)
	}
	await putRosters(cloud.table, county.tenant, byKey, now)
	await putCircle(cloud.table, county.tenant, county.towns, now)
	await tellAdmissions(cloud.table, county.tenant, byKey, now)
	await tellDisclosures(cloud, county.tenant, byKey, now)
	await tellObjections(cloud.table, county.tenant, byKey, now)
	await tellErrands(cloud, county.tenant, byKey, now)
	await tellDecisions(cloud, county.tenant, byKey, now)
	await tellTeams(cloud.table, county, byKey, now)
	await tellPeople(cloud.table, county.tenant, byKey, now)
	await tellTraces(cloud, county.tenant, byKey, now)
	await tellInspections(cloud, county, byKey, now)
	await tellGridHandovers(cloud, county.tenant, byKey, now)
	await tellCountersigns(cloud.table, county.tenant, byKey, now)
}
