import { expect, test } from 'vitest'
import { templates } from '../notice/notice'
import { faultOf, fieldsOf, neededFields } from './template-fields'

const content = (fields: readonly string[]) => fields.map((field) => `编号:{{${field}.DATA}}`).join('\n')
const found = (fields: readonly string[], kind: 'oneTime' | 'longTerm' = 'oneTime') => [
	{ id: 'a-template', content: content(fields), kind },
]

test('reads the fields of a template in their order', () => {
	expect(fieldsOf('编号:{{character_string1.DATA}}\n事项:{{ thing2.DATA }}\n')).toEqual([
		'character_string1',
		'thing2',
	])
	expect(fieldsOf('没有字段 {{thing.DATA}} {{thing2}}')).toEqual([])
})

test.each(templates)('%s is right with exactly its fields, in any order', (template) => {
	const fields = neededFields(template)
	expect(faultOf(template, 'a-template', found(fields))).toBeUndefined()
	expect(faultOf(template, 'a-template', found([...fields].reverse()))).toBeUndefined()
	expect(faultOf(template, 'a-template', found(fields.slice(1)))).toBe('fields')
	expect(faultOf(template, 'a-template', found([...fields, 'thing9']))).toBe('fields')
	expect(faultOf(template, 'another', found(fields))).toBe('absent')
	expect(faultOf(template, undefined, found(fields))).toBe('unset')
	expect(faultOf(template, '', found(fields))).toBe('unset')
	// A long-term one is given to few, and asks for no consent each time
	expect(faultOf(template, 'a-template', found(fields, 'longTerm'))).toBe('oneTime')
})
