import { expect, it } from 'vitest'
import { type Post, type Role, roles } from '../user/post'
import { mayPreview, mayPublish } from './may-keep'

const post = (role: Role, unit: string, change: Partial<Post> = {}): Post => ({
	post: 'post-1',
	role,
	unit,
	unitName: unit,
	from: 10,
	until: 20,
	...change,
})
/** The roles that may, in a unit, of a catalogue that the governance office keeps. */
const able = (may: typeof mayPublish, unit: string, at = 10) =>
	roles.filter((role) => may([post(role, unit)], 'governance', at))

it.each(['centre', 'governance'])(
	'a list is published and previewed by those who see over all, at %s',
	(unit) => {
		expect(able(mayPublish, unit)).toEqual(['leader', 'administrator'])
		expect(able(mayPreview, unit)).toEqual(['dispatcher', 'leader', 'administrator'])
	},
)

it('not by a unit’s own people, nor by anybody before or after their post', () => {
	expect([able(mayPublish, 'housing'), able(mayPreview, 'housing')]).toEqual([[], []])
	expect([able(mayPreview, 'centre', 9), able(mayPreview, 'centre', 20)]).toEqual([[], []])
	expect(able(mayPublish, 'centre', 19)).toEqual(['leader', 'administrator'])
})

it('by one post of several', () => {
	const posts = [post('handler', 'housing'), post('leader', 'centre')]
	expect(mayPublish(posts, 'governance', 10)).toBe(true)
	expect(mayPublish([], 'governance', 10)).toBe(false)
	// what fits must fit in one post
	expect(mayPublish([post('leader', 'housing'), post('handler', 'centre')], 'governance', 10)).toBe(false)
})
