import { expect, it } from 'vitest'
import type { Post } from '../user/post'
import { stillAsks } from './countersign'

const post = (change: Partial<Post> = {}): Post => ({
	post: 'p',
	role: 'administrator',
	unit: 'centre',
	unitName: '中心',
	from: 0,
	...change,
})
const askedBy = { user: 'u', role: 'administrator', unit: 'centre' } as const

it('a change is asked for while the very post lasts by which it was', () => {
	const asks = (...posts: Post[]) => stillAsks(askedBy, posts, 5)
	expect(asks(post())).toBe(true)
	expect(asks(post({ until: 6 }))).toBe(true)
	expect(asks(post({ until: 5 }))).toBe(false)
	expect(asks(post({ from: 6 }))).toBe(false)
	expect(asks(post({ role: 'leader' }))).toBe(false)
	expect(asks(post({ unit: 'housing' }))).toBe(false)
	expect(asks()).toBe(false)
	expect(stillAsks({ user: 'u' }, [post()], 5)).toBe(false)
})
