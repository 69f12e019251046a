import { describe, expect, it } from 'vitest'
import { contentTypeOf, problemOf, problemTogether } from './kept-photo'

const image = { media: 'image' } as const
const video = { media: 'video' } as const

describe('a chosen file', () => {
	it('is refused before it travels when its type or size is', () => {
		expect(problemOf('image/jpeg', 1)).toBeUndefined()
		expect(problemOf('image/gif', 1)).toBe('photoTypeRefused')
		expect(problemOf('image/jpeg', 20 * 1024 * 1024 + 1)).toBe('photoTooLarge')
		expect(problemOf('video/mp4', 50 * 1024 * 1024)).toBeUndefined()
	})

	it('is known by its ending', () => {
		expect(contentTypeOf('http://tmp/a.b/C.JPG')).toBe('image/jpeg')
		expect(contentTypeOf('http://tmp/film.mov')).toBe('video/quicktime')
		expect(contentTypeOf('http://tmp/none')).toBe('application/octet-stream')
	})
})

describe('several together', () => {
	it('are nine photos, or one film alone', () => {
		expect(problemTogether(Array(9).fill(image), 9)).toBeUndefined()
		expect(problemTogether(Array(10).fill(image), 9)).toBe('photosTooMany')
		expect(problemTogether([video], 9)).toBeUndefined()
		expect(problemTogether([video, image], 9)).toBe('photoAndVideo')
		expect(problemTogether([video, video], 9)).toBe('photoAndVideo')
	})
})
