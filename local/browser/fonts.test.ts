import { mkdtempSync, openSync, readdirSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readyFonts } from './fonts'

const folder = mkdtempSync(join(tmpdir(), 'huying-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fontFiles = () => readdirSync(join(folder, 'fonts')).map((name) => join(folder, 'fonts', name))
const identities = () => fontFiles().map((file) => [file, statSync(file).ino, statSync(file).mtimeMs])

it('leaves fonts alone that a browser beside us may have mapped', async () => {
	await readyFonts(folder)
	const before = identities()
	expect(before).toHaveLength(2)
	await Promise.all([readyFonts(folder), readyFonts(folder)])
	expect(identities()).toEqual(before)
})

it('moves a whole font in the place of half of one, under which whoever has it open keeps what there was', async () => {
	const [font = ''] = fontFiles()
	writeFileSync(font, 'half')
	const open = openSync(font, 'r')
	await readyFonts(folder)
	expect(statSync(font).size).toBeGreaterThan(1_000_000)
	const seen = Buffer.alloc(8)
	expect(readSync(open, seen, 0, 8, 0)).toBe(4)
	expect(fontFiles()).toHaveLength(2)
})
