import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import { expect, it } from 'vitest'
import { columnsToMap, withColumn, withPart } from './mapping-form'

it('settles a part, or says that there is none', () => {
	const mapping = { village: '村名', amount: '金额', columns: { what: '摘要' } }
	expect(withPart(mapping, 'amount', '发生额')).toEqual({ ...mapping, amount: '发生额' })
	expect(withPart(mapping, 'amount', undefined)).toEqual({ village: '村名', columns: { what: '摘要' } })
	expect(withColumn(mapping, 'day', '日期').columns).toEqual({ what: '摘要', day: '日期' })
	expect(withColumn(mapping, 'what', undefined).columns).toEqual({})
})

it('maps every column but the money', () => {
	const [funds] = defaultGroups
	expect(funds && columnsToMap(funds).map(({ name }) => name)).toEqual(['日期', '事由', '类别', '备注'])
})
