import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mainPackage } from './package'

let folder: string
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'bench-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function put(path: string, text: string): void {
	mkdirSync(dirname(join(folder, path)), { recursive: true })
	writeFileSync(join(folder, path), text)
}

it('weighs what is in no subpackage', () => {
	const app = JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'office' }] })
	put('app.json', app)
	put('app.js', 'x'.repeat(100))
	put('pages/home/index.js', 'x'.repeat(20))
	put('office/pages/desk/index.js', 'x'.repeat(5000))
	put('officers.js', 'x'.repeat(3))
	expect(mainPackage(folder)).toBe(app.length + 123)
})
