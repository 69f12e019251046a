import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { noTeam, type Team, type TeamWords } from '@huying/shared/team/team'
import { batchGet } from '../store/batch-get'
import { onVersion } from '../store/on-version'
import type { Table } from '../store/table'
import type { Write } from '../store/transaction'
import { teamKeys } from './team-keys'

/** A region whose team nobody has written. */
export const unwritten = (region: string): Team => ({ region, version: 0, ...noTeam })

/** The teams of some regions, in their order, consistently: one BatchGetItem. At most a hundred. */
export async function teamsOf(table: Table, tenant: string, regions: readonly string[]): Promise<Team[]> {
	const items = await batchGet(
		table,
		regions.map((region) => teamKeys.team(tenant, region)),
		{ ConsistentRead: true },
	)
	const found = new Map(items.map((item) => [String(item.sk), bare(item)]))
	return regions.map((region) => found.get(region) ?? unwritten(region))
}

/** The teams of a region and of those within it, by their codes. One Query for each megabyte, consistent. */
export async function teamsWithin(table: Table, tenant: string, region: string): Promise<Team[]> {
	const found: Team[] = []
	let start: Record<string, unknown> | undefined
	do {
		const page = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: 'pk = :pk AND begins_with(sk, :region)',
				ExpressionAttributeValues: { ':pk': teamKeys.all(tenant), ':region': region },
				ConsistentRead: true,
				...(start && { ExclusiveStartKey: start }),
			}),
		)
		found.push(...(page.Items ?? []).map(bare))
		start = page.LastEvaluatedKey
	} while (start)
	return found
}

/** Who writes, for which unit, and when. */
export interface Writing {
	readonly by: NonNullable<Team['by']>
	readonly at: number
}

/** The writes of a team in place of the version that was seen; the first holds only then. */
export function teamWrites(
	table: Table,
	tenant: string,
	{ region, version }: Pick<Team, 'region' | 'version'>,
	words: TeamWords,
	{ by, at }: Writing,
): [Write, Write] {
	const TableName = table.name
	return [
		{
			Put: {
				TableName,
				Item: { ...teamKeys.team(tenant, region), region, ...words, version: version + 1, by, at },
				...onVersion(version),
			},
		},
		{
			Put: {
				TableName,
				Item: {
					...teamKeys.change(tenant, region, version + 1),
					by,
					at,
					people: words.members.length,
				},
			},
		},
	]
}

/** Which of some people agreed that their own telephone is shown: one BatchGetItem for each hundred. */
export async function phonesShown(
	table: Table,
	tenant: string,
	users: readonly string[],
): Promise<ReadonlySet<string>> {
	const keys = [...new Set(users)].map((user) => teamKeys.phoneShown(tenant, user))
	const items = await batchGet(table, keys, { ConsistentRead: true })
	return new Set(items.filter(({ shown }) => shown === true).map(({ user }) => String(user)))
}

/** What somebody said about their telephone, with when. */
export function phoneShownItem(tenant: string, user: string, shown: boolean, at: number) {
	return { ...teamKeys.phoneShown(tenant, user), user, shown, at }
}

function bare({ pk: _pk, sk: _sk, ...team }: Record<string, unknown>): Team {
	return team as unknown as Team
}
