import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { verifyConsistency, verifyInclusion } from '@huying/shared/transparency/check'
import { leafHash } from '@huying/shared/transparency/hash'
import { verifyHead } from '@huying/shared/transparency/head'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { testPorts } from '../../test/county'
import { freshTable } from '../../test/table'
import type { Table } from '../store/table'
import { logKeys } from './log-keys'
import { appending } from './log-store'
import { signHeads } from './sign-heads'
import { freshSigning } from './signing.fixture'
import { transparencyHandlers } from './transparency-handlers'

const TENANT = '370404'
const MINUTE = 60_000
const DAY = 86_400_000
const signing = freshSigning()
const lines: string[] = []
vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
afterAll(() => vi.restoreAllMocks())

let table: Table
let ports: ReturnType<typeof testPorts>
let handlers: ReturnType<typeof transparencyHandlers>
beforeEach(async () => {
	table = await freshTable()
	ports = testPorts()
	handlers = transparencyHandlers(table, signing.publicKey)
	lines.length = 0
})

const request = {
	params: { tenant: TENANT },
	query: {},
	body: undefined,
	correlation: 'test',
	userAgent: undefined,
	who: undefined,
}
const grow = async (count: number, tenant = TENANT) => {
	for (let at = 0; at < count; at++)
		await appending(table, tenant, [`${tenant} ${ports.at} ${at}`], ports.at, () => [])
}
const sweep = () => signHeads(table, ports, signing, 'test')
const headNow = async () => (await handlers.logHead({ ...request, query: undefined })).head
const proof = (index: number, size: number, from?: number) =>
	handlers.logProof({ ...request, query: { index, size, from } })
const alter = (key: { pk: string; sk: string }, name: string, value: unknown) =>
	table.client.send(
		new UpdateCommand({
			TableName: table.name,
			Key: key,
			UpdateExpression: 'SET #name = :value',
			ExpressionAttributeNames: { '#name': name },
			ExpressionAttributeValues: { ':value': value },
		}),
	)

describe('heads', () => {
	it('there is none before the first, and one a minute after', async () => {
		await expect(headNow()).rejects.toThrow('logUnknown')
		await grow(3)
		expect(await sweep()).toEqual({ done: 1 })
		const head = await headNow()
		expect(head).toMatchObject({ tenant: TENANT, size: 3, at: ports.at })
		const { key, publicKey } = await handlers.logKey({ ...request, query: undefined })
		expect(head.key).toBe(key)
		expect(verifyHead(head, publicKey)).toBe(true)
	})

	it('are signed when something came, and once a day when nothing did', async () => {
		await grow(1)
		await sweep()
		ports.at += MINUTE
		expect(await sweep()).toEqual({ done: 0 })
		await grow(1)
		expect(await sweep()).toEqual({ done: 1 })
		ports.at += DAY
		expect(await sweep()).toEqual({ done: 1 })
		expect(await sweep()).toEqual({ done: 0 })
		const { heads } = await handlers.logHeads(request)
		expect(heads.map(({ day, head }) => [day, head.size])).toEqual([
			['2026-03-02', 2],
			['2026-03-03', 2],
		])
		const later = await handlers.logHeads({ ...request, query: { from: '2026-03-03' } })
		expect(later.heads).toHaveLength(1)
	})

	it('an entry that comes while the head is signed is not forgotten', async () => {
		await grow(1)
		const slow = {
			...signing,
			sign: async (text: string) => {
				if (text.includes('"size":1')) await grow(1)
				return signing.sign(text)
			},
		}
		await signHeads(table, ports, slow, 'test')
		expect((await headNow()).size).toBe(1)
		expect(await sweep()).toEqual({ done: 1 })
		expect((await headNow()).size).toBe(2)
	})

	it('each county’s own; what cannot be signed for one holds up no other, and stays due', async () => {
		await grow(1)
		await grow(2, '410184')
		const failing = {
			...signing,
			sign: (text: string) =>
				text.includes('410184') ? signing.sign(text) : Promise.reject(new Error('no')),
		}
		expect(await signHeads(table, ports, failing, 'test')).toEqual({ done: 1 })
		await expect(headNow()).rejects.toThrow('logUnknown')
		expect(await sweep()).toEqual({ done: 1 })
		expect((await headNow()).size).toBe(1)
	})

	it('is told each minute how late the oldest is', async () => {
		await grow(1)
		ports.at += 5 * MINUTE
		await sweep()
		expect(lines.find((line) => line.includes('oldestDue'))).toContain('"sweep":"heads","oldestDue":300')
	})

	it.each([
		['the tree’s end', () => alter(logKeys.tree(TENANT), 'frontier', ['ab'.repeat(32), 'cd'.repeat(32)])],
		['the tree’s size', () => alter(logKeys.tree(TENANT), 'size', 2)],
		[
			'a node',
			async () => {
				await alter(logKeys.node(TENANT, 1, 0), 'hash', 'ab'.repeat(32))
				await grow(1)
			},
		],
	])('nothing more is signed once somebody changed %s', async (_, change) => {
		await grow(3)
		await sweep()
		await change()
		ports.at += DAY
		expect(await sweep()).toEqual({ done: 0 })
		expect(lines.some((line) => line.includes('LogBroken'))).toBe(true)
		expect((await headNow()).at).toBe(ports.at - DAY)
	})
})

