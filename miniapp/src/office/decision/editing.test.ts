import type { Post, Role } from '@huying/shared/user/post'
import { expect, it } from 'vitest'
import { editedVillages } from './editing'

const post = (role: Role, unit: string, until?: number): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: '甲村村委会',
	from: 0,
	...(until !== undefined && { until }),
})

it('names the villages that somebody is the editor of now', () => {
	const own = post('villageEditor', 'village-370404103201')
	expect(editedVillages([own], 1)).toEqual([{ village: '370404103201', name: '甲村村委会' }])
	const others = [
		post('villageEditor', 'village-370404103202', 1),
		post('handler', 'village-370404103203'),
		post('villageEditor', 'town-370404103'),
	]
	expect(editedVillages(others, 1)).toEqual([])
})
