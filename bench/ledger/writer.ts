import { readFileSync } from 'node:fs'
import type { Who } from '@huying/functions/edge/endpoint'
import type { LedgerRecord } from '@huying/functions/ledger/ledger-store'
import { partsOf } from '@huying/functions/ledger/upload'
import { writeCases } from '@huying/functions/ledger/write-ledger'
import type { Table } from '@huying/functions/store/table'
import { freshSigning } from '@huying/functions/transparency/signing.fixture'

const [, , file = '', wanted = ''] = process.argv
const known = JSON.parse(readFileSync(file, 'utf8')) as { id: string; items: string }[]
const at = Date.now()
const who: Who = {
	user: 'dispatcher',
	tenant: '370404',
	session: '',
	posts: [{ post: 'one', role: 'dispatcher', unit: 'centre', unitName: '中心', from: 0 }],
}
const record: LedgerRecord = {
	tenant: who.tenant,
	user: who.user,
	ledger: 'ledger',
	state: 'writing',
	askedAt: at,
	by: { role: 'dispatcher', unit: 'centre', unitName: '中心' },
	rows: 0,
	attempts: 1,
}

type Asked = {
	input: {
		ExpressionAttributeValues?: Record<string, unknown>
		TransactItems?: { Update?: { ExpressionAttributeValues?: Record<string, unknown> } }[]
	}
}
let rows = 0

/** Answers as the table would: a case's items made anew from their text, and nothing of anything else. */
async function answer({ input }: Asked) {
	for (const { Update } of input.TransactItems ?? [])
		rows = Number(Update?.ExpressionAttributeValues?.[':to_rows'] ?? rows)
	const name = /#case#(\d+)$/.exec(String(input.ExpressionAttributeValues?.[':pk'] ?? ''))?.[1]
	const one = name === undefined ? undefined : known[Number(name) % known.length]
	if (name === undefined || one === undefined) return {}
	return { Items: JSON.parse(one.items.replaceAll(one.id, name).replaceAll('演示', `演示${name}`)) }
}

/** What is put together is counted and forgotten, a part at a time. */
async function put(_: string, body: AsyncIterable<Uint8Array>): Promise<number> {
	let size = 0
	for await (const part of partsOf(body)) size += part.length
	return size
}

async function write(): Promise<void> {
	const ledger = {
		table: { name: 'table', client: { send: answer } } as unknown as Table,
		ports: { now: () => at, random: (count: number) => new Uint8Array(count) },
		signing: freshSigning(),
		objects: { put, remove: async () => {} },
		found: async function* () {},
	}
	const cases = Array.from({ length: Number(wanted) }, (_, index) => String(index))
	await writeCases(ledger, record, who, at, cases)
	// In kilobytes, on Linux
	process.stdout.write(`\n${JSON.stringify({ rows, highest: process.resourceUsage().maxRSS * 1024 })}`)
}
void write()
