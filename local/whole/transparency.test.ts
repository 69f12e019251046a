import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { openTable, type Table } from '@huying/functions/store/table'
import { logKeys } from '@huying/functions/transparency/log-keys'
import { appending } from '@huying/functions/transparency/log-store'
import { digest } from '@huying/shared/identifier/digest'
import { entryText } from '@huying/shared/transparency/entry'
import { verifyHead } from '@huying/shared/transparency/head'
import type { SignedHead } from '@huying/shared/transparency/signed-head'
import type { ProofAnswer } from '@huying/shared/transparency/transparency-view'
import { proofWanted, type Seen, type Shown, watch } from '@huying/shared/transparency/watch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATOR } from '../aws/credential'
import { type Cloud, startCloud } from '../cloud/cloud'
import { verify } from '../verify/verify'
import { ask } from './whole'

/** The log as it is deployed, by its roles and its key: appended to, signed, read, checked, and changed behind its back. */

const TENANT = '370404'
const MINUTE = 60_000
let cloud: Cloud
let table: Table

const contentOf = (index: number) => `{"演示":${index}}`
const aboutOf = (index: number) => `disclosure-${String(index).padStart(10, '0')}`
async function publish(count: number): Promise<void> {
	for (let made = 0; made < count; made++) {
		const index = published++
		const text = entryText({
			v: 1,
			type: 'publish',
			tenant: TENANT,
			village: '370404103201',
			about: aboutOf(index),
			group: 'money',
			period: '2026-Q3',
			version: 1,
			digest: digest(contentOf(index)),
			at: cloud.now(),
		})
		await appending(table, TENANT, [text], cloud.now(), () => [])
	}
}
let published = 0
async function sign(): Promise<void> {
	cloud.advance(MINUTE)
	await cloud.fireSchedule()
}

beforeAll(async () => {
	cloud = await startCloud()
	table = openTable(
		{
			endpoint: cloud.databaseEndpoint,
			region: 'cn-north-1',
			credentials: { accessKeyId: OPERATOR, secretAccessKey: cloud.operatorSecret },
		},
		cloud.table,
	)
})
afterAll(() => cloud.stop())

const get = (path: string) => ask(cloud.addresses.api, 'GET', `/log/${TENANT}/${path}`)
const verified = async (): Promise<[number, string[]]> => {
	const lines: string[] = []
	const code = await verify([TENANT, '--api', cloud.addresses.api], (line) => lines.push(line))
	return [code, lines.filter((line) => line.startsWith('FAULT'))]
}
/** What a phone does for an item on its screen. */
async function look(seen: Seen | undefined, index: number) {
	const head = (await get('head')).body.head as SignedHead
	const publicKey = String((await get('key')).body.publicKey)
	const shown: Shown = {
		tenant: TENANT,
		about: aboutOf(index),
		version: 1,
		index,
		at: cloud.now(),
		content: contentOf(index),
	}
	const wanted = proofWanted(seen, head, index)
	const query = new URLSearchParams(
		Object.entries(wanted ?? {}).map(([name, value]) => [name, String(value)]),
	)
	const answer = wanted && (await get(`proof?${query}`))
	const proof = answer?.status === 200 ? (answer.body as unknown as ProofAnswer) : undefined
	return watch(seen, head, (one) => verifyHead(one, publicKey), shown, proof)
}
const change = (key: { pk: string; sk: string }, name: string, value: unknown) =>
	table.client.send(
		new UpdateCommand({
			TableName: table.name,
			Key: key,
			UpdateExpression: 'SET #name = :value',
			ExpressionAttributeNames: { '#name': name },
			ExpressionAttributeValues: { ':value': value },
		}),
	)

describe('the log', () => {
	let seen: Seen | undefined

	it('is empty before the first, and says so', async () => {
		expect([(await get('head')).status, (await get('head')).body.code]).toEqual([404, 'logUnknown'])
		expect((await get('entries')).body).toEqual({ from: 0, entries: [] })
	})

	it('is signed a minute after it grew, and a phone ticks what is in it', async () => {
		await publish(5)
		await sign()
		const first = await look(undefined, 3)
		expect(first.verdict).toBe('kept')
		seen = first.seen
		await publish(6)
		expect(await look(seen, 9)).toMatchObject({ verdict: 'fresh' })
		await sign()
		const second = await look(seen, 9)
		expect([second.verdict, second.seen?.size]).toEqual(['kept', 11])
		seen = second.seen
	})

	it('may be kept by anybody where it never changes, a refusal never', async () => {
		const kept = async (path: string) => (await get(path)).headers.get('cache-control')
		expect(await kept('proof?index=3&size=11')).toBe('public, max-age=31536000, immutable')
		expect(await kept('proof?index=3&size=99')).toBe('no-store')
		expect(await kept('head')).toBe('public, max-age=30')
		expect(await kept('entries')).toBe('public, max-age=30')
		expect(await kept('key')).toBe('public, max-age=3600')
	})

	it('holds from outside', async () => {
		// Nothing is shown here under those names, and that is no fault
		expect(await verified()).toEqual([0, []])
	})

	it('was asked for nothing that a role does not allow', () => {
		expect(cloud.calls().filter(({ allowed }) => !allowed)).toEqual([])
		expect(cloud.calls().filter(({ action }) => action === 'kms:Sign')).toHaveLength(1)
	})

	it('is changed behind the system’s back, one entry: a phone and whoever checks from outside notice', async () => {
		const { body } = await get('entries')
		const { text } = (body.entries as { text: string }[])[9] ?? { text: '' }
		await change(logKeys.entry(TENANT, 9), 'text', text.replace('2026-Q3', '2026-Q2'))
		expect(await look(seen, 9)).toMatchObject({ verdict: 'broken', alarm: 'inclusion', seen })
		expect(await look(seen, 3)).toMatchObject({ verdict: 'kept' })
		const [code, faults] = await verified()
		expect([code, faults]).toEqual([
			1,
			expect.arrayContaining(['FAULT Entry 9 was changed: its text is not what its hash says.']),
		])
		await change(logKeys.entry(TENANT, 9), 'text', text)
		expect(await verified()).toEqual([0, []])
	})

	it('a node: nothing more is signed, and whoever checks notices', async () => {
		// That of the first eight, on which every later tree stands
		const { body } = await get('proof?index=9&size=11')
		const right = (body.inclusion as string[]).at(-1)
		await change(logKeys.node(TENANT, 3, 0), 'hash', 'ab'.repeat(32))
		expect((await verified())[0]).toBe(1)
		expect(await look(seen, 9)).toMatchObject({ verdict: 'broken', alarm: 'inclusion' })
		const before = (await get('head')).body
		await publish(1)
		await sign()
		expect((await get('head')).body).toEqual(before)
		await change(logKeys.node(TENANT, 3, 0), 'hash', right)
		await sign()
		expect((await get('head')).body.head).toMatchObject({ size: 12 })
	})

	it('the newest head: its signature does not hold any more', async () => {
		const { head } = (await get('head')).body as { head: SignedHead }
		await change(logKeys.head(TENANT), 'root', 'cd'.repeat(32))
		expect(await look(seen, 3)).toMatchObject({ verdict: 'broken', alarm: 'signature' })
		expect(await verified()).toEqual([
			1,
			expect.arrayContaining(['FAULT The newest head (12 entries) is not signed by the key.']),
		])
		await change(logKeys.head(TENANT), 'root', head.root)
		expect(await verified()).toEqual([0, []])
	})
})
