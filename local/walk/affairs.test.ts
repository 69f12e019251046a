import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { disclosureText, objectionPage, disclosureWorkText as work } from '@huying/shared/text/zh-CN/index'
import jsQR from 'jsqr'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser/browser'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { periodOf } from '../seed/tell-disclosures'
import { runNow } from '../whole/run-now'
import { logsOf, startWhole } from '../whole/whole'
import { keepPictures, Person, pictures, signInAsResident } from './person'

/** What villages publish, on screens: read, checked, typed by hand, passed, corrected, asked about, and changed on the quiet. */

let cloud: Cloud
let browser: Browser
beforeAll(async () => {
	;[cloud, browser] = await Promise.all([startWhole({ web: true }), launchBrowser()])
	// the newest head of the log is signed
	await cloud.drain()
})
afterAll(async () => {
	await browser?.close()
	await cloud?.stop()
})

const sizes = { narrow: { width: 390, height: 844 }, wide: { width: 1440, height: 900 } } as const
const quarterBack = (times: number): string => periodOf({ group: 'funds', ago: times - 1 }, runNow())
const last = quarterBack(1)
const item = (group: string, period: string) => `${HOME}-${group}-${period}`
const page = (path: string, query: Record<string, string>) =>
	`${cloud.addresses.web}/#/${path}?${new URLSearchParams(query)}`
const openItem = (person: Person, id: string) => person.open(page('affairs/pages/disclosure/index', { id }))

/** The whole page in both sizes of type; nothing may stand wider than the phone. */
async function look(person: Person, name: string): Promise<void> {
	for (const size of ['normal', 'large'] as const) {
		await person.page.evaluate(
			(chosen) => localStorage.setItem('type-size', JSON.stringify({ data: chosen })),
			size,
		)
		await person.page.reload()
		await person.page.setViewportSize({ width: 390, height: 2600 })
		await person.picture(`affairs-${name}-${size}`)
		const wider = await person.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		expect({ name, size, wider: wider > 1 }).toEqual({ name, size, wider: false })
	}
	await person.page.evaluate(() => localStorage.setItem('type-size', JSON.stringify({ data: 'normal' })))
	await person.page.setViewportSize(sizes.narrow)
	await person.page.reload()
}

/** A step that is asked for once more, with its words. */
async function act(person: Person, words: string): Promise<void> {
	await person.tap(words)
	await person.page.getByRole('dialog').filter({ visible: true }).waitFor()
	await person.tap(words)
}

async function walk(name: string, steps: () => Promise<void>): Promise<void> {
	try {
		await steps()
	} catch (error) {
		await keepPictures(browser, `affairs-${name}-stuck`)
		throw error
	}
}

describe('somebody who is not signed in', () => {
	it('reads what the village earned and spent, and the phone ticks that nobody changed it', async () => {
		const reader = await Person.at(browser, 'phone')
		await walk('reader', async () => {
			await reader.open(page('affairs/pages/village/index', { village: HOME }))
			await reader.see(disclosureText.sayFigures({ rows: 14, totals: {}, balance: third }))
			await reader.see(disclosureText.board.chartTitle)
			await look(reader, 'board')
			await openItem(reader, item('funds', last))
			await reader.see('收 58,900 元')
			await reader.see('账是平的。')
			await reader.see(disclosureText.proof.kept)
			await reader.tap(disclosureText.item.moreRows(2))
			await reader.see('网络费，全年')
			await look(reader, 'item')
		})
		expect(reader.complaints).toEqual([])
		await reader.page.context().close()
	})

	it('scans the poster, and is at the very item, in plain HTML', async () => {
		const reader = await Person.at(browser, 'desktop')
		await walk('poster', async () => {
			await reader.open(page('affairs/pages/poster/index', { village: HOME, id: item('funds', last) }))
			await reader.see(disclosureText.poster.scan)
			await reader.page.emulateMedia({ media: 'print' })
			await reader.page.setViewportSize({ width: 794, height: 1123 })
			await reader.picture('affairs-poster')
			const { data, info } = await sharp(readFileSync(join(pictures, 'affairs-poster.png')))
				.ensureAlpha()
				.raw()
				.toBuffer({ resolveWithObject: true })
			const scanned = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? ''
			expect(scanned).toBe(`${cloud.addresses.web}/v/${HOME}/${item('funds', last)}`)
			const answer = await fetch(scanned)
			const html = await answer.text()
			expect(answer.status).toBe(200)
			expect(html).toContain('南湖地块发包款')
			expect(html).not.toContain('<script')
			await reader.page.emulateMedia({ media: 'screen' })
			await reader.page.setViewportSize(sizes.narrow)
			await reader.page.goto(scanned)
			await reader.see('南湖地块发包款')
			await reader.picture('affairs-plain')
		})
		await reader.page.context().close()
	})
})

