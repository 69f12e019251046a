import { readFileSync } from 'node:fs'
import { writeListFile } from '@huying/functions/service/list-file'
import { kindsOfPoints } from '@huying/shared/circle/kind'
import { type Point, pointSchema } from '@huying/shared/circle/point'
import { touringDaySchema } from '@huying/shared/circle/touring-day'
import { placesIn } from '@huying/shared/reply-template/places'
import { type ReplyTemplate, templatesFor } from '@huying/shared/reply-template/reply-template'
import { find, finderOf } from '@huying/shared/service/find'
import { type Service, serviceSchema } from '@huying/shared/service/service'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { firstCounty } from './county'
import { demonstrationOf, touringDays } from './service-lists'

const { towns } = firstCounty()
const services = await demonstrationOf('services', towns)
const points = await demonstrationOf('points', towns)
const templates = await demonstrationOf('replyTemplates', towns)
const all = services.entries as readonly Service[]

describe('the demonstration reply templates', () => {
	const ready = templates.entries as readonly ReplyTemplate[]

	it('are some twenty, marked as nobody’s own, each with something to fill', () => {
		expect(templates.title).toContain('演示')
		expect(ready.length).toBeGreaterThanOrEqual(20)
		for (const { code, words } of ready) expect(placesIn(words).length, code).toBeGreaterThan(0)
	})

	it.each(['decline', 'resolve', 'askExtension', 'suspend', 'end'] as const)('are there to %s', (step) => {
		expect(templatesFor(ready, step).length).toBeGreaterThan(0)
	})
})

describe('the demonstration services', () => {
	it('are some forty, whole, and marked as nobody’s own', () => {
		expect(all.length).toBeGreaterThanOrEqual(40)
		for (const one of all) expect(v.safeParse(serviceSchema, one).issues, one.code).toBeUndefined()
		expect(services.title).toContain('演示')
	})

	it('are written as the system writes them', async () => {
		for (const [name, list] of [
			['services', services],
			['points', points],
			['replyTemplates', templates],
		] as const) {
			const { content } = await writeListFile(name, list, towns, 'csv', 1)
			expect(Buffer.from(content, 'base64').toString()).toBe(
				readFileSync(new URL(`${name}.csv`, import.meta.url), 'utf8'),
			)
		}
	})

	it.each([
		['老人证怎么办', 'elder-card'],
		['老人证', 'elder-card'],
		['坐公交免费', 'elder-card'],
		['八十岁补贴', 'elder-allowance'],
		['养老金停了怎么办？', 'pension-alive'],
		['我要交医保', 'medical-pay'],
		['新农合在哪交', 'medical-pay'],
		['高血压买药能报销吗', 'medical-chronic'],
		['糖尿病', 'medical-chronic'],
		['给孩子上户口', 'birth-certificate'],
		['身份证丢了', 'id-card'],
		['社保卡丢了咋办', 'social-card'],
		['吃低保', 'subsistence'],
		['家里困难没钱过日子', 'subsistence'],
		['轮椅', 'disabled-aids'],
		['评残', 'disabled-card'],
		['停电了', 'electricity'],
		['交水费', 'water'],
		['没水', 'water'],
		['电视没信号', 'television'],
		['名下有没有房', 'property-query'],
		['房子漏雨', 'house-danger'],
		['找工作', 'job'],
		['老板不给工钱，打官司', 'legal-aid'],
		['结婚', 'marriage'],
		['去外地看病', 'medical-away'],
		['请问一下,慢性病本在哪里办呢?', 'medical-chronic'],
	])('find by need: 「%s」 is %s', (words, code) => {
		expect(find(finderOf(all), words)[0]?.code).toBe(code)
	})
})

describe('what is near by', () => {
	it('has every one of the 28 kinds near the first village', () => {
		expect(kindsOfPoints).toHaveLength(28)
		const near = (points.entries as readonly Point[]).filter(({ village }) => village.startsWith('370404103'))
		expect(new Set(near.map(({ kind }) => kind))).toEqual(new Set(kindsOfPoints))
		for (const one of points.entries) expect(v.is(pointSchema, one)).toBe(true)
	})

	it('has days to come', () => {
		for (const day of touringDays(Date.UTC(2026, 10, 22)))
			expect(v.safeParse(touringDaySchema, day).issues).toBeUndefined()
	})
})
