import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exported, logOf } from '@huying/shared/transparency/log.fixture'
import type { ExportedLog } from '@huying/shared/transparency/verify-log'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../cloud/listen'
import { verify } from './verify'

const folder = mkdtempSync(join(tmpdir(), 'huying-verify-'))
const log = exported([3, 8, 15], 20)
afterAll(() => rmSync(folder, { recursive: true }))

async function told(...args: string[]): Promise<{ code: number; lines: string[] }> {
	const lines: string[] = []
	return { code: await verify(args, (line) => lines.push(line)), lines }
}
const written = (content: string | ExportedLog) => {
	const file = join(folder, 'log.json')
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, '\t'))
	return file
}
const turned = (hex: string) => `${hex.slice(0, -1)}${hex.endsWith('0') ? '1' : '0'}`

describe('an exported log', () => {
	it('holds', async () => {
		const { code, lines } = await told(written(log))
		expect(code).toBe(0)
		expect(lines.at(0)).toBe("Log of 370404: 20 entries, 3 days' heads and the newest.")
		expect(lines.at(-1)).toBe('Everything holds: entries, heads, signatures.')
	})

	it('names the entry whose byte was flipped', async () => {
		const text = readFileSync(written(log), 'utf8').replace('disclosure-0000000009', 'disclosure-0000000008')
		const { code, lines } = await told(written(text))
		expect(code).toBe(1)
		expect(lines).toContain('FAULT Entry 9 was changed: its text is not what its hash says.')
	})

	it('names the head whose signature or root was flipped', async () => {
		const [first, ...rest] = log.heads
		if (first === undefined) throw new Error('the fixture has heads')
		for (const change of [{ signature: turned(first.head.signature) }, { root: turned(first.head.root) }]) {
			const heads = [{ ...first, head: { ...first.head, ...change } }, ...rest]
			const { code, lines } = await told(written({ ...log, heads }))
			expect([code, lines]).toEqual([
				1,
				expect.arrayContaining([`FAULT The head of ${first.day} (3 entries) is not signed by the key.`]),
			])
		}
	})

	it('notices another key than the one that was known', async () => {
		expect((await told(written(log), '--key', log.key)).code).toBe(0)
		const { code, lines } = await told(written(log), '--key', turned(log.key))
		expect([code, lines.some((line) => line.startsWith('FAULT The key is'))]).toEqual([1, true])
	})

	it('notices any one flipped bit of the file', async () => {
		const bytes = readFileSync(written(JSON.stringify(exported([2], 4))))
		await fc.assert(
			fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), async (place, bit) => {
				const other = Buffer.from(bytes)
				other[place] = (other[place] ?? 0) ^ (1 << bit)
				const file = join(folder, 'flipped.json')
				writeFileSync(file, other)
				expect((await told(file)).code).toBe(1)
			}),
			{ numRuns: 150 },
		)
	})

	it('is no log where it is something else, and nothing is asked for without a name', async () => {
		expect((await told(written('{}'))).code).toBe(1)
		expect((await told(join(folder, 'nowhere'))).code).toBe(1)
		expect((await told()).code).toBe(2)
	})
})

describe('a log online', () => {
	const made = logOf(20)
	let answers: Record<string, (query: URLSearchParams) => unknown>
	let api: Awaited<ReturnType<typeof listen>>
	const contentOf = (about: string) => made.contents[Number(about.slice(-10))]
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://here')
		const disclosure = /^\/disclosures\/(.+)$/.exec(url.pathname)?.[1]
		const content = disclosure && contentOf(disclosure)
		const answer = disclosure ? content && { content } : answers[url.pathname]?.(url.searchParams)
		response.writeHead(answer === undefined || answer === '' ? 404 : 200).end(JSON.stringify(answer ?? {}))
	})
	beforeAll(async () => {
		api = await listen(server, 0)
	})
	afterAll(() => api.stop())
	beforeEach(() => {
		answers = {
			'/log/370404/head': () => ({ head: log.head }),
			'/log/370404/key': () => ({ key: log.key, publicKey: log.publicKey }),
			'/log/370404/heads': () => ({ heads: log.heads }),
			'/log/370404/entries': () => ({ from: 0, entries: log.entries }),
			'/log/370404/proof': (query) =>
				made.proof(Number(query.get('index')), Number(query.get('size')), Number(query.get('from'))),
		}
	})
	const online = (...more: string[]) => told('370404', '--api', api.address, ...more)

	it('holds, is compared with what is shown, and can be written down', async () => {
		const file = join(folder, 'exported.json')
		const { code, lines } = await online('--export', file)
		expect([code, lines[3]]).toEqual([0, 'Of the newest items 20 are shown to everybody, 0 are not:'])
		expect((await told(file)).code).toBe(0)
		expect((await online('--contents', '3')).lines[3]).toContain('items 3 are')
	})

	it('names what is shown otherwise than it was published, and takes no offence at what is gone', async () => {
		const [first] = made.contents
		made.contents[7] = '{"演示":70}'
		made.contents[0] = ''
		const { code, lines } = await online()
		made.contents[7] = '{"演示":7}'
		made.contents[0] = first ?? ''
		expect([code, lines]).toEqual([
			1,
			expect.arrayContaining([
				'Of the newest items 19 are shown to everybody, 1 are not:',
				'FAULT Entry 7: what is shown of disclosure-0000000007, version 1, is not what was published.',
			]),
		])
	})

	it('names a proof that does not hold: a node was changed behind the service’s back', async () => {
		const proof = answers['/log/370404/proof']
		answers['/log/370404/proof'] = (query) => {
			const told = proof?.(query) as ReturnType<typeof made.proof>
			return told.index === 9 ? { ...told, inclusion: told.inclusion.map(turned) } : told
		}
		const { code, lines } = await online()
		expect([code, lines]).toEqual([
			1,
			expect.arrayContaining(["FAULT Entry 9: the service's proof of it does not hold."]),
		])
	})

	it('is not there, or nobody answers: nothing was checked', async () => {
		expect((await told('410184', '--api', api.address)).code).toBe(2)
		expect((await told('370404', '--api', 'http://127.0.0.1:1')).code).toBe(2)
	})
})
