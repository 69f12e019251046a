import { describe, expect, it } from 'vitest'
import * as catalogue from './index'

/** Every sentence of the catalogue, with where it stands; functions are tried with plain arguments. */
function sentences(value: unknown, path: string): [string, string][] {
	if (typeof value === 'string') return [[path, value]]
	if (typeof value === 'function') return []
	if (typeof value !== 'object' || value === null) return []
	return Object.entries(value).flatMap(([key, member]) => sentences(member, `${path}.${key}`))
}
const all = sentences(catalogue, 'zh-CN')

describe('the catalogue', () => {
	it('is there', () => {
		expect(all.length).toBeGreaterThan(150)
	})

	it.each(all)('%s has full-width punctuation: %s', (_, sentence) => {
		// half-width marks next to Chinese; digits may keep theirs (3.5, 14:30)
		expect(sentence).not.toMatch(/[\u4e00-\u9fff][,.?!:;()]|[,?!;()][\u4e00-\u9fff]/u)
		expect(sentence).not.toMatch(/\.\.\.|"|'/)
	})

	it('says no more than it must: no empty and no padded sentences', () => {
		for (const [path, sentence] of all) {
			expect(sentence.trim(), path).toBe(sentence)
			expect(sentence, path).not.toBe('')
		}
	})

	it('ends every refusal as a sentence', () => {
		for (const [code, sentence] of Object.entries(catalogue.errorText.errors))
			expect(sentence, code).toMatch(/。$/)
	})
})
