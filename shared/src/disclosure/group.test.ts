import * as v from 'valibot'
import { expect, it } from 'vitest'
import { defaultGroups } from './default-groups'
import { type Group, groupSchema, groupsSchema, hasPersons } from './group'

const [funds] = defaultGroups as [Group]
const faultOf = (group: unknown) => {
	const read = v.safeParse(groupSchema, group)
	return read.success ? undefined : read.issues[0].message
}

it('takes the groups that a county begins with', () => {
	expect(v.safeParse(groupsSchema, defaultGroups).success).toBe(true)
	expect(defaultGroups.map(({ name }) => name)).toEqual([
		'资金收支',
		'资产资源',
		'党务',
		'低保',
		'救灾救助',
		'生育服务与奖扶',
		'户口变动',
	])
})

it('shows no list of persons to everybody, nor for ever', () => {
	for (const group of defaultGroups.filter(hasPersons)) {
		expect(group.audience).toBe('village')
		expect(faultOf({ ...group, audience: 'public' })).toBe('personsPublic')
		const { shownDays: _, ...forEver } = group
		expect(faultOf(forEver)).toBe('personsPublic')
	}
	expect(defaultGroups.filter(hasPersons).map(({ group }) => group)).toEqual(['support', 'relief', 'birth'])
})

it('wants one column of money in a ledger, and no more', () => {
	const money = funds.columns.find(({ type }) => type === 'money')
	const without = funds.columns.filter(({ type }) => type !== 'money')
	expect(faultOf({ ...funds, columns: without })).toBe('ledgerNeedsMoney')
	const two = [...funds.columns, { ...money, column: 'more', name: '另一笔' }]
	expect(faultOf({ ...funds, columns: two })).toBe('ledgerNeedsMoney')
	expect(faultOf({ ...funds, shape: 'list', columns: without })).toBeUndefined()
})

it('has no two columns of one name, and no two groups', () => {
	const [first] = funds.columns
	expect(faultOf({ ...funds, columns: [...funds.columns, { ...first, column: 'other' }] })).toBe(
		'columnDoubled',
	)
	expect(v.safeParse(groupsSchema, [funds, { ...funds, name: '别的' }]).success).toBe(false)
})
