/**
 * Draws the demonstration pictures anew: `npx tsx local/seed/pictures/draw.ts`. The results are committed, because the
 * words on them need a Chinese font, which a machine that only runs the project may lack.
 */
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readyFonts } from '../../browser/fonts'
import { scenes } from './scenes'

const folder = mkdtempSync(join(tmpdir(), 'huying-fonts-'))
// read by sharp's fontconfig when it loads, so sharp is imported after
process.env.FONTCONFIG_FILE = await readyFonts(folder)
const { default: sharp } = await import('sharp')
for (const [name, svg] of Object.entries(scenes)) {
	const file = fileURLToPath(new URL(`${name}.jpg`, import.meta.url))
	await sharp(Buffer.from(svg)).jpeg({ quality: 78, mozjpeg: true }).toFile(file)
}
await rm(folder, { recursive: true })
