import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Disclosure } from '@huying/shared/disclosure/disclosure'
import type { WorkLine } from '@huying/shared/disclosure/disclosure-view'
import { disclosureMovesFor } from '@huying/shared/disclosure/view'
import { townOf } from '@huying/shared/region/region'
import { isHeld } from '@huying/shared/user/post'
import type { Who } from '../edge/endpoint'
import type { Table } from '../store/table'
import { disclosureKeys } from './disclosure-keys'
import { owedIn } from './owed-lines'
import { townAt } from './village-place'

/** Lines of one region's list: a town of a hundred villages has begun no more at once. */
const LIMIT = 200
/** Which roles have something to do with what villages publish; a handler only in a town or a village. */
const roles = ['villageEditor', 'villageSupervisor', 'handler'] as const

/** The villages and towns that somebody works for, by code: 12 digits, or 9. */
export function regionsOf({ posts }: Who, at: number): string[] {
	const regions = posts
		.filter((post) => (roles as readonly string[]).includes(post.role) && isHeld(post, at))
		.flatMap(({ unit }) => /^(?:town-(\d{9})|village-(\d{12}))$/.exec(unit)?.slice(1) ?? [])
		.filter((code) => code !== undefined)
	return [...new Set(regions)]
}

/**
 * What is being worked on where somebody has a post, and what is owed there and nobody has begun; by village, what must
 * be public first before the rest. For each village or town one Query of `index1`, and those of what is owed.
 */
export async function workLines(table: Table, who: Who, at: number): Promise<WorkLine[]> {
	const regions = regionsOf(who, at)
	const [owed, working] = await Promise.all([
		Promise.all(regions.map((region) => owedIn(table, who.tenant, region, at))),
		Promise.all(regions.map((region) => begun(table, who.tenant, region))),
	])
	// What was begun stands for what is owed under the same name
	const all = new Map([...owed.flat(), ...working.flat()].map((one) => [one.disclosure, one]))
	const lines = await Promise.all([...all.values()].map((one) => lineOf(table, one, who, at)))
	return lines.sort((one, other) =>
		one.village === other.village ? one.dueAt - other.dueAt : one.village < other.village ? -1 : 1,
	)
}

async function lineOf(table: Table, one: Disclosure, who: Who, at: number): Promise<WorkLine> {
	const { disclosure, village, group, groupName, period, dueAt, work, standing } = one
	const isOwed = work === 'idle' && standing === 'unpublished'
	return {
		...(!isOwed && { disclosure }),
		village,
		villageName: await nameOf(table, who.tenant, village),
		...{ group, groupName, period, dueAt, work, standing },
		moves: disclosureMovesFor(one, who, at),
	}
}

async function begun(table: Table, tenant: string, region: string): Promise<Disclosure[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName: 'index1',
			KeyConditionExpression: 'pk1 = :pk1 AND begins_with(sk1, :region)',
			ExpressionAttributeValues: {
				':pk1': disclosureKeys.working(tenant, `town-${townOf(region)}`),
				':region': region,
			},
			Limit: LIMIT,
		}),
	)
	return Items.map((item) => ({ editions: [], steps: [], ...item }) as unknown as Disclosure)
}

export async function nameOf(table: Table, tenant: string, village: string): Promise<string> {
	const town = await townAt(table, tenant, townOf(village))
	return town?.villages.find(({ code }) => code === village)?.name ?? village
}
