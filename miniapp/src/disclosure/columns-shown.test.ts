import { defaultGroups } from '@huying/shared/disclosure/default-groups'
import { expect, it } from 'vitest'
import { columnsShown, hasBelow } from './columns-shown'

const names = (group: string) => {
	const { columns = [] } = defaultGroups.find((one) => one.group === group) ?? {}
	const { beside, below } = columnsShown({ columns })
	const nameOf = (place: number) => columns[place]?.name
	return { beside: beside.map(nameOf), below: below.map(nameOf) }
}

it('puts what people look for side by side, and the rest below', () => {
	expect(names('funds')).toEqual({ beside: ['日期', '事由', '金额（元）'], below: ['类别', '备注'] })
	expect(names('support')).toEqual({
		beside: ['户主', '人数', '月金额（元）'],
		below: ['从哪天起', '备注'],
	})
	expect(names('household')).toEqual({ beside: ['变动', '人数'], below: [] })
	expect(names('party')).toEqual({ beside: ['日期', '内容', '结果'], below: [] })
})

it('loses no column', () => {
	for (const { columns } of defaultGroups) {
		const { beside, below } = columnsShown({ columns })
		expect([...beside, ...below].sort((a, b) => a - b)).toEqual(columns.map((_, place) => place))
	}
})

it('writes nothing below a row that has nothing there', () => {
	expect(hasBelow(['a', null, 'b', ''], [1, 3])).toBe(false)
	expect(hasBelow(['a', 0, 'b', ''], [1, 3])).toBe(true)
})
