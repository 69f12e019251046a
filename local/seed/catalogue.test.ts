import { readFileSync } from 'node:fs'
import { writeCsv } from '@huying/functions/catalogue/write-file'
import type { Duty } from '@huying/shared/catalogue/duty'
import { matters } from '@huying/shared/matter/matters'
import { matter as names } from '@huying/shared/text/zh-CN/matter'
import { describe, expect, it } from 'vitest'
import { demonstrationList, listFile } from './catalogue'
import { firstCounty } from './county'
import { finishedStories } from './finished-stories'
import { openStories } from './open-stories'
import { unitsOf } from './units'

const units = unitsOf(firstCounty())
const { title, entries } = await demonstrationList(units)
const entry = (matter: string) => entries.find((one) => one.matter === matter)
const say = (duty: Duty) => (duty.level === 'department' ? duty.unit : duty.level)

describe('the demonstration list', () => {
	it('has at least 105 matters of at least seven fields, and says that it is none of 峄城区', () => {
		expect(entries.length).toBeGreaterThanOrEqual(105)
		expect(new Set(entries.map(({ field }) => field)).size).toBeGreaterThanOrEqual(7)
		expect(title).toBe('示范清单（非峄城区官方清单）')
	})

	it('is written as the system writes it', () => {
		expect(readFileSync(listFile, 'utf8')).toBe(writeCsv({ ...(title && { title }), entries }, units))
	})

	it('has the common matters of the first day, meaning the same', () => {
		for (const [matter, known] of Object.entries(matters))
			expect(entry(matter), matter).toMatchObject({
				...known,
				name: names[matter as keyof typeof matters],
				common: true,
			})
		expect(entries.filter(({ common }) => common).map(({ matter }) => matter)).toHaveLength(
			Object.keys(matters).length,
		)
	})

	it('gives work to departments, to towns and to villages', () => {
		const led = (level: string) => entries.filter(({ lead }) => lead.level === level).length
		expect(led('department')).toBeGreaterThan(80)
		expect(led('town')).toBeGreaterThan(5)
		expect(led('village')).toBeGreaterThan(3)
		expect(new Set(entries.map(({ basis }) => basis)).size).toBe(3)
		expect(new Set(entries.map(({ urgency }) => urgency)).size).toBe(5)
	})

	it.each([
		['scatteredPollution', 'environment', ['enforcement', 'police', 'market', 'land', 'town']],
		['wallOpening', 'enforcement', ['market', 'police', 'town']],
	])('lets a town call several units for %s', (matter, lead, supports) => {
		const found = entry(matter)
		expect(found?.flow).toEqual({ visit: true, joint: true })
		expect(found && say(found.lead)).toBe(lead)
		expect(found?.supports.map(say).sort()).toEqual([...supports].sort())
	})

	it('gives illegal building to enforcement, with the town', () => {
		expect(entry('illegalBuilding')).toMatchObject({
			lead: { unit: 'enforcement' },
			supports: [{ level: 'town' }],
		})
	})

	it('gives nobody longer than three working days, and red 24 hours by the clock', () => {
		for (const { matter, urgency, resolve } of entries) {
			if (urgency === 'red') expect(resolve, matter).toEqual({ by: 'clock', hours: 24 })
			else if (resolve.by === 'working') expect(resolve.days, matter).toBeLessThanOrEqual(3)
		}
	})

	it('speaks to residents in whole sentences with full-width punctuation', () => {
		for (const { sentence, evidence } of entries)
			for (const words of [sentence, evidence]) {
				expect(words).toMatch(/[。！]$/)
				expect(words).not.toMatch(/[一-鿿][,.?!:;()]|[,?!;()][一-鿿]|\.\.\.|"|'/u)
			}
	})

	it('knows every matter of the stories', () => {
		const named = [...finishedStories, ...openStories].flatMap(({ call }) => {
			const { matter } = 'sends' in call ? call.sends : 'files' in call ? call.files : call.summons
			return matter === undefined ? [] : [matter]
		})
		expect(named.filter((matter) => entry(matter) === undefined)).toEqual([])
	})
})
