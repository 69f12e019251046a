import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { askWrite } from '@huying/functions/ledger/ledger-store'
import { readRows } from '@huying/functions/ledger/read-ledger-file'
import { ordered } from '@huying/functions/store/ordered'
import { transact } from '@huying/functions/store/transaction'
import { DAY } from '@huying/shared/time/day'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { verify } from '../verify/verify'
import { runNow } from '../whole/run-now'
import { signIn, startWhole } from '../whole/whole'
import { keepPictures, Person, signInAsResident } from './person'

/** 台账 on the built web app: what was found is taken out, opened, and checked; on a phone too. */
let cloud: Cloud
let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'huying-ledger-'))
const file = join(folder, 'ledger.xlsx')

beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
	rmSync(folder, { recursive: true })
})

const checked = async (path: string) => {
	const lines: string[] = []
	const code = await verify([path, '--api', cloud.addresses.api], (line) => lines.push(line))
	return [code, lines.at(-1)]
}

it('what is found is taken out, says of itself what it is, and holds when it is checked', async () => {
	const dispatcher = await Person.at(browser, 'desktop')
	const { page } = dispatcher
	try {
		await signInAsResident(dispatcher, cloud.addresses, '受理员甲')
		await dispatcher.open(`${cloud.addresses.web}/#/office/pages/find/index?status=closed`)
		await dispatcher.touch(page.getByRole('link', { name: '导出台账' }))
		await page.waitForURL('**/office/pages/ledgers/index?status=closed')
		await dispatcher.see('状态：已结案')
		await dispatcher.see('还没有导过台账。')
		await dispatcher.tap('选几列')
		await dispatcher.picture('ledger-1-begin-wide')
		await dispatcher.tap('还是要全部列')
		await dispatcher.tap('导出台账')
		await dispatcher.see(/^共 \d+ 行$/)
		await dispatcher.picture('ledger-2-done-wide')
		const download = page.waitForEvent('download')
		await dispatcher.tap(/^下载/)
		const saved = await download
		expect(saved.suggestedFilename()).toMatch(/^诉求台账-\d{4}-\d{2}-\d{2}\.xlsx$/)
		await saved.saveAs(file)
	} catch (error) {
		await keepPictures(browser, 'ledger-stuck')
		throw error
	}
	expect(dispatcher.complaints).toEqual([])

	const [headings = [], ...rows] = await readRows(readFileSync(file))
	expect(headings.slice(0, 3)).toEqual(['受理编号', '原工单号', '来源'])
	const until = rows.findIndex((row) => row.every((cell) => cell === ''))
	expect(until).toBeGreaterThan(0)
	const status = headings.indexOf('状态')
	expect(new Set(rows.slice(0, until).map((row) => row[status]))).toEqual(new Set(['已结案']))
	expect(rows.slice(until).map(([first]) => first)).toContain('数据时刻')

	expect(await checked(file)).toEqual([0, 'Everything holds: each cell is as it was signed.'])
	const { sheets } = await readXlsx(readFileSync(file))
	const changed = (sheets[0]?.rows ?? []).map((row) => [...row])
	changed[1]?.splice(status, 1, '办理中')
	const other = join(folder, 'changed.xlsx')
	writeFileSync(other, await writeXlsx({ sheets: [{ name: '台账', rows: changed }] }))
	expect(await checked(other)).toEqual([1, 'Something was changed.'])
})

it('a unit takes out its own, on a phone', async () => {
	const handler = await Person.at(browser, 'phone')
	try {
		await signInAsResident(handler, cloud.addresses, '住建局承办人')
		await handler.open(`${cloud.addresses.web}/#/office/pages/ledgers/index`)
		await handler.see('全部诉求')
		await handler.tap('导出台账')
		await handler.see(/^共 \d+ 行$/)
		await handler.picture('ledger-3-done-phone')
		const wide = await handler.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect(wide).toBeLessThanOrEqual(1)
	} catch (error) {
		await keepPictures(browser, 'ledger-stuck-phone')
		throw error
	}
	expect(handler.complaints).toEqual([])
})

it('one that waits is written by its writer, under its own role, and goes after a week', async () => {
	const dispatcher = await signIn(cloud, 'dispatcher1')
	const { body: me } = await dispatcher.ask('GET', '/me')
	const table = { client: DynamoDBDocumentClient.from(cloud.database), name: cloud.table }
	const askedAt = runNow()
	const ledger = `${ordered(askedAt)}-ledger-of-the-walk-01`
	// As asking for more than is written at once leaves it
	const waiting = askWrite(table, {
		tenant: '370404',
		user: String(me.user),
		ledger,
		state: 'waiting',
		filter: { unit: 'housing' },
		askedAt,
		by: { role: 'dispatcher', unit: 'centre', unitName: '社会治理服务中心' },
		rows: 0,
		attempts: 0,
	})
	await transact(table, [waiting])
	expect(await cloud.invoke('ledgerWriter', {})).toMatchObject({ kind: 'answered', value: { done: 1 } })
	const { body: done } = await dispatcher.ask('GET', `/ledgers/${ledger}`)
	expect(done).toMatchObject({ state: 'done' })
	expect((await fetch(String(done.url))).status).toBe(200)

	const advance = JSON.stringify({ advance: 7 * DAY })
	await fetch(`${cloud.addresses.control}/clock`, { method: 'PUT', body: advance })
	// and those of the walks before
	expect(await cloud.invoke('ledgerWriter', {})).toMatchObject({ kind: 'answered' })
	expect((await dispatcher.ask('GET', `/ledgers/${ledger}`)).body).toMatchObject({ state: 'gone' })
	expect((await fetch(String(done.url))).status).toBe(403)
})
