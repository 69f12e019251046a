import { townSchema } from '@huying/shared/region/region'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { readTowns, spokenName, townsFrom } from './regions'

describe('names of villages', () => {
	it.each([
		['周庄村委会', '周庄村'],
		['桃花村村委会', '桃花村'],
		['城前村村民委员会', '城前村'],
		['新村村委会', '新村'],
		['匡谈四村委会', '匡谈四村'],
		['望亭村', '望亭村'],
		['工农社区居', '工农社区'],
		['岳庄社区居民委员会', '岳庄社区'],
		['北街社区居委会', '北街社区'],
		['邵楼居委会', '邵楼社区'],
	])('says %s as %s', (statistical, spoken) => {
		expect(spokenName(statistical)).toBe(spoken)
	})

	it('keeps the statistical names of two villages that would read the same', () => {
		const rows = ['东街居委会', '东街社区居委会'].map((village, index) => ({
			townCode: '410184001',
			town: '新建路街道',
			villageCode: `41018400100${index}`,
			village,
		}))
		expect(townsFrom(rows)[0]?.villages.map(({ name }) => name)).toEqual(['东街居委会', '东街社区居委会'])
	})
})

describe('峄城区', () => {
	const towns = readTowns()

	it('has its 7 towns and 328 villages', () => {
		expect(towns.map(({ name }) => name)).toEqual([
			'坛山街道',
			'吴林街道',
			'古邵镇',
			'阴平镇',
			'底阁镇',
			'榴园镇',
			'峨山镇',
		])
		expect(towns.flatMap(({ villages }) => villages)).toHaveLength(328)
	})

	it('has codes of the right shape, each village under its own town', () => {
		for (const town of towns) {
			expect(v.is(townSchema, town)).toBe(true)
			expect(town.villages.filter(({ code }) => !code.startsWith(town.code))).toEqual([])
		}
	})

	it('leaves no statistical tail, and no name twice in a town', () => {
		for (const { villages } of towns) {
			const names = villages.map(({ name }) => name)
			expect(names.filter((name) => !/(村|社区)$/u.test(name))).toEqual([])
			expect(new Set(names).size).toBe(names.length)
		}
	})
})
