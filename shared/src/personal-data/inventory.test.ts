import { expect, it } from 'vitest'
import { impersonal, isOf, kindOfItem, personal } from './inventory'
import { keptByRules } from './own-data'

it('knows a key by its parts: a name stands for one, a name with a star for all that follows', () => {
	expect(isOf('{tenant}#user#{user}', '370404#user#a')).toBe(true)
	expect(isOf('{tenant}#user#{user}', '370404#user#a#cases')).toBe(false)
	expect(isOf('safety{of*}', 'safety')).toBe(true)
	expect(isOf('safety{of*}', 'safety#000001')).toBe(true)
	expect(isOf('case', 'cases')).toBe(false)
})

it('names each kind once, and says nothing of what it does not know', () => {
	const keys = [...personal.map(({ pk, sk }) => `${pk} ${sk}`), ...impersonal.map((key) => key.join(' '))]
	expect(new Set(keys).size).toBe(keys.length)
	expect(kindOfItem({ pk: '370404#something#new', sk: 'state' })).toBeUndefined()
	expect(kindOfItem({ pk: '370404#case#a', sk: 'private#000001' })).toMatchObject({
		erased: { by: 'deleted' },
	})
	expect(kindOfItem({ pk: '370404#case#a', sk: 'due' })).toBe('impersonal')
})

it('says of everything that stays by which rule, and of everything that passes within how many days', () => {
	for (const { what, erased } of personal) {
		if (erased.by === 'kept') expect(keptByRules, what).toContain(erased.rule)
		if (erased.by === 'passing') expect(erased.days, what).toBeLessThanOrEqual(365)
	}
})
