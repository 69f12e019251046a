import { defaultRules } from '@huying/shared/rule/rules'
import { expect, it } from 'vitest'
import { rulesChange } from './rules-change'

const names = { units: [], matters: [] }

it('says which fields change, from what to what, and that days do', () => {
	expect(rulesChange(defaultRules, defaultRules, names)).toEqual({ fields: [], holidays: false })
	const after = { ...defaultRules, reworks: 3, years: { '2027': { off: ['01-01'], work: [] } } }
	expect(rulesChange(defaultRules, after, names)).toEqual({
		fields: [{ place: 'reworks', field: '最多重办几次', before: '2', after: '3' }],
		holidays: true,
	})
})

it('another order of what is kept by name is no change', () => {
	const { byMatter } = defaultRules.followUp
	const turned = Object.fromEntries(Object.entries(byMatter).reverse())
	const after = { ...defaultRules, followUp: { ...defaultRules.followUp, byMatter: turned } }
	expect(rulesChange(defaultRules, after, names)).toEqual({ fields: [], holidays: false })
})
