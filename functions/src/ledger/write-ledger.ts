import { scopeOf } from '@huying/shared/find/scope'
import { dayOf } from '@huying/shared/follow-up/figures'
import { type Cell, rowsDigest } from '@huying/shared/ledger/cell'
import { columnsOf } from '@huying/shared/ledger/ledger'
import { saidLines, sealLines, sealText } from '@huying/shared/ledger/statement'
import { fileName, heading } from '@huying/shared/text/zh-CN/ledger'
import { keyName } from '@huying/shared/transparency/signed-head'
import { withAccess } from '../access-log/record-access'
import type { Who } from '../edge/endpoint'
import { wholeTenant } from '../tenant/tenant-store'
import { ledgerObject } from './ledger-keys'
import type { LedgerPorts } from './ledger-ports'
import { type Frame, ledgerRows } from './ledger-rows'
import { doneWrite, type LedgerRecord, NoLongerOurs, tellProgress } from './ledger-store'
import { saidFilter } from './say-filter'
import { sheetStream } from './sheet-stream'

/** How often it is said how far a ledger is. In rows. */
const TOLD_EACH = 1_000
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Which cases a ledger has, by their names: some megabytes where they are very many. Undefined where they are more than
 * `most`.
 * @param tell says now and then that somebody is still at it
 */
export async function gather(
	{ found }: LedgerPorts,
	{ filter = {} }: Pick<LedgerRecord, 'filter'>,
	who: Who,
	moment: number,
	most: number,
	tell: () => Promise<void> = async () => {},
): Promise<string[] | undefined> {
	const cases: string[] = []
	let told = 0
	for await (const batch of found(who, filter, moment)) {
		for (const { state } of batch) cases.push(state.case)
		if (cases.length > most) return undefined
		if (cases.length - told < TOLD_EACH) continue
		told = cases.length
		await tell()
	}
	return cases
}

/**
 * Writes a ledger that was begun: each case as it stood at the moment, straight into the bucket; at last what the ledger
 * says of itself, signed.
 * @param moment when it was begun to ask which cases
 * @throws NoLongerOurs when it was cancelled, or somebody else took it up
 */
export async function writeCases(
	ledger: LedgerPorts,
	record: LedgerRecord,
	who: Who,
	moment: number,
	cases: readonly string[],
): Promise<void> {
	const frame = await frameOf(ledger, record, who, moment)
	const counted = { rows: 0 }
	const key = ledgerObject(record.tenant, record.user, record.ledger)
	const body = sheetStream(frame.columns, lines(ledger, record, frame, cases, counted))
	const size = await ledger.objects.put(key, body, {
		'content-type': XLSX,
		'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(dayOf(moment)))}`,
		'cache-control': 'private, no-store',
	})
	await finish(ledger, record, { ...counted, moment, size }, key)
}

async function frameOf(
	{ table, ports }: LedgerPorts,
	{ tenant, filter = {}, columns }: LedgerRecord,
	who: Who,
	moment: number,
): Promise<Frame> {
	const county = await wholeTenant(table, tenant)
	const names = new Map(
		(county?.towns ?? []).flatMap((town) => [
			[town.code, town.name] as const,
			...town.villages.map(({ code, name }) => [code, name] as const),
		]),
	)
	return {
		who,
		scope: scopeOf(who.posts, ports.now()) ?? { units: [] },
		filter,
		columns: columnsOf(columns),
		moment,
		place: (code) => names.get(code) ?? code,
	}
}

/** All lines of the sheet, as they are asked for. */
async function* lines(
	{ table, ports, signing }: LedgerPorts,
	record: LedgerRecord,
	frame: Frame,
	cases: readonly string[],
	counted: { rows: number },
): AsyncGenerator<readonly Cell[]> {
	const digest = rowsDigest()
	const keep = (row: readonly Cell[]) => {
		digest.add(row)
		return row
	}
	yield keep(frame.columns.map((name) => heading[name]))
	for await (const row of ledgerRows(table, frame, cases)) {
		yield keep(row)
		counted.rows++
		if (counted.rows % TOLD_EACH === 0) await tellProgress(table, record, counted, ports.now())
	}
	yield []
	const { tenant, ledger, by } = record
	const { filter, moment, place } = frame
	const words = await saidFilter(table, tenant, filter, place)
	for (const line of saidLines({ filter: words, moment, by, ...counted })) yield keep(line)
	const key = keyName(await signing.publicKey())
	const sum = digest.end()
	const text = sealText({ tenant, ledger, moment, ...counted, digest: sum, key })
	yield* sealLines(text, sum, await signing.sign(text))
}

/** That it is there and that it was taken are one transaction: no list leaves the county unseen. */
async function finish(
	{ table, ports, objects }: LedgerPorts,
	record: LedgerRecord,
	done: { rows: number; moment: number; size: number },
	key: string,
): Promise<void> {
	const { tenant, user, ledger, by, filter = {} } = record
	const fields = Object.keys(filter).sort().join('.')
	const taken = {
		tenant,
		by: { user, role: by.role, unit: by.unit },
		what: 'ledgerTaken' as const,
		// Which parts the filter had, never what was typed
		detail: { ledger, rows: done.rows, ...(fields !== '' && { filter: fields }) },
	}
	const failed = await withAccess(table, ports, [taken], () => [doneWrite(table, record, done, ports.now())])
	if (failed === undefined) return
	await objects.remove(key)
	throw new NoLongerOurs()
}
