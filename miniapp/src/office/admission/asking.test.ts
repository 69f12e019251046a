import type { Unit } from '@huying/shared/unit/unit'
import type { Post, Role } from '@huying/shared/user/post'
import { expect, it } from 'vitest'
import { departmentsOf, townOfPosts } from './asking'

const units: Unit[] = [
	{ unit: 'civil', name: '民政局', shortName: '民政局', kind: 'department' },
	{ unit: 'town-1', name: '榴园镇政府', shortName: '榴园镇', kind: 'town' },
]
const post = (role: Role, unit: string, until?: number): Post => ({
	post: role,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(until !== undefined && { until }),
})

it('finds in whose name somebody asks, and which town is theirs', () => {
	expect(departmentsOf([post('handler', 'civil')], units, 1)).toEqual([units[0]])
	expect(departmentsOf([post('leader', 'civil')], units, 1)).toEqual([units[0]])
	expect(departmentsOf([post('gridWorker', 'civil'), post('handler', 'town-1')], units, 1)).toEqual([])
	expect(departmentsOf([post('handler', 'civil', 1)], units, 1)).toEqual([])
	expect(townOfPosts([post('gridWorker', 'town-1')], units, 1)).toBe('town-1')
	expect(townOfPosts([post('handler', 'civil')], units, 1)).toBeUndefined()
})
