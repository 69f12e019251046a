import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Post } from '@huying/shared/user/post'
import { onVersion } from '../store/on-version'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'

/** Who somebody is at WeChat. Never logged, never answered. */
export interface WeChatIdentity {
	readonly appid: string
	readonly openid: string
}

/** What is kept of a user; what identifies them is here and nowhere else, so that it can be erased. */
export interface UserRecord extends WeChatIdentity {
	readonly tenant: string
	/** A random pseudonym; events and logs know no other. */
	readonly user: string
	readonly name?: string | undefined
	readonly phone?: string | undefined
	/** First sign-in, in epoch milliseconds. */
	readonly since: number
}

/** What of a user's partition decides what they may do now. */
export interface Access {
	readonly posts: readonly Post[]
	readonly sessions: readonly SessionRecord[]
	/** Counts the changes of the posts: each is made onto what it was decided from. */
	readonly version: number
}

export interface SessionRecord {
	readonly session: string
	/** Epoch milliseconds. */
	readonly expiresAt: number
}

const POST = 'access#post#'
const SESSION = 'access#session#'
const VERSION = 'access#version'

/** index2: who holds which post in a unit. */
export const postsKey = (tenant: string, unit: string) => `${tenant}#unit#${unit}#posts`

export const userPartition = (tenant: string, user: string): string => `${tenant}#user#${user}`
export const profileKey = (tenant: string, user: string): Key => ({
	pk: userPartition(tenant, user),
	sk: 'profile',
})
const postKey = (tenant: string, user: string, post: string): Key => ({
	pk: userPartition(tenant, user),
	sk: `${POST}${post}`,
})
export const sessionKey = (tenant: string, user: string, session: string): Key => ({
	pk: userPartition(tenant, user),
	sk: `${SESSION}${session}`,
})
export const identityKey = ({ appid, openid }: WeChatIdentity): Key => ({
	pk: `appid#${appid}#openid#${openid}`,
	sk: 'user',
})

/** The user that a WeChat identity stands for. One GetItem, consistent. */
export async function userOf(table: Table, identity: WeChatIdentity): Promise<string | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: identityKey(identity), ConsistentRead: true }),
	)
	return Item?.user as string | undefined
}

/**
 * Creates a user, or finds the one that the same person was given a moment before: however many ask at once, all get
 * the same.
 * @returns the user that stands
 */
export async function createUser(table: Table, record: UserRecord): Promise<string> {
	const { tenant, user, appid, openid } = record
	const failed = await transact(table, [
		{
			Put: {
				TableName: table.name,
				Item: { ...identityKey({ appid, openid }), tenant, user },
				ConditionExpression: 'attribute_not_exists(pk)',
				ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
			},
		},
		{ Put: { TableName: table.name, Item: { ...profileKey(tenant, user), ...record } } },
	])
	return failed === undefined ? user : (failed.item?.user as string)
}

/** What is kept of a user. One GetItem, consistent. */
export async function getUser(table: Table, tenant: string, user: string): Promise<UserRecord | undefined> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: profileKey(tenant, user), ConsistentRead: true }),
	)
	return Item as UserRecord | undefined
}

/** The write that sets or erases a user's own name and phone, for use inside a transaction. */
export function correctUser(
	table: Table,
	tenant: string,
	user: string,
	words: { name?: string | undefined; phone?: string | undefined },
): Write {
	const given = Object.entries({ name: words.name, phone: words.phone })
	const set = given.filter(([, word]) => word !== undefined)
	const erased = given.filter(([, word]) => word === undefined)
	const expression = [
		...(set.length > 0 ? [`SET ${set.map(([field]) => `#${field} = :${field}`).join(', ')}`] : []),
		...(erased.length > 0 ? [`REMOVE ${erased.map(([field]) => `#${field}`).join(', ')}`] : []),
	].join(' ')
	return {
		Update: {
			TableName: table.name,
			Key: profileKey(tenant, user),
			UpdateExpression: expression,
			ConditionExpression: 'attribute_exists(pk)',
			ExpressionAttributeNames: { '#name': 'name', '#phone': 'phone' },
			...(set.length > 0 && {
				ExpressionAttributeValues: Object.fromEntries(set.map(([field, word]) => [`:${field}`, word])),
			}),
		},
	}
}

/** Gives a user a post, or changes it. To take it away, set its `until`. */
export async function putPost(table: Table, tenant: string, user: string, post: Post): Promise<void> {
	await table.client.send(new PutCommand({ TableName: table.name, Item: postItem(tenant, user, post) }))
}

/** A post as it is stored. index2: the posts of a unit, so that those who hold one can be told of what comes to it. */
const postItem = (tenant: string, user: string, post: Post) => ({
	...postKey(tenant, user, post.post),
	pk2: postsKey(tenant, post.unit),
	sk2: `${post.role}#${user}`,
	...post,
})

/**
 * The writes of some posts of a user, each in place of itself, on condition that nobody changed any of them since they
 * were read: the first of them counts the changes.
 */
export function postWrites(
	table: Table,
	tenant: string,
	user: string,
	seen: Pick<Access, 'version'>,
	posts: readonly Post[],
): Write[] {
	const { version } = seen
	return [
		{
			Put: {
				TableName: table.name,
				Item: { pk: userPartition(tenant, user), sk: VERSION, version: version + 1 },
				...onVersion(version),
			},
		},
		...posts.map((post): Write => ({ Put: { TableName: table.name, Item: postItem(tenant, user, post) } })),
	]
}

/** Calls a post's unit by a new name: its own item only, so that no change of posts is held up by it. */
export async function namePost(
	table: Table,
	tenant: string,
	user: string,
	{ post, unit }: Pick<Post, 'post' | 'unit'>,
	unitName: string,
): Promise<void> {
	await table.client.send(
		new UpdateCommand({
			TableName: table.name,
			Key: postKey(tenant, user, post),
			UpdateExpression: 'SET unitName = :name',
			ConditionExpression: '#unit = :unit',
			ExpressionAttributeNames: { '#unit': 'unit' },
			ExpressionAttributeValues: { ':name': unitName, ':unit': unit },
		}),
	)
}

/** The condition that nobody changed a user's posts since they were read. */
export function postsStand(
	table: Table,
	tenant: string,
	user: string,
	{ version }: Pick<Access, 'version'>,
): Write {
	return {
		ConditionCheck: {
			TableName: table.name,
			Key: { pk: userPartition(tenant, user), sk: VERSION },
			...onVersion(version),
		},
	}
}

/** All posts and sessions of a user, those past their time too. One Query, consistent. */
export async function accessOf(table: Table, tenant: string, user: string): Promise<Access> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
			ExpressionAttributeValues: { ':pk': userPartition(tenant, user), ':prefix': 'access#' },
			ConsistentRead: true,
		}),
	)
	const bare = ({ pk: _, sk: __, pk2: ___, sk2: ____, ...post }: Key & { pk2?: string; sk2?: string }) =>
		post as unknown as Post
	const under = (prefix: string) => (Items as Key[]).filter(({ sk }) => sk.startsWith(prefix))
	const counted = (Items as (Key & { version?: number })[]).find(({ sk }) => sk === VERSION)
	return {
		version: counted?.version ?? 0,
		posts: under(POST).map(bare),
		sessions: under(SESSION).map((item) => ({
			session: item.sk.slice(SESSION.length),
			expiresAt: (item as Key & { expiresAt: number }).expiresAt,
		})),
	}
}
