import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dayOf } from '@huying/shared/follow-up/figures'
import { DAY, startOfBeijingDay } from '@huying/shared/time/day'
import { verifyConsistency } from '@huying/shared/transparency/check'
import { assemble, consistencyParts, placeName, placesOf } from '@huying/shared/transparency/proof'
import { headText, keyName, type SignedHead } from '@huying/shared/transparency/signed-head'
import { rootOf } from '@huying/shared/transparency/tree'
import { log, traced } from '../edge/log'
import { measureOldest } from '../edge/metric'
import type { Ports } from '../edge/ports'
import { dueIn } from '../store/due-in'
import type { Key, Table } from '../store/table'
import { transact, type Write } from '../store/transaction'
import type { Signing } from './key-service'
import { duePlace, LOG_DUE, logKeys } from './log-keys'
import { readHead, readNodes } from './log-reads'
import { readTree, type Tree } from './log-store'

/** How many logs one sweep takes: a deployment has some tens of counties. */
const BATCH = 100

/** A log whose head is to be signed: entries came, or a day began. */
interface Due extends Key {
	readonly tenant: string
	readonly size: number
	readonly sk1: string
}

/** What stands in the table does not continue what was signed: somebody changed it. Nothing more is signed. */
export class LogBroken extends Error {
	constructor(tenant: string) {
		super(`the log of ${tenant} does not continue its signed head`)
		this.name = 'LogBroken'
	}
}

/**
 * Signs the heads that are due: at most a minute after entries came, and once a day where none did, so that a log that
 * stands still can be told from one that is withheld.
 * @returns how many were signed; what could not be signed stays due
 */
export async function signHeads(
	table: Table,
	ports: Ports,
	signing: Signing,
	correlation: string,
): Promise<{ done: number }> {
	const now = ports.now()
	const all = (await dueIn(table, [LOG_DUE], now, BATCH)) as unknown as Due[]
	measureOldest(
		'heads',
		all.map(({ sk1 }) => Number(sk1.slice(0, 13))),
		now,
	)
	let done = 0
	for (const due of all) {
		try {
			await signHead(table, ports, signing, due)
			done++
		} catch (error) {
			log({ correlation, route: 'signer', tenant: due.tenant, ...traced(error) })
		}
	}
	if (done > 0) log({ correlation, route: 'signer', count: done })
	return { done }
}

async function signHead(table: Table, ports: Ports, signing: Signing, due: Due): Promise<void> {
	const { tenant } = due
	const tree = await readTree(table, tenant)
	const last = await readHead(table, tenant, true)
	if (last !== undefined && !(await continues(table, last, tree))) throw new LogBroken(tenant)
	const key = keyName(await signing.publicKey())
	const at = ports.now()
	const head = { tenant, size: tree.size, root: rootOf(tree.frontier), at, key }
	const signed: SignedHead = { ...head, signature: await signing.sign(headText(head)) }
	// Where a newer one stands, another sweep was faster
	await transact(table, [
		headWrite(table, logKeys.head(tenant), signed),
		headWrite(table, logKeys.day(tenant, dayOf(at)), signed),
	])
	await putOff(table, due, tree.size, startOfBeijingDay(at) + DAY)
}

/** Whether the tree only adds to what was signed, by the nodes that stand in the table. */
async function continues(table: Table, { tenant, size: first, root: firstRoot }: SignedHead, tree: Tree) {
	const parts = consistencyParts(first, tree.size)
	const { nodes } = await readNodes(table, tenant, placesOf(parts))
	const proof = assemble(parts, (place) => nodes.get(placeName(place)))
	const secondRoot = rootOf(tree.frontier)
	return proof !== undefined && verifyConsistency({ first, second: tree.size, firstRoot, secondRoot, proof })
}

function headWrite(table: Table, key: Key, head: SignedHead): Write {
	return {
		Put: {
			TableName: table.name,
			Item: { ...key, ...head },
			ConditionExpression: 'attribute_not_exists(pk) OR #size < :size OR (#size = :size AND #at < :at)',
			ExpressionAttributeNames: { '#size': 'size', '#at': 'at' },
			ExpressionAttributeValues: { ':size': head.size, ':at': head.at },
		},
	}
}

/** Due again when the next day begins, but where an entry came meanwhile: then it is due still. */
async function putOff(table: Table, { pk, sk, tenant }: Due, size: number, until: number): Promise<void> {
	try {
		await table.client.send(
			new UpdateCommand({
				TableName: table.name,
				Key: { pk, sk },
				UpdateExpression: 'SET sk1 = :next',
				ConditionExpression: '#size = :signed',
				ExpressionAttributeNames: { '#size': 'size' },
				ExpressionAttributeValues: { ':next': duePlace(until, tenant), ':signed': size },
			}),
		)
	} catch (error) {
		// One came, or is just coming
		if (error instanceof ConditionalCheckFailedException) return
		if (!(error instanceof TransactionConflictException)) throw error
	}
}
