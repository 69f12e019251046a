import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examinePdf } from './examine-pdf'

type Change = (pdf: PDFDocument) => void | Promise<void>
async function pdf(change: Change = () => undefined, useObjectStreams = true): Promise<Buffer> {
	const made = await PDFDocument.create()
	made.addPage().drawText('2026 Q3')
	await change(made)
	return Buffer.from(await made.save({ useObjectStreams }))
}
const look = async (file: Buffer | Promise<Buffer>) => examinePdf(await file, Date.now)
const opening = (made: PDFDocument, action: Record<string, unknown> | string[]) =>
	made.catalog.set(
		PDFName.of('OpenAction'),
		made.context.obj(action as Parameters<typeof made.context.obj>[0] & object),
	)

/** A whole file by hand: its objects, and nothing to find them by. */
const byHand = (objects: string) =>
	Buffer.from(
		`%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n${objects}\ntrailer\n<</Root 1 0 R/Size 9>>\nstartxref\n0\n%%EOF`,
		'latin1',
	)
const packed = (unpacked: Buffer, more = '') => {
	const bytes = deflateSync(unpacked, { level: 9 })
	const head = `5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bytes.length}${more}>>\nstream\n`
	return byHand(`${head}${bytes.toString('latin1')}\nendstream\nendobj`)
}

describe('a PDF', () => {
	it.each<[string, () => Buffer | Promise<Buffer>]>([
		['with a page', () => pdf()],
		['with its objects one by one', () => pdf(undefined, false)],
		['made by hand', () => byHand('')],
		['with objects packed together', () => packed(Buffer.from('7 0 <</A 1>>'))],
		['that a reader opens at its first page', () => pdf((made) => opening(made, { S: 'GoTo', D: ['Fit'] }))],
		[
			'that a reader opens at a place of its own',
			() =>
				pdf((made) =>
					made.catalog.set(
						PDFName.of('OpenAction'),
						made.context.register(made.context.obj({ S: 'GoTo', D: ['Fit'] })),
					),
				),
		],
	])('%s is taken', async (_, file) => {
		expect(await look(file())).toBeUndefined()
	})

	it.each<[string, () => Buffer | Promise<Buffer>]>([
		['a script, packed', () => pdf((made) => made.addJavaScript('hello', 'app.alert(1)'))],
		['a script, in the open', () => pdf((made) => made.addJavaScript('hello', 'app.alert(1)'), false)],
		['a file in it', () => pdf((made) => made.attach(Buffer.from('MZ'), 'a.exe'))],
		[
			'something that opens by itself',
			() => pdf((made) => opening(made, { S: 'URI', URI: PDFString.of('http://a.test') })),
		],
		[
			'the same as an object of its own',
			() =>
				pdf((made) =>
					made.catalog.set(
						PDFName.of('OpenAction'),
						made.context.register(made.context.obj({ S: 'URI', URI: PDFString.of('http://a.test') })),
					),
				),
		],
		[
			'an action on its page',
			() => pdf((made) => made.getPage(0).node.set(PDFName.of('AA'), made.context.obj({}))),
		],
		['another program', () => byHand('3 0 obj\n<</S/Launch/F(cmd.exe)>>\nendobj')],
		['a script whose name is hidden', () => byHand('3 0 obj\n<</S/J#61va#53cript/J#53(1)>>\nendobj')],
		[
			'a script, packed, that a later object replaces',
			() =>
				Buffer.from(
					packed(Buffer.from('7 0 <</S/JavaScript/JS(1)>>'))
						.toString('latin1')
						.replace('trailer', '7 0 obj\n<<>>\nendobj\ntrailer'),
					'latin1',
				),
		],
		[
			'a script within what looks like a picture',
			() =>
				byHand(
					'3 0 obj\n<</Length 40>>\nstream\n7 0 obj <</S/JavaScript/JS(1)>> endobj   \nendstream\nendobj',
				),
		],
	])('with %s is refused', async (_, file) => {
		expect(await look(file())).toBe('paperActive')
	})

	it('under a password is refused', async () => {
		const locked = pdf((made) => made.encrypt({ userPassword: 'a', ownerPassword: 'b' }))
		expect(await look(locked)).toBe('paperLocked')
	})

	it.each<[string, () => Buffer | Promise<Buffer>]>([
		['nothing', () => Buffer.alloc(0)],
		['words', () => Buffer.from('三季度收支')],
		['a picture', () => Buffer.from('89504e470d0a1a0a', 'hex')],
		['a name and no more', () => Buffer.from('%PDF-1.7\n%%EOF')],
		['cut short', async () => (await pdf()).subarray(0, 300)],
		['a bomb', () => packed(Buffer.alloc(80_000_000))],
		['packed twice over', () => packed(Buffer.from('7 0 <<>>'), '/Filter[/FlateDecode/FlateDecode]')],
		['nested without end', () => byHand(`3 0 obj\n${'['.repeat(200_000)}\nendobj`)],
	])('that is %s is refused', async (_, file) => {
		expect(await look(file())).toBe('paperUnreadable')
	})

	it('that takes for ever is given up', async () => {
		let at = 0
		const slow = Buffer.concat([byHand(''), Buffer.from('\n1 a'.repeat(200_000))])
		expect(await examinePdf(slow, () => (at += 1000))).toBe('paperUnreadable')
	})

	it('however it is broken, is taken or refused', async () => {
		const good = await pdf((made) => made.addJavaScript('hello', 'app.alert(1)'), false)
		const change = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }))
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
				const file = Buffer.from(good)
				for (const [at, byte] of changes) file[at] = byte
				expect([undefined, 'paperUnreadable', 'paperLocked', 'paperActive']).toContain(await look(file))
			}),
			{ numRuns: 200 },
		)
	})
})
