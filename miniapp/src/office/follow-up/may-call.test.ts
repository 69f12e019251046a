import type { Post, Role } from '@huying/shared/user/post'
import { expect, it } from 'vitest'
import { figuresFor, mayCall } from './may-call'

const post = (role: Role, unit: string, until?: number): Post => ({
	post: `${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(until !== undefined && { until }),
})

it('calls are made by the centre and the inspectorate, as long as the post is held', () => {
	expect(mayCall([post('dispatcher', 'centre')], 1)).toBe(true)
	expect(mayCall([post('inspector', 'inspectorate')], 1)).toBe(true)
	expect(mayCall([post('inspector', 'inspectorate', 1)], 1)).toBe(false)
	for (const other of [post('leader', 'centre'), post('handler', 'housing'), post('gridWorker', 'town-1')])
		expect(mayCall([other], 1)).toBe(false)
})

it('a unit looks at its own figures, the centre and the inspectorate at all', () => {
	expect(figuresFor([post('handler', 'housing')], 1)).toEqual({ unit: 'housing' })
	expect(figuresFor([post('leader', 'centre')], 1)).toBe('all')
	expect(figuresFor([post('handler', 'housing'), post('inspector', 'inspectorate')], 1)).toBe('all')
	expect(figuresFor([post('gridWorker', 'town-1')], 1)).toBeUndefined()
})