const third = {
	opening: 2_867_000,
	income: 5_890_000,
	spending: 4_631_000,
	closing: 4_126_000,
	balanced: true,
	breakdown: [],
}

describe('a quarter', () => {
	it('is typed by hand on a phone, passed by the committee, and public; then corrected', async () => {
		const period = quarterBack(5)
		const editor = await Person.at(browser, 'phone')
		const supervisor = await Person.at(browser, 'phone')
		await signInAsResident(editor, cloud.addresses, '榴园镇周庄村村务公开员')
		await signInAsResident(supervisor, cloud.addresses, '榴园镇周庄村村监委会成员')
		const typed = async (label: string, words: string) => {
			const dialog = editor.page.getByRole('dialog').filter({ visible: true })
			const where = (await dialog.count()) > 0 ? dialog.last() : editor.page.locator('body')
			await editor.fill(where.getByLabel(label, { exact: true }).last(), words)
		}
		const row = async (cells: Record<string, string>) => {
			await editor.tap(work.form.add)
			for (const [label, words] of Object.entries(cells)) await typed(label, words)
			await editor.tap(work.form.done)
		}
		const day = `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, '0')}-10`
		await walk('editor', async () => {
			await editor.open(page('office/pages/disclosure-form/index', { village: HOME, group: 'funds', period }))
			await editor.see(work.form.rows)
			await row({ 日期: day, 事由: '演示：补助', 类别: '上级补助', '金额（元）': '１２０００' })
			await row({
				日期: day,
				事由: '演示：修灯',
				类别: '水电办公',
				'金额（元）': '-500',
				备注: '找张师傅 13912345678',
			})
			await typed(work.form.opening, '15400')
			await typed(work.form.closing, '26900')
			await editor.see(work.form.balanced)
			await editor.picture('affairs-form')
			await editor.tap(work.form.next)
			await editor.see(work.one.preview)
			// what could name somebody is hidden before anybody sees it
			await editor.see(work.one.masked)
			await expect.poll(() => editor.page.getByText('13912345678').count()).toBe(0)
			await look(editor, 'preview')
			await act(editor, work.act.submit.button)
			await editor.see(work.told.submit)

			await supervisor.open(`${cloud.addresses.web}/#/office/pages/disclosures/index`)
			await supervisor.see(work.list.mine)
			await supervisor.picture('affairs-supervisor')
			await supervisor.open(page('office/pages/disclosure/index', { id: item('funds', period) }))
			await supervisor.see(work.one.preview)
			await act(supervisor, work.act.review.button)
			await supervisor.see(work.told.review)

			await editor.open(page('office/pages/disclosure-form/index', { id: item('funds', period) }))
			await editor.tap('演示：修灯')
			await typed('金额（元）', '-600')
			await editor.tap(work.form.done)
			await typed(work.form.closing, '26800')
			await typed(work.form.reason, '演示：修灯是 600 元，写少了。')
			await editor.tap(work.form.next)
			await editor.see(work.one.difference)
			await editor.picture('affairs-correction')
			await act(editor, work.act.submit.button)
			await editor.see(work.told.submit)
			await supervisor.open(page('office/pages/disclosure/index', { id: item('funds', period) }))
			await supervisor.see(work.one.preview)
			await act(supervisor, work.act.review.button)
			await supervisor.see(work.told.review)

			await openItem(supervisor, item('funds', period))
			await supervisor.see('演示：修灯是 600 元，写少了。')
			await supervisor.see(disclosureText.item.editions(2))
			await look(supervisor, 'corrected')
		})
		expect([...editor.complaints, ...supervisor.complaints]).toEqual([])
		await editor.page.context().close()
		await supervisor.page.context().close()
		expect(logsOf(cloud)).not.toContain('13912345678')
	})
})

