import type { Summary } from '@huying/shared/case/case-view'
import { expect, it } from 'vitest'
import { stillHere } from './left'

const cases = [
	{ case: 'a', changedAt: 10 },
	{ case: 'b', changedAt: 20 },
] as Summary[]
const ids = (list: readonly Summary[]) => list.map((one) => one.case)

it('what has left a list is not shown until it comes back', () => {
	expect(ids(stillHere(cases, { a: 12 }))).toEqual(['b'])
	expect(ids(stillHere(cases, { a: 10 }))).toEqual(['b'])
	expect(ids(stillHere(cases, { a: 9 }))).toEqual(['a', 'b'])
	expect(ids(stillHere(cases, {}))).toEqual(['a', 'b'])
})
