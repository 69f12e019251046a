import { DeleteTableCommand, type DynamoDBClient, waitUntilTableNotExists } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { recordAccess } from '@huying/functions/access-log/record-access'
import { realPorts } from '@huying/functions/edge/ports'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Backups } from './backups'
import { type Chains, Proving } from './chains'
import { type Contents, Counting, unequal } from './contents'
import { eraseAgain } from './erase-again'
import { lasting } from './kinds'
import { type Opened, openOne } from './open-one'
import { scan } from './scan'
import { admitTarget } from './target'

export interface DrillOptions {
	readonly client: DynamoDBClient
	readonly backups: Backups
	/** The table that is to be saved. */
	readonly source: string
	/** The table that is made of the copy. */
	readonly target: string
	/** Keeps the restored table: then it is a restore, and no drill. */
	readonly keep?: boolean
	readonly say?: (line: string) => void
	readonly now?: () => number
}

export interface DrillReport {
	readonly means: string
	/** What should be there: the copy's own, or what stood in the table before it was taken. */
	readonly wanted: Contents
	readonly restored: Contents
	/** Kinds of which there are not as many. In a table in use they go on being written while it is copied. */
	readonly unequal: readonly string[]
	/** Whether the copy itself was counted, so that everything must be equal to the byte. */
	readonly exact: boolean
	readonly chains: Chains
	readonly opened?: Opened
	/** Of a restore that is kept: how many were erased again, because they were erased after the copy was taken. */
	readonly erasedAgain?: number
	/** In milliseconds: taking, restoring, proving. */
	readonly took: { readonly take: number; readonly restore: number; readonly prove: number }
	/** What is wrong, in words; none: the drill has succeeded. */
	readonly faults: readonly string[]
}

/**
 * Takes a copy of a table, restores it into a second one, counts it kind by kind, proves every chain, opens a case
 * through the real handlers, and leaves nothing behind.
 * @throws Refused before anything is taken or written, where the second table is the first, or is in use
 */
export async function drill(options: DrillOptions): Promise<DrillReport> {
	const { client, backups, source, target, keep = false, say = () => {}, now = Date.now } = options
	const wasThere = await admitTarget(client, source, target)
	const timed = async <Value>(work: () => Promise<Value>): Promise<[Value, number]> => {
		const began = now()
		return [await work(), now() - began]
	}
	let copy: string | undefined
	let touched = false
	try {
		say(`Taking ${backups.means} of ${source} …`)
		const [{ taken, before }, take] = await timed(async () => {
			const stood = backups.means === 'a copy in files' ? undefined : await count(client, source)
			return { taken: await backups.take(source), before: stood }
		})
		copy = taken.name
		say(`Restoring it into ${target} …`)
		touched = true
		const [, restore] = await timed(() => backups.restore(taken.name, source, target))
		say('Counting it and proving its chains …')
		const [{ restored, chains, newest, tenants }, prove] = await timed(() => proved(client, target))
		const wanted = taken.contents ?? before ?? restored
		const exact = taken.contents !== undefined
		const { opened, trouble } = await opening(openDocuments(client, target), newest)
		const faults = [
			...(exact ? exactFaults(wanted, restored) : lossFaults(wanted, restored)),
			...chains.broken.map((one) => `a chain does not hold: ${one}`),
			...(trouble === undefined ? [] : [`a case could not be opened: ${trouble}`]),
			...(restored.items === 0 ? ['there is nothing in it'] : []),
		]
		let erasedAgain: number | undefined
		if (keep && faults.length === 0) {
			const kept = openDocuments(client, target)
			erasedAgain = await eraseAgain(openDocuments(client, source), kept, tenants, { ...realPorts, now })
			await writeDown(kept, tenants, restored.items, now)
		}
		return {
			means: backups.means,
			wanted,
			restored,
			unequal: unequal(wanted, restored),
			exact,
			chains,
			...(opened && { opened }),
			...(erasedAgain !== undefined && { erasedAgain }),
			took: { take, restore, prove },
			faults,
		}
	} finally {
		if (copy !== undefined && !keep) await backups.forget(copy)
		if (touched && !keep && !wasThere) await remove(client, target)
	}
}

const openDocuments = (client: DynamoDBClient, name: string) => ({
	client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
	name,
})

/** Opens the newest case; what stands in the way is said by its name, never by what is in the case. */
async function opening(
	table: ReturnType<typeof openDocuments>,
	newest: { readonly tenant: string; readonly case: string } | undefined,
): Promise<{ opened?: Opened; trouble?: string }> {
	if (newest === undefined) return {}
	try {
		return { opened: await openOne(table, newest.tenant, newest.case) }
	} catch (error) {
		return { trouble: error instanceof RefusalError ? error.refusal.refused : String((error as Error).name) }
	}
}

/** A table that is kept says in each county's access log that it was restored: whoever reads on must know. */
async function writeDown(
	table: ReturnType<typeof openDocuments>,
	tenants: readonly string[],
	items: number,
	now: () => number,
): Promise<void> {
	for (const tenant of tenants)
		await recordAccess(
			table,
			{ now },
			{ tenant, by: { user: 'operator' }, what: 'restored', detail: { items } },
		)
}

async function count(client: DynamoDBClient, table: string): Promise<Contents> {
	const counting = new Counting()
	await scan(client, table, (item) => counting.add(item))
	return counting.contents()
}

/** One reading of the restored table: counted, proved, and its newest case found. */
async function proved(client: DynamoDBClient, table: string) {
	const counting = new Counting()
	const proving = new Proving()
	let newest: { tenant: string; case: string; at: number } | undefined
	const tenants: string[] = []
	await scan(client, table, (item, segment) => {
		counting.add(item)
		proving.take(item, segment)
		const [tenant = '', name, id] = (item.pk?.S ?? '').split('#')
		if (name === 'tenant' && item.sk?.S === 'tenant') tenants.push(tenant)
		if (name !== 'case' || id === undefined || item.sk?.S !== 'state') return
		const at = Number(item.state?.M?.openedAt?.N ?? 0)
		if (newest === undefined || at > newest.at) newest = { tenant, case: id, at }
	})
	return { restored: counting.contents(), chains: proving.result(), newest, tenants }
}

function exactFaults(wanted: Contents, restored: Contents): string[] {
	const kinds = unequal(wanted, restored).map(
		(kind) => `${kind}: ${wanted.kinds[kind] ?? 0} were copied, ${restored.kinds[kind] ?? 0} are there`,
	)
	if (kinds.length === 0 && wanted.digest !== restored.digest) return ['as many items, but not the same']
	return kinds
}

/** A table in use is not what it was when it was counted; but of what only grows there may not be less. */
function lossFaults(before: Contents, restored: Contents): string[] {
	return lasting.flatMap((kind) => {
		const [was = 0, is = 0] = [before.kinds[kind], restored.kinds[kind]]
		return is < was ? [`${kind}: ${was} were there before, ${is} came back`] : []
	})
}

async function remove(client: DynamoDBClient, table: string): Promise<void> {
	await client.send(new DeleteTableCommand({ TableName: table }))
	await waitUntilTableNotExists({ client, maxWaitTime: 300, minDelay: 1, maxDelay: 5 }, { TableName: table })
}
