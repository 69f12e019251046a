import type { PublicEntry } from '@huying/shared/catalogue/catalogue-view'
import { matters } from '@huying/shared/matter/matters'
import { describe, expect, it } from 'vitest'
import { fieldsOf, lookedFor } from './looked-for'
import { commonOf, fewMatters, keptAfter, nameOf } from './matters'

const entry = (
	matter: string,
	name: string,
	field: string,
	more: Partial<PublicEntry> = {},
): PublicEntry => ({
	matter,
	name,
	field,
	kind: 'livelihood',
	sentence: '',
	public: true,
	...more,
})
const lamp = entry('lamp', '路灯', '水电气暖', { sentence: '灯不亮，就说井盖旁边那盏。' })
const road = entry('road', '道路', '城乡建设', { common: true })
const manhole = entry('manhole', '井盖', '城乡建设')
const all = [lamp, road, manhole]

describe('without a list of the county', () => {
	it('there are the common matters of any', () => {
		expect(fewMatters.map(({ matter }) => matter)).toEqual(Object.keys(matters))
		expect(fewMatters[0]).toMatchObject({ name: '井盖', kind: 'livelihood', public: true })
		expect(commonOf(fewMatters)).toEqual(fewMatters)
	})
})

describe('the list that a phone keeps', () => {
	const kept = { appid: 'a', version: 2, entries: all }
	it('is replaced by a newer one, and stays where it is the same', () => {
		expect(keptAfter(kept, { version: 2 }, 'a')).toBe(kept)
		expect(keptAfter(kept, { version: 3, entries: [lamp] }, 'a')).toEqual({
			appid: 'a',
			version: 3,
			entries: [lamp],
		})
		expect(keptAfter(undefined, { version: 3, entries: [] }, 'b')).toEqual({
			appid: 'b',
			version: 3,
			entries: [],
		})
		// An answer to another question than was asked is none
		expect(keptAfter(undefined, { version: 3 }, 'a')).toBeUndefined()
	})
})

it('has the common ones first in sight; where it names none, those of any county', () => {
	expect(commonOf(all)).toEqual([road])
	expect(commonOf([lamp, manhole])).toEqual(fewMatters)
})

it('gives a code its name, by the list or by what every county has', () => {
	expect(nameOf(all, 'lamp')).toBe('路灯')
	expect(nameOf([], 'manhole')).toBe('井盖')
	expect(nameOf(all, 'gone')).toBeUndefined()
})

describe('looking for a matter', () => {
	it.each([
		['', undefined, ['lamp', 'road', 'manhole']],
		['井盖', undefined, ['manhole', 'lamp']],
		[' 路 ', undefined, ['lamp', 'road']],
		['城乡 井盖', undefined, ['manhole']],
		['ROAD', undefined, ['road']],
		['', '水电气暖', ['lamp']],
		['井盖', '城乡建设', ['manhole']],
		['没有', undefined, []],
	])('%j in %s', (text, field, found) => {
		expect(lookedFor(all, text, field).map(({ matter }) => matter)).toEqual(found)
	})

	it('counts the fields in the order of the list', () => {
		expect(fieldsOf(all)).toEqual([
			{ field: '水电气暖', count: 1 },
			{ field: '城乡建设', count: 2 },
		])
	})
})
