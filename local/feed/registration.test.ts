import { describe, expect, it } from 'vitest'
import { readTowns } from '../seed/regions'
import { registrationOf } from './registration'

const towns = readTowns()
const now = Date.parse('2026-11-21T09:00:00+08:00')
const read = (fields: Record<string, unknown>) => registrationOf(fields, towns, now)
const filed = (fields: Record<string, unknown>) => {
	const reading = read(fields)
	if ('fault' in reading) throw new Error(reading.fault)
	return reading
}

describe('a record of another channel', () => {
	it('becomes a registration', () => {
		const { registration, remarks } = filed({
			title: ' 路灯不亮 ',
			text: '路灯三天不亮了。',
			at: '2026-11-20 19:30',
			number: 'A-17',
			place: '榴园镇周庄村东头',
			phone: '19900000001',
			source: '12345',
		})
		expect(registration).toEqual({
			id: expect.stringMatching(/^[A-Za-z0-9_-]{16,64}$/),
			source: 'hotline12345',
			sourceNumber: 'A-17',
			title: '路灯不亮',
			text: '路灯三天不亮了。',
			calledAt: Date.parse('2026-11-20T19:30:00+08:00'),
			village: '370404103239',
			place: { description: '榴园镇周庄村东头' },
			phone: '19900000001',
			identity: 'named',
			photos: [],
		})
		expect(remarks).toEqual([])
	})

	it('needs only its text', () => {
		const { registration } = filed({ text: '路灯不亮' })
		expect(registration.source).toBe('board')
		expect(registration).not.toHaveProperty('village')
		expect(registration).not.toHaveProperty('calledAt')
	})

	it('keeps the words of a place that names no village', () => {
		const { registration } = filed({ text: '路灯不亮', place: '周庄村' })
		expect(registration).not.toHaveProperty('village')
		expect(registration.place).toEqual({ description: '周庄村' })
	})

	it.each([
		['来电', 'phoneCall'],
		[12345, 'hotline12345'],
		['12345 转来', 'hotline12345'],
		['留言板', 'board'],
		['board', 'board'],
		['媒体', 'media'],
		['leaderInstruction', 'leaderInstruction'],
	])('of %s comes from %s', (source, expected) => {
		expect(filed({ text: '路灯不亮', source })).toMatchObject({
			registration: { source: expected },
			remarks: [],
		})
	})

	it('of an unknown source is filed as board, and without a phone that is none, both remarked', () => {
		const { registration, remarks } = filed({ text: '路灯不亮', source: '鸽子', phone: '138****0000' })
		expect(registration.source).toBe('board')
		expect(registration).not.toHaveProperty('phone')
		expect(remarks).toEqual(['source', 'phone'])
	})

	it.each([
		[{}, 'there is no text'],
		[{ text: '  ' }, 'there is no text'],
		[{ text: { zh: '路灯' } }, 'there is no text'],
		[{ text: '灯'.repeat(20_000) }, 'the text has 20000 characters, more than 5000'],
		[{ text: '灯', at: '前天' }, 'the date is not one: 前天'],
		[{ text: '灯', at: '2019-02-30' }, 'the date is not one: 2019-02-30'],
		[{ text: '灯', at: '2036-01-01' }, 'the date is in the future: 2036-01-01'],
		[{ text: '灯', at: '1950-01-01' }, 'the date is before 1970: 1950-01-01'],
		[{ text: '灯', title: '灯'.repeat(201) }, 'the title is too long'],
		[{ text: '灯', number: '1'.repeat(61) }, 'the number is too long'],
		[{ text: '灯', place: '灯'.repeat(201) }, 'the place is too long'],
	])('is refused with a reason: %#', (fields, fault) => {
		expect(read(fields)).toEqual({ fault })
	})

	it('of 5,000 characters outside the basic plane is taken', () => {
		expect(filed({ text: '𠮷'.repeat(5000) }).registration.text).toHaveLength(10_000)
	})
})

describe('its identifier', () => {
	const id = (fields: Record<string, unknown>) => filed({ text: '路灯不亮', ...fields }).registration.id

	it('is that of source and number, however the source is said and whatever the words', () => {
		expect(id({ source: '12345', number: 7 })).toBe(
			id({ source: 'hotline12345', number: '7', text: '另外的话' }),
		)
		expect(id({ source: '12345', number: 7 })).not.toBe(id({ source: '来电', number: 7 }))
		expect(id({ source: '鸽子', number: 7 })).not.toBe(id({ source: 'board', number: 7 }))
	})

	it('without a number is that of source, title, text and time', () => {
		const base = { source: 'board', title: '灯', at: '2019-01-06' }
		expect(id(base)).toBe(id({ ...base, at: '2019年1月6日' }))
		expect(id(base)).not.toBe(id({ ...base, at: '2019-01-07' }))
		expect(id(base)).not.toBe(id({ ...base, title: '路' }))
		expect(id(base)).not.toBe(id({ ...base, text: '路灯又不亮' }))
	})
})
