import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheetStream } from '@huying/functions/ledger/sheet-stream'
import { freshSigning } from '@huying/functions/transparency/signing.fixture'
import { type Cell, rowsDigest } from '@huying/shared/ledger/cell'
import { saidLines, sealLines, sealText } from '@huying/shared/ledger/statement'
import { keyName } from '@huying/shared/transparency/signed-head'
import { afterAll, expect, it } from 'vitest'
import { verifyLedger } from './ledger'

const folder = mkdtempSync(join(tmpdir(), 'huying-ledger-'))
afterAll(() => rmSync(folder, { recursive: true }))
const moment = Date.UTC(2026, 2, 2, 1)
const signing = freshSigning()

/** A ledger's file; `change` comes after it was signed. */
async function ledger(change: (rows: Cell[][]) => void = () => {}): Promise<string> {
	const by = { role: 'dispatcher', unitName: '中心' } as const
	const rows: Cell[][] = [
		['受理编号', '登记时间'],
		['2603-0000-0001', { at: moment }],
	]
	const digest = rowsDigest()
	const said = saidLines({ filter: '全部诉求', moment, by, rows: 1 })
	for (const row of [...rows, ...said]) digest.add(row)
	const sum = digest.end()
	const key = keyName(await signing.publicKey())
	const text = sealText({ tenant: '370404', ledger: 'one', moment, rows: 1, digest: sum, key })
	const all = [...rows, [], ...said, ...sealLines(text, sum, await signing.sign(text))]
	change(all)
	const file = join(folder, 'ledger.xlsx')
	const pieces: Uint8Array[] = []
	const lines = (async function* () {
		yield* all
	})()
	for await (const piece of sheetStream(['number', 'openedAt'], lines)) pieces.push(piece)
	writeFileSync(file, Buffer.concat(pieces))
	return file
}
const told = async (file: string, known?: string) => {
	const lines: string[] = []
	const ask = async () => ({ key: keyName(await signing.publicKey()), publicKey: await signing.publicKey() })
	const code = await verifyLedger(file, ask, known, (line) => lines.push(line))
	return { code, lines }
}

it('says that a ledger is as it was signed, of which county and when', async () => {
	const { code, lines } = await told(await ledger())
	expect([code, lines[0]]).toEqual([
		0,
		'Ledger of 370404: 1 cases as they stood at 2026-03-02 09:00 in Beijing.',
	])
	expect((await told(await ledger(), 'another')).code).toBe(1)
})

it('says that one changed cell was changed, and what is no ledger at all', async () => {
	const changed = await told(await ledger((rows) => rows[1]?.splice(0, 1, '2603-0000-0002')))
	expect([changed.code, changed.lines]).toEqual([
		1,
		expect.arrayContaining(['FAULT Some cell is not what was signed.']),
	])
	const file = join(folder, 'other.xlsx')
	writeFileSync(file, '受理编号')
	expect((await told(file)).code).toBe(1)
})
