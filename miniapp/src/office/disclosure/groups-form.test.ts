import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import { type Group, groupSchema } from '@huying/shared/disclosure/group'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { newGroup, withColumn, withColumnFlag, withFlag, withNewColumn, withShownDays } from './groups-form'

const funds = defaultGroups[0] as Group

it('sets flags and takes them away whole', () => {
	expect(withFlag(funds, 'approval', true).approval).toBe(true)
	expect('approval' in withFlag(withFlag(funds, 'approval', true), 'approval', false)).toBe(false)
	const [day] = funds.columns
	expect(day && 'required' in withColumnFlag(day, 'required', false)).toBe(false)
})

it('reads after how many days rows go; nothing typed says that they stay', () => {
	expect(withShownDays(funds, '365').shownDays).toBe(365)
	expect('shownDays' in withShownDays({ ...funds, shownDays: 5 }, ' ')).toBe(false)
	expect('shownDays' in withShownDays(funds, '一年')).toBe(false)
})

it('changes one column, adds one of its own code, and takes one away', () => {
	const more = withNewColumn(withNewColumn(funds))
	expect(more.columns.map(({ column }) => column).slice(-2)).toEqual(['column6', 'column7'])
	expect(withColumn(more, 5, undefined).columns).toHaveLength(6)
	expect(withNewColumn(withColumn(more, 5, undefined)).columns.at(-1)?.column).toBe('column8')
	const renamed = withColumn(funds, 0, { column: 'day', name: '哪天', type: 'date' })
	expect(renamed.columns[0]?.name).toBe('哪天')
	expect(renamed.columns.slice(1)).toEqual(funds.columns.slice(1))
})

it('begins a group that only lacks its words', () => {
	const begun = { ...newGroup('roads'), name: '修路', sentence: '村里修了哪些路。' }
	expect(v.safeParse(groupSchema, begun).success).toBe(true)
})
