import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { Outcome } from '../functions/pool'
import type { Json, JsonObject } from '../template/value'
import { deliver } from './deliver'
import { passes } from './record'

const subscription = {
	functionKey: 'counter',
	table: 't',
	batchSize: 4,
	filters: [],
	maximumRetries: 2,
	bisects: false,
	reportsFailures: true,
}
const records = (...names: string[]): JsonObject[] =>
	names.map((name) => ({ dynamodb: { SequenceNumber: name } }))
const namesIn = (event: JsonObject) =>
	(event.Records as JsonObject[]).map((record) => (record.dynamodb as JsonObject).SequenceNumber).join('')

async function run(names: string[], answer: (names: string) => Json | 'fails', changed = {}) {
	const seen: string[] = []
	const folder = mkdtempSync(join(tmpdir(), 'huying-stream-'))
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
	const failedFile = join(folder, 'failed.jsonl')
	await deliver(records(...names), {
		subscription: { ...subscription, ...changed },
		invoke: async (_key, event): Promise<Outcome> => {
			seen.push(namesIn(event))
			const value = answer(namesIn(event))
			return value === 'fails' ? { kind: 'failed', message: '' } : { kind: 'answered', value }
		},
		failedFile,
		wait: async () => {},
	})
	const failed = () =>
		readFileSync(failedFile, 'utf8')
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line).sequenceNumber)
	return { seen, failed }
}

it('keeps the order, in batches', async () => {
	expect((await run([...'abcdef'], () => null)).seen).toEqual(['abcd', 'ef'])
})

it('goes on from the first reported failure', async () => {
	let times = 0
	const { seen } = await run([...'abcd'], () =>
		times++ === 0 ? { batchItemFailures: [{ itemIdentifier: 'c' }] } : null,
	)
	expect(seen).toEqual(['abcd', 'cd'])
})

it('gives up after the attempts, remembers what, and goes on', async () => {
	const { seen, failed } = await run([...'abcdef'], (names) => (names.includes('a') ? 'fails' : null))
	expect(seen).toEqual(['abcd', 'abcd', 'abcd', 'ef'])
	expect(failed()).toEqual(['a', 'b', 'c', 'd'])
})

it('halves a failing batch until only the bad record is given up', async () => {
	const { failed } = await run([...'abcd'], (names) => (names.includes('c') ? 'fails' : null), {
		bisects: true,
	})
	expect(failed()).toEqual(['c'])
})

it.each([
	[{ eventName: ['INSERT'] }, true],
	[{ eventName: ['REMOVE'] }, false],
	[{ dynamodb: { Keys: { sk: { S: ['state'] } } } }, true],
	[{ dynamodb: { Keys: { sk: { S: [{ prefix: 'sta' }] } } } }, true],
	[{ dynamodb: { Keys: { sk: { S: [{ 'anything-but': ['state'] }] } } } }, false],
	[{ dynamodb: { OldImage: [{ exists: false }] }, eventName: ['INSERT', 'MODIFY'] }, true],
])('the filter %j: %s', (pattern, expected) => {
	expect(passes({ eventName: 'INSERT', dynamodb: { Keys: { sk: { S: 'state' } } } }, [pattern])).toBe(
		expected,
	)
})
