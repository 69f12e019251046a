import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Receipt } from '@huying/shared/case/case-view'
import type { Submission } from '@huying/shared/case/command'
import type { CaseState } from '@huying/shared/case/state'
import { RefusalError } from '@huying/shared/error/refusal'
import { readCase, readStanding } from '../src/case/case-store'
import { commandCase } from '../src/case/command-case'
import { submitCase } from '../src/case/open-case'
import type { Who } from '../src/edge/endpoint'
import { photoItemKey } from '../src/photo/photo-keys'
import type { Table } from '../src/store/table'
import { commandOf, dispatcher, housing, settleCounty, someone, TENANT, testPorts, VILLAGE } from './county'
import { freshTable } from './table'

// Lists sign the addresses of their pictures
process.env.PHOTO_BUCKET = 'photos-of-tests'
process.env.AWS_REGION = 'cn-north-1'
process.env.AWS_ACCESS_KEY_ID = 'test'
process.env.AWS_SECRET_ACCESS_KEY = 'test'

export const caller = someone('user-caller')

/** A county on a fresh table, a clock to set, and people who call, work and check. Nobody is real. */
export async function startStage() {
	const table: Table = await freshTable()
	await settleCounty(table)
	const ports = testPorts(Date.UTC(2026, 2, 2, 1)) // Monday, nine in the morning in Beijing
	let made = 0
	const fresh = (prefix: string) => `${prefix}-${String(++made).padStart(16, '0')}`

	/** Somebody calls. @returns the case's identifier */
	const call = async (who: Who = caller, change: Partial<Submission> = {}): Promise<string> => {
		const id = fresh('case')
		const said = { id, text: '村口的路灯不亮。', village: VILLAGE, identity: 'named' as const, photos: [] }
		await submitCase(table, ports, who, { ...said, ...change })
		return id
	}
	const send = (who: Who, id: string, type: string, body: Record<string, unknown> = {}): Promise<Receipt> =>
		commandCase(table, ports, who, id, commandOf({ id: fresh('command'), type, ...body }))

	/** A photo of somebody, as the photo function leaves it. */
	const photo = async (owner: string): Promise<string> => {
		const name = fresh('photo')
		const Item = {
			...photoItemKey(TENANT, name),
			photo: name,
			owner,
			media: 'image',
			contentType: 'image/jpeg',
			size: 1,
			status: 'ready',
			at: ports.at,
		}
		await table.client.send(new PutCommand({ TableName: table.name, Item }))
		return name
	}
	const accept = (id: string, body: Record<string, unknown> = {}) =>
		send(dispatcher, id, 'accept', { urgency: 'green', public: true, ...body })
	const order = (id: string, supports: string[] = []) =>
		send(dispatcher, id, 'order', { unit: 'housing', supports })
	/** From submitted to a status, by the shortest way. */
	const until = async (id: string, status: 'accepted' | 'handling' | 'resolved' | 'verified' | 'closed') => {
		await accept(id)
		if (status === 'accepted') return
		await order(id)
		await send(housing, id, 'sign')
		if (status === 'handling') return
		await send(housing, id, 'resolve', { words: '修好了。', photos: [await photo(housing.user)] })
		if (status === 'resolved') return
		await send(dispatcher, id, 'verify')
		if (status === 'verified') return
		await send(caller, id, 'rate', { solved: true, content: true })
		await send(dispatcher, id, 'close')
	}
	const state = async (id: string): Promise<CaseState> => {
		const standing = await readStanding(table, TENANT, id)
		if (standing === undefined) throw new Error(`there is no ${id}`)
		return standing.state
	}
	const types = async (id: string): Promise<string[]> =>
		((await readCase(table, TENANT, id))?.events ?? []).map(({ type }) => type)
	/** The items of a partition whose sort key begins as said. */
	const items = async (pk: string, begins = ''): Promise<Record<string, unknown>[]> => {
		const { Items = [] } = await table.client.send(
			new QueryCommand({
				TableName: table.name,
				KeyConditionExpression: begins === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
				ExpressionAttributeValues: { ':pk': pk, ...(begins !== '' && { ':sk': begins }) },
				ConsistentRead: true,
			}),
		)
		return Items
	}
	return { table, ports, fresh, call, send, photo, accept, order, until, state, types, items }
}
export type Stage = Awaited<ReturnType<typeof startStage>>

/** The code of a refusal, or `done`. */
export const refused = (attempt: Promise<unknown>): Promise<string> =>
	attempt.then(
		() => 'done',
		(error: unknown) => {
			if (error instanceof RefusalError) return error.refusal.refused
			throw error
		},
	)
