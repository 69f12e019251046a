import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { RefusalError } from '@huying/shared/error/refusal'
import { type Hash, leafHash } from '@huying/shared/transparency/hash'
import { append, type Frontier, type TreeNode } from '@huying/shared/transparency/tree'
import type { Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import { duePlace, LOG_DUE, logKeys } from './log-keys'

/** A tree as it stands: enough to append to it and to say its root. */
export interface Tree {
	readonly size: number
	readonly frontier: Frontier
}

/** How often an append that met another one is built anew before the caller hears that we are busy. */
const ATTEMPTS = 8

/** One GetItem, consistent; of a tenant without a log, the empty tree. */
export async function readTree(table: Table, tenant: string): Promise<Tree> {
	const { Item } = await table.client.send(
		new GetCommand({ TableName: table.name, Key: logKeys.tree(tenant), ConsistentRead: true }),
	)
	return Item === undefined ? { size: 0, frontier: [] } : { size: Item.size, frontier: Item.frontier }
}

/**
 * Commits what the caller writes and the log's entries about it in one transaction: neither is ever there without the
 * other. Where another append came first, everything is built anew on the tree as it then stands.
 * @param texts the entries, as `entryText` makes them
 * @param at when, in epoch milliseconds
 * @param build the caller's own writes, given the index of the first of the entries
 * @returns that index; or, where a condition of the caller's own failed, which of their writes it was and what stood there
 * @throws RefusalError `busy` when others kept appending
 */
export async function appending(
	table: Table,
	tenant: string,
	texts: readonly string[],
	at: number,
	build: (index: number) => Write[] | Promise<Write[]>,
): Promise<Appending> {
	for (let attempt = 1; ; attempt++) {
		const { index, writes } = await appendWrites(table, tenant, texts, at)
		const own = await build(index)
		const failed = await transact(table, [...own, ...writes])
		if (failed === undefined) return { index }
		// Theirs stand first: where both failed, theirs is what is told
		if (failed.index < own.length) return { failed }
		if (attempt === ATTEMPTS) throw new RefusalError('busy')
		await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
	}
}

export type Appending =
	| { readonly index: number; readonly failed?: undefined }
	| { readonly failed: { readonly index: number; readonly item: Record<string, unknown> | undefined } }

/**
 * The writes that append entries, on condition that nobody appends before them; for a transaction that tries again by
 * itself. One GetItem.
 * @returns the index of the first entry, and the writes
 */
export async function appendWrites(
	table: Table,
	tenant: string,
	texts: readonly string[],
	at: number,
): Promise<{ index: number; writes: Write[] }> {
	const before = await readTree(table, tenant)
	const leaves = texts.map((text) => ({ text, leaf: leafHash(text) }))
	const nodes: TreeNode[] = []
	let after = before
	for (const { leaf } of leaves) {
		const next = append(after.frontier, after.size, leaf)
		nodes.push(...next.nodes)
		after = next
	}
	const writes = [
		treeWrite(table, tenant, before, after),
		...leaves.map((entry, place) => entryWrite(table, tenant, before.size + place, entry)),
		...nodes.map((node) => nodeWrite(table, tenant, node)),
		dueWrite(table, tenant, after.size, at),
	]
	return { index: before.size, writes }
}

function treeWrite(table: Table, tenant: string, before: Tree, { size, frontier }: Tree): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...logKeys.tree(tenant), size, frontier },
			...(before.size === 0
				? { ConditionExpression: 'attribute_not_exists(pk)' }
				: {
						ConditionExpression: '#size = :read',
						ExpressionAttributeNames: { '#size': 'size' },
						ExpressionAttributeValues: { ':read': before.size },
					}),
		},
	}
}

/** Nothing in the log is ever written twice, and the condition holds that even against ourselves. */
const once = { ConditionExpression: 'attribute_not_exists(pk)' }

function entryWrite(table: Table, tenant: string, index: number, entry: { text: string; leaf: Hash }): Write {
	return { Put: { TableName: table.name, Item: { ...logKeys.entry(tenant, index), ...entry }, ...once } }
}

function nodeWrite(table: Table, tenant: string, { level, index, hash }: TreeNode): Write {
	return { Put: { TableName: table.name, Item: { ...logKeys.node(tenant, level, index), hash }, ...once } }
}

/** A head is due at once. The size tells the signer whether an entry came while it was signing. */
function dueWrite(table: Table, tenant: string, size: number, at: number): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...logKeys.due(tenant), tenant, size, pk1: LOG_DUE, sk1: duePlace(at, tenant) },
		},
	}
}