describe('another quarter', () => {
	it('is imported on a wide screen: a file with a fault says where, a sound one is in the table', async () => {
		const editor = await Person.at(browser, 'desktop')
		await signInAsResident(editor, cloud.addresses, '榴园镇周庄村村务公开员')
		const period = quarterBack(6)
		const day = `${period.slice(0, 4)}-${String(Number(period.slice(6)) * 3).padStart(2, '0')}-10`
		const csv = (amount: string) => ({
			name: '演示收支.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				`日期,事由,类别,金额（元）,备注\n${day},演示：补助,上级补助,${amount},\n${day},演示：电费,水电办公,-200,\n`,
			),
		})
		await walk('import', async () => {
			await editor.open(page('office/pages/disclosure-form/index', { village: HOME, group: 'funds', period }))
			await editor.see(work.form.fileHint)
			await editor.photograph(work.form.file, csv('很多'))
			await editor.see('文件里有 1 处不对，改好再选一次。')
			await editor.see(/第 2 行 D 列「金额/)
			await editor.picture('affairs-import-fault')
			await editor.photograph(work.form.file, csv('"1,000"'))
			await editor.see('「演示收支.csv」读好了，2 行已放进表里。')
			await editor.fill(editor.page.getByLabel(work.form.opening, { exact: true }).last(), '0')
			await editor.fill(editor.page.getByLabel(work.form.closing, { exact: true }).last(), '800')
			await editor.see(work.form.balanced)
			await editor.picture('affairs-import')
			await editor.tap(work.form.next)
			await editor.see('收 1,000 元')
			await editor.picture('affairs-import-preview')
		})
		expect(editor.complaints).toEqual([])
		await editor.page.context().close()
	})
})

describe('a villager', () => {
	it('asks about an item in a few taps, the village answers in the open and does not learn who, and is rated', async () => {
		const resident = await Person.at(browser, 'phone')
		const editor = await Person.at(browser, 'phone')
		await signInAsResident(resident, cloud.addresses, '老孙')
		await walk('objection', async () => {
			await openItem(resident, item('funds', last))
			await resident.tap(disclosureText.item.ask)
			await resident.write('演示：清淤的钱是怎么算的？')
			await look(resident, 'objection')
			await resident.see(objectionPage.what)
			await resident.tap(objectionPage.send)
			await resident.see(objectionPage.sent)
			await resident.tap(objectionPage.look)
			await resident.see('演示：清淤的钱是怎么算的？')
			await resident.picture('affairs-asked')

			await signInAsResident(editor, cloud.addresses, '榴园镇周庄村村务公开员')
			await editor.open(`${cloud.addresses.web}/#/office/pages/disclosures/index`)
			await editor.tap('演示：清淤的钱是怎么算的？')
			await editor.see('保密')
			await expect.poll(() => editor.page.getByText('老孙').count()).toBe(0)
			await act(editor, '签收')
			await editor.see('已签收。')
			await editor.tap('申请办结')
			await editor.page.getByRole('dialog').filter({ visible: true }).waitFor()
			await editor.picture('affairs-answering')
			await editor.fill(editor.page.getByLabel('公开答复').last(), '演示：620 米，每米 30 元，账上都有。')
			await editor.write('演示：620 米，每米 30 元，账上都有。')
			await editor.tap('申请办结')
			await editor.see('待评价')

			await resident.page.reload()
			await resident.tap('解决了')
			await resident.see('满意吗？')
			await resident.tap(/^满意/)
			await resident.picture('affairs-rated')
		})
		expect([...resident.complaints, ...editor.complaints]).toEqual([])
		await resident.page.context().close()
		await editor.page.context().close()
	})
})

it('a table changed behind the system’s back is an alarm on the phone', async () => {
	const reader = await Person.at(browser, 'phone')
	await walk('alarm', async () => {
		const id = item('household', last)
		const key = `shown/370404/${await digestOf(id)}`
		const object = cloud.objects.read(cloud.bucket('DisclosureBucket'), key)
		if (object === undefined) throw new Error(`there is no ${key}`)
		// three born become nine, in the stored object itself
		const bytes = readFileSync(object.file, 'utf8')
		expect(bytes).toContain('["出生",3]')
		writeFileSync(object.file, bytes.replace('["出生",3]', '["出生",9]'))
		await openItem(reader, id)
		await reader.see(disclosureText.proof.broken)
		await look(reader, 'alarm')
	})
	await reader.page.context().close()
})

/** The digest of the edition that counts, from the table itself: nobody has asked a function for its content yet. */
async function digestOf(id: string): Promise<string> {
	const { Item } = await cloud.database.send(
		new GetItemCommand({
			TableName: cloud.table,
			Key: { pk: { S: `370404#disclosure#${id}` }, sk: { S: 'disclosure' } },
		}),
	)
	return Item?.editions?.L?.at(-1)?.M?.shown?.S ?? ''
}
