import type { Post, Role } from '@huying/shared/user/post'
import { expect, it } from 'vitest'
import { answersFor } from './asked-units'

const post = (role: Role, unit: string, until?: number): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(until !== undefined && { until }),
})

it('whoever publishes for a village answers for it, while they do', () => {
	const posts = [
		post('villageEditor', 'village-1'),
		post('villageEditor', 'village-1'),
		post('villageEditor', 'village-2', 5),
		post('villageSupervisor', 'village-3'),
		post('handler', 'town-1'),
	]
	expect(answersFor(posts, 4)).toEqual(['village-1', 'village-2'])
	expect(answersFor(posts, 5)).toEqual(['village-1'])
})
