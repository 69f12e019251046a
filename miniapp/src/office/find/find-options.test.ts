import { findFilterIn } from '@huying/shared/find/filter'
import type { Tenant } from '@huying/shared/tenant/tenant'
import { expect, it } from 'vitest'
import { addressOf, chosenFind, dayTyped, findOptions, findOptionsWith, toggledFind } from './find-options'

const tenant = {
	tenant: '370404',
	towns: [
		{
			code: '370404103',
			name: '榴园镇',
			villages: Array.from({ length: 30 }, (_, at) => ({
				code: `3704041032${String(at).padStart(2, '0')}`,
				name: `第${at}村`,
			})),
		},
	],
} as unknown as Tenant
const units = [
	{ unit: 'housing', name: '住房和城乡建设局', shortName: '住建局', kind: 'department' as const },
]
const options = findOptions(tenant, units, [{ matter: 'streetlight', name: '路灯不亮' }])

it('villages show once something is typed, and not all of them', () => {
	const fieldsOf = (typed: string) => findOptionsWith(options, typed).map(({ field }) => field)
	expect(fieldsOf('')).toEqual(['status', 'urgency', 'source', 'type', 'unit', 'town', 'matter'])
	expect(fieldsOf('榴园')).toEqual(['town', 'village'])
	expect(findOptionsWith(options, '榴园镇第').find(({ field }) => field === 'village')?.options).toHaveLength(
		12,
	)
	expect(findOptionsWith(options, '榴园镇第 29').flatMap((group) => group.options)).toHaveLength(1)
})

it('a choice holds, and the same one again takes it back', () => {
	const once = toggledFind({ words: '井盖' }, { field: 'unit', value: 'housing' })
	expect(once).toEqual({ words: '井盖', unit: 'housing' })
	expect(toggledFind(once, { field: 'unit', value: 'housing' })).toEqual({ words: '井盖' })
})

it('each condition is said by itself', () => {
	const filter = {
		words: '井盖',
		status: 'closed',
		unit: 'housing',
		phone: '5678',
		from: '2026-03-05',
		unknown: '',
	} as const
	expect(chosenFind(filter, options).map(({ words }) => words)).toEqual([
		'电话 5678',
		'住建局',
		'已结案',
		'2026-03-05 起',
	])
})

it.each([
	['2026-3-5', '2026-03-05'],
	['２０２６．３．５', '2026-03-05'],
	['2026年3月5日', '2026-03-05'],
	['20260305', '2026-03-05'],
	['2026-2-30', undefined],
	['3月5日', undefined],
	['', undefined],
])('the day %s is %s', (typed, day) => {
	expect(dayTyped(typed)).toBe(day)
})

it('what stands in an address is read as it was', () => {
	const filter = { words: '井盖 100%', status: 'closed', to: '2026-03-05' } as const
	expect(findFilterIn(addressOf(filter))).toEqual(filter)
	expect(addressOf({ words: ' ' })).toEqual({})
})
