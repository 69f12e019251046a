import { PDFDocument } from '@cantoo/pdf-lib'
import type { BooksAnswer, FileRead } from '@huying/shared/disclosure/disclosure-file-routes'
import type { Paper } from '@huying/shared/disclosure/paper'
import { townOf } from '@huying/shared/region/region'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cloud } from '../cloud/cloud'
import { HOME } from '../seed/disclosure-stories'
import { fresh, logsOf, type Signed, signIn, startWhole } from './whole'

/** Spreadsheets and PDFs of what villages publish, as they are deployed: by their function's role, over HTTP. */
let cloud: Cloud
let editor: Signed
let resident: Signed
beforeAll(async () => {
	cloud = await startWhole()
	editor = await signIn(cloud, 'villageEditor')
	resident = await signIn(cloud, 'resident1')
})
afterAll(() => cloud?.stop())

const objects = (key: string) => cloud.objects.read(cloud.bucket('DisclosureBucket'), key)

/** Uploads a PDF as a phone does: ticket, presigned POST, check; stops where it is refused. */
async function upload(who: Signed, bytes: Uint8Array, size = bytes.length) {
	const id = fresh('paper')
	const ticket = await who.ask('POST', '/papers', { id, name: '三季度收支.pdf', size })
	if (ticket.status !== 201) return { id, ticket }
	const form = new FormData()
	for (const [name, value] of Object.entries(ticket.body.fields as Record<string, string>))
		form.append(name, value)
	form.append('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'a.pdf')
	const stored = await fetch(String(ticket.body.url), { method: 'POST', body: form })
	await stored.arrayBuffer()
	if (!stored.ok) return { id, ticket, stored: stored.status }
	return { id, ticket, stored: stored.status, check: await who.ask('POST', `/papers/${id}/check`, {}) }
}

async function pdf(script?: string): Promise<Uint8Array> {
	const file = await PDFDocument.create()
	file.addPage().drawText('2026 Q3')
	if (script !== undefined) file.addJavaScript('a', script)
	return file.save()
}

describe('a PDF', () => {
	it('is uploaded, looked through and kept under its digest, and the upload is gone', async () => {
		const made = await pdf()
		const { id, check } = await upload(editor, made)
		expect(check?.status).toBe(200)
		const { paper, bytes } = (check?.body ?? {}) as unknown as Paper
		expect(objects(`paper/370404/${paper}`)).toBeDefined()
		expect(objects(`upload/370404/${id}`)).toBeUndefined()
		expect(bytes).toBe(made.length)
	})

	it('with a script in it is refused, and not kept', async () => {
		const { id, check } = await upload(editor, await pdf('app.alert(1)'))
		expect([check?.status, check?.body.code]).toEqual([422, 'paperActive'])
		expect(objects(`upload/370404/${id}`)).toBeUndefined()
	})

	it('of 100 MB is refused before it is asked for, and by the bucket where it was said to be small', async () => {
		const large = new Uint8Array(100 * 1024 * 1024)
		expect((await upload(editor, large)).ticket.body.code).toBe('paperTooLarge')
		expect((await upload(editor, large, 1000)).stored).toBe(400)
	})

	it('is nothing for those who publish nothing', async () => {
		expect((await upload(resident, await pdf())).ticket.body.code).toBe('postMissing')
	})
})

describe('a spreadsheet', () => {
	it('begins with a template, and is read when it is filled in', async () => {
		const template = await editor.ask('GET', '/disclosure-files/template?group=funds&format=csv')
		const text = Buffer.from(String(template.body.content), 'base64').toString('utf8')
		const filled = `${text}2026-7-8,发包,土地发包,"42,000",\r\n`
		const sent = { village: HOME, group: 'funds', period: '2026-Q3', name: '表.csv' }
		const read = (content: string) =>
			editor.ask('POST', '/disclosure-files/read', {
				...sent,
				content: Buffer.from(content).toString('base64'),
			})
		expect((await read(filled)).body as unknown as FileRead).toEqual({
			table: {
				rows: [['2026-7-8', '发包', '土地发包', '42,000', '']],
				opening: '28670',
				closing: '29870.50',
			},
		})
		expect((await read(filled.replace('7-8', '7-32'))).body).toMatchObject({
			total: 1,
			faults: [{ row: 5, column: 'A', heading: '日期' }],
		})
	})

	it('of a whole town is for whoever keeps its books', async () => {
		const body = {
			town: townOf(HOME),
			group: 'funds',
			period: '2026-Q3',
			name: '账.csv',
			content: Buffer.from(
				`村名,日期,摘要,类别,收入,支出\r\n${HOME},2026-7-8,发包,土地发包,42000,\r\n`,
			).toString('base64'),
		}
		expect((await editor.ask('POST', '/bookkeeping/read', body)).body.code).toBe('postMissing')
		const keeper = await signIn(cloud, `handler-town-${townOf(HOME)}`)
		const answer = (await keeper.ask('POST', '/bookkeeping/read', body)).body as unknown as BooksAnswer
		expect(answer).toMatchObject({
			mappedBy: 'headings',
			missing: [],
			villages: [{ village: HOME, income: 4_200_000, faults: { total: 0 } }],
		})
		const { mapping } = answer
		const kept = await keeper.ask('PUT', '/bookkeeping/mapping', { town: body.town, group: 'funds', mapping })
		expect(kept.body).toEqual({ done: true })
		expect((await keeper.ask('POST', '/bookkeeping/read', body)).body).toMatchObject({ mappedBy: 'kept' })
	})
})

it('nothing of it is in the logs', () => {
	expect(logsOf(cloud)).not.toMatch(/三季度收支|土地发包/)
})
