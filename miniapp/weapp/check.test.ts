import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { builtWeapp } from './built'
import { packageSizes, problemsOf } from './check'

const dist = builtWeapp()
const copies: string[] = []
afterEach(() => {
	for (const copy of copies.splice(0)) rmSync(copy, { recursive: true })
})

test('WeChat would take the build', () => {
	expect(problemsOf(dist)).toEqual([])
})

test('the first package is less than 700 KB, and none is more than 2 MB', () => {
	const sizes = packageSizes(dist)
	expect(sizes['']).toBeLessThan(700 * 1024)
	for (const size of Object.values(sizes)) expect(size).toBeLessThanOrEqual(2 * 1024 * 1024)
})

test('the QR library lands in the packages that draw codes, not in the first', () => {
	const holding = (folder: string) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
			(file) =>
				file.endsWith('.js') &&
				readFileSync(path.join(folder, file), 'utf8').includes('errorCorrectionLevel'),
		)
	const files = holding(dist)
	expect(files.length).toBeGreaterThan(0)
	expect(files.filter((file) => !/^(office|examples|affairs)\//.test(file))).toEqual([])
})

test('the check finds a missing file, a broken script, a broken template and process.env', () => {
	const copy = mkdtempSync(path.join(tmpdir(), 'huying-weapp-'))
	copies.push(copy)
	cpSync(dist, copy, { recursive: true })
	rmSync(path.join(copy, 'pages/home/index.json'))
	writeFileSync(path.join(copy, 'pages/me/index.js'), 'Page({')
	writeFileSync(path.join(copy, 'pages/case/index.wxml'), '<view>')
	writeFileSync(path.join(copy, 'pages/cases/index.js'), 'Page({ api: process.env.API })')
	const problems = problemsOf(copy).join('\n')
	expect(problems).toContain('pages/home/index.json is missing')
	expect(problems).toContain('pages/me/index.js:')
	expect(problems).toContain('wcc:')
	expect(problems).toContain('pages/cases/index.js: process.env')
})