describe('proofs', () => {
	it('hold for every entry in the signed head, however far the log has grown since', async () => {
		await grow(5)
		await sweep()
		const first = await headNow()
		ports.at += MINUTE
		await grow(8)
		await sweep()
		const second = await headNow()
		expect([first.size, second.size]).toEqual([5, 13])
		for (const head of [first, second])
			for (let index = 0; index < head.size; index++) {
				const { entry, inclusion } = await proof(index, head.size)
				const claim = { leaf: leafHash(entry), index, size: head.size, proof: inclusion, root: head.root }
				expect(verifyInclusion(claim)).toBe(true)
			}
		const { consistency } = await proof(0, 13, 5)
		const claim = { first: 5, second: 13, firstRoot: first.root, secondRoot: second.root, proof: consistency }
		expect(verifyConsistency(claim)).toBe(true)
	})

	it.each([
		['an entry after the tree', 13, 13],
		['a tree that is not there', 3, 20],
		['no tree', 0, 0],
	])('there is none of %s', async (_, index, size) => {
		await grow(13)
		await expect(proof(index, size)).rejects.toThrow('logEntryUnknown')
	})

	it('there is none of a later tree against a smaller', async () => {
		await grow(3)
		await expect(proof(0, 2, 3)).rejects.toThrow('logEntryUnknown')
		expect((await proof(0, 3, 0)).consistency).toEqual([])
		expect((await proof(0, 3, 3)).consistency).toEqual([])
	})
})

describe('entries', () => {
	it('come a thousand a page, and say where to go on', async () => {
		// As the log's own writes make them, without a transaction for each
		const { readEntries } = await import('./log-reads')
		const { BatchWriteCommand } = await import('@aws-sdk/lib-dynamodb')
		for (let from = 0; from < 1_010; from += 25) {
			const items = Array.from({ length: Math.min(25, 1_010 - from) }, (_, at) => {
				const text = `entry ${from + at} `.padEnd(1_500, 'x')
				return { PutRequest: { Item: { ...logKeys.entry(TENANT, from + at), text, leaf: leafHash(text) } } }
			})
			await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: items } }))
		}
		const first = await handlers.logEntries(request)
		expect([first.from, first.entries.length, first.next]).toEqual([0, 1_000, 1_000])
		expect(first.entries[999]?.text).toMatch(/^entry 999 /)
		const rest = await readEntries(table, TENANT, 1_000)
		expect([rest.entries.length, rest.next]).toEqual([10, undefined])
	})
})
