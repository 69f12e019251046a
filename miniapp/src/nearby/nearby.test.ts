import type { NearbyCase } from '@huying/shared/nearby/nearby-view'
import { DAY, startOfBeijingDay } from '@huying/shared/time/day'
import { describe, expect, it } from 'vitest'
import { publicTitle } from '../case/public-title'
import { inTime } from './in-time'
import { factsOf } from './near-facts'
import { worthShowing } from './worth-showing'

const now = Date.UTC(2026, 10, 21, 2)
const found = (id: string, more: Partial<NearbyCase> = {}): NearbyCase => ({
	case: id,
	status: 'handling',
	openedAt: startOfBeijingDay(now - DAY),
	since: startOfBeijingDay(now),
	...more,
})
const entry = (matter: string, field: string) => ({
	matter,
	name: matter,
	field,
	kind: 'livelihood' as const,
	sentence: '',
	public: true,
})
const entries = [
	entry('manhole', '市政'),
	entry('road', '市政'),
	entry('rubbish', '环境'),
	entry('odd', ''),
	entry('other', ''),
]

describe('what is worth asking about before a call is sent', () => {
	const shown = (cases: NearbyCase[], matter?: string) =>
		worthShowing(cases, matter, entries).map(({ case: id }) => id)

	it('is the same matter, one of the same field, or one whose matter nobody has said', () => {
		const cases = [
			found('same', { matter: 'manhole' }),
			found('field', { matter: 'road' }),
			found('unsaid'),
			found('else', { matter: 'rubbish' }),
			found('unlisted', { matter: 'gone' }),
		]
		expect(shown(cases, 'manhole')).toEqual(['same', 'field', 'unsaid'])
		expect(shown(cases, 'not in the list')).toEqual(['unsaid'])
		// no field is not a field in common
		expect(shown([found('odd', { matter: 'odd' })], 'other')).toEqual([])
	})

	it('is also whatever is at the same spot', () => {
		const at = (metres: number) => found(String(metres), { matter: 'rubbish', metres })
		expect(shown([at(50), at(100), at(150)], 'manhole')).toEqual(['50', '100'])
	})

	it('is a few of the nearest where it is not known what the call is about', () => {
		expect(shown(['a', 'b', 'c', 'd', 'e'].map((id) => found(id, { matter: 'rubbish' })))).toEqual([
			'a',
			'b',
			'c',
		])
	})
})

describe('a near-by case', () => {
	it('is told by where, since when, with whom, how far and how many', () => {
		const told = { openedAt: startOfBeijingDay(now - DAY), unitName: '住建局', metres: 50, followers: 3 }
		expect(factsOf(told, '榴园镇 周庄村', now)).toEqual([
			'榴园镇 周庄村，昨天反映的',
			'归住建局办',
			'离您标的地方不到 50 米',
			'3 人说也遇到了',
		])
		expect(factsOf({ openedAt: startOfBeijingDay(now) }, undefined, now)).toEqual(['今天反映的'])
	})

	it('is called by its matter, in the county’s words where there are any', () => {
		expect(publicTitle({ matter: 'manhole', matterName: '窨井盖破损' })).toBe('窨井盖破损')
		expect(publicTitle({ matter: 'manhole' })).toBe('井盖')
		expect(publicTitle({ matter: 'a code of the county' })).toBe('有人反映的事')
		expect(publicTitle({})).toBe('有人反映的事')
	})
})

describe('asking in time', () => {
	const after = <Value>(ms: number, value: Value) =>
		new Promise<Value>((done) => setTimeout(() => done(value), ms))

	it('gives the answer that comes in time, and nothing for a late, a failed or no answer', async () => {
		expect(await inTime(after(1, 'here'), 1000)).toBe('here')
		expect(await inTime(after(200, 'late'), 10)).toBeUndefined()
		expect(await inTime(Promise.reject(new Error('no signal')), 1000)).toBeUndefined()
		expect(await inTime(new Promise(() => undefined), 10)).toBeUndefined()
	})
})
