import { expect, it } from 'vitest'
import { mayEditRules } from '../rule/may-edit'
import type { Post } from '../user/post'
import { maySetUp } from './may-set-up'

const post = (role: Post['role'], unit: string, until?: number): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(until !== undefined && { until }),
})

it.each([
	[post('administrator', 'centre'), true, true],
	[post('leader', 'centre'), true, false],
	[post('administrator', 'centre', 5), false, false],
	[post('leader', 'housing'), false, false],
	[post('dispatcher', 'centre'), false, false],
	[post('inspector', 'inspectorate'), false, false],
] as const)('%j reads the list: %s; sets: %s', (held, reads, sets) => {
	expect(mayEditRules([held], 5)).toBe(reads)
	expect(maySetUp([held], 5)).toBe(sets)
})
