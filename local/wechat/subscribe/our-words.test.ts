import type { NoticeFacts } from '@huying/shared/notice/notice'
import { noticeKinds, templates } from '@huying/shared/notice/notice'
import { keywords, pageOf, templateData } from '@huying/shared/notice/words'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { releasedPages } from '../server/pages'
import { templatesOf } from './templates'
import { faultOfData } from './value'

/** The words of our notices are held to the sandbox's rules, which nobody wrote with those words in mind. */
const known = new Map(templatesOf('wx1').map((template) => [template.use, template]))

it.each(templates)('the keywords of %s are those of the template', (use) => {
	expect(Object.values(keywords[use])).toEqual(known.get(use)?.fields.map(([key]) => key))
})

it('whatever is told, WeChat takes it', () => {
	const words = fc.string({ unit: 'binary', maxLength: 60 })
	fc.assert(
		fc.property(
			fc.constantFrom(...noticeKinds),
			fc.constantFrom(...templates),
			fc.record({ number: words, matter: words, unitName: words, village: words }),
			fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
			(kind, template, { village, ...said }, at) => {
				const facts: NoticeFacts = {
					...said,
					case: 'c1',
					seq: 3,
					type: 'report',
					status: 'handling',
					source: 'miniProgram',
					unit: 'housing',
					resolveBy: at,
					at,
				}
				const data = templateData({ kind, to: 'caller', template, urgent: false }, facts, village)
				const fields = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }]))
				const keys = known.get(template)?.fields.map(([key]) => key) ?? []
				expect(faultOfData(keys, fields)).toBeUndefined()
			},
		),
		{ numRuns: 1000 },
	)
})

it.each(templates)('the card of %s opens a page that there is', async (template) => {
	const [page] = pageOf({ template }, { case: 'c1' }).split('?')
	expect(await releasedPages()).toContain(page)
})
