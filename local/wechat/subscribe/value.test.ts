import { expect, it } from 'vitest'
import { faultOfData, faultOfValue } from './value'

it.each([
	['thing1', '路灯不亮，晚上看不见'],
	['thing1', '一二三四五六七八九十一二三四五六七八九十'],
	['thing1', '😀'.repeat(20)],
	['character_string1', '2611-0385-2746'],
	['letter2', 'abc'],
	['symbol2', '！？'],
	['number3', '12.50'],
	['number3', '-3'],
	['amount1', '￥12.50元'],
	['time4', '15:01'],
	['time4', '2026年11月21日 15:30'],
	['time4', '2026-11-21 15:30:59'],
	['time4', '2026年11月21日 15:30~2026年11月22日 15:30'],
	['date4', '2026年11月'],
	['date4', '11月21日'],
	['date4', '2026.11.21'],
	['date4', '2026/11/21 08:00'],
	['phone_number1', '+86-0766-66888866'],
	['car_number1', '粤A8Z888挂'],
	['name1', '欧阳'],
	['name1', 'J. R. R. Tolkien'],
	['phrase3', '办理中'],
])('%s takes %j', (key, value) => {
	expect(faultOfValue(key, value)).toBeUndefined()
})

it.each([
	['thing1', '', 'is empty'],
	['thing1', undefined, 'is empty'],
	['thing1', 12, 'invalid'],
	['thing1', '一二三四五六七八九十一二三四五六七八九十多', 'invalid'],
	['thing1', '两\n行', 'invalid'],
	['thing1', '铃\u0007', 'invalid'],
	['character_string1', '编号1', 'invalid'],
	['character_string1', 'a'.repeat(33), 'invalid'],
	['letter1', 'a1', 'invalid'],
	['number1', '一', 'invalid'],
	['amount1', '12345678901', 'invalid'],
	['time4', '25:01', 'invalid'],
	['time4', '2026年11月21日', 'invalid'],
	['time4', '2026-13-01 10:00', 'invalid'],
	['time4', '2026-11-32 10:00', 'invalid'],
	['time4', '2026-11.01 10:00', 'invalid'],
	['time4', '明天下午', 'invalid'],
	['date4', '今天', 'invalid'],
	['phone_number1', '1'.repeat(18), 'invalid'],
	['name1', '一二三四五六七八九十多', 'invalid'],
	['phrase3', '正在办理当中', 'invalid'],
	['phrase3', '办结。', 'invalid'],
	['phrase3', 'done', 'invalid'],
	['strange1', 'x', 'invalid'],
])('%s refuses %j: %s', (key, value, fault) => {
	expect(faultOfValue(key, value)).toBe(fault)
})

it('names the first field that is wrong, lost or not of the template', () => {
	const keys = ['thing1', 'phrase2']
	const right = { thing1: { value: '灯' }, phrase2: { value: '办结' } }
	expect(faultOfData(keys, right)).toBeUndefined()
	expect(faultOfData(keys, { ...right, phrase2: { value: 'x' } })).toBe('data.phrase2.value invalid')
	expect(faultOfData(keys, { phrase2: right.phrase2 })).toBe('data.thing1.value is empty')
	expect(faultOfData(keys, { ...right, thing1: '灯' })).toBe('data.thing1.value is empty')
	expect(faultOfData(keys, { ...right, thing3: { value: '灯' } })).toBe('data.thing3 is not in the template')
	expect(faultOfData(keys, null)).toBe('data.thing1.value is empty')
})
