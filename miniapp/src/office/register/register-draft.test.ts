import { registrationSchema } from '@huying/shared/case/command'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { emptyRegister, faultsOf, isWritten, type RegisterDraft, registrationOf } from './register-draft'

const now = Date.parse('2026-11-22T10:00:00+08:00')
const draft = (change: Partial<RegisterDraft> = {}): RegisterDraft => ({
	...emptyRegister('user-1'),
	text: '村东头路灯不亮。',
	...change,
})
const faults = (change: Partial<RegisterDraft>, standing = false) =>
	faultsOf(draft(change), now, standing).map(({ fault }) => fault)
const sent = (change: Partial<RegisterDraft>) =>
	v.parse(registrationSchema, { id: 'case-0123456789abcdef', ...registrationOf(draft(change), [], now) })

describe('a call that is typed', () => {
	it.each<[string, Partial<RegisterDraft>, readonly string[]]>([
		['a sentence is enough', {}, []],
		['nothing said', { text: ' ' }, ['text']],
		['a telephone in full-width digits', { phone: '１９９００００００１１' }, []],
		['half a telephone', { phone: '199' }, ['phone']],
		['half a telephone of nobody', { phone: '199', identity: 'anonymous' }, []],
		['a village that was typed and not chosen', { villageTyped: '周庄' }, ['village']],
		['a village that was chosen', { villageTyped: '周庄村', village: '370404103239' }, []],
		['a matter that was typed and not chosen', { matterTyped: '路灯' }, ['matter']],
		['an instruction of nobody', { source: 'leaderInstruction' }, ['leader', 'reportBy']],
		['a day that is none', { source: 'letter', answerBy: '明天' }, ['answerBy']],
	])('%s', (_, change, expected) => {
		expect(faults(change)).toEqual(expected)
	})

	it('with a number that stands already is filed only as another', () => {
		expect(faults({ source: 'hotline12345', sourceNumber: '1' }, true)).toEqual(['standing'])
		expect(faults({ source: 'hotline12345', sourceNumber: '1', another: true }, true)).toEqual([])
	})

	it('is sent with its source’s number and day, and a telephone in plain digits', () => {
		expect(
			sent({
				source: 'hotline12345',
				sourceNumber: ' ZZ-1 ',
				answerBy: '11-25',
				phone: '１９９-００００-０００１',
				place: ' 村口 ',
				another: true,
			}),
		).toMatchObject({
			source: 'hotline12345',
			sourceNumber: 'ZZ-1',
			answerBy: Date.parse('2026-11-25T23:59:00+08:00'),
			phone: '19900000001',
			place: { description: '村口' },
			another: true,
		})
	})

	it('of somebody who stays anonymous is sent without name and telephone', () => {
		const said = sent({ identity: 'anonymous', name: '测试甲', phone: '19900000001' })
		expect(said).not.toHaveProperty('name')
		expect(said).not.toHaveProperty('phone')
	})

	it('by telephone has no number elsewhere, whatever was typed before the source was changed', () => {
		const said = sent({
			source: 'phoneCall',
			sourceNumber: 'ZZ-1',
			answerBy: '3',
			another: true,
			leader: '测试',
		})
		for (const field of ['sourceNumber', 'answerBy', 'another', 'instruction'])
			expect(said).not.toHaveProperty(field)
	})

	it('with an instruction owes the report on it', () => {
		expect(
			sent({
				source: 'leaderInstruction',
				leader: '测试领导',
				instructionNumber: '第 3 号',
				reportBy: '3天',
			}),
		).toMatchObject({
			instruction: {
				leader: '测试领导',
				number: '第 3 号',
				reportBy: Date.parse('2026-11-25T23:59:00+08:00'),
			},
		})
	})

	it('is kept once anything stands in it', () => {
		expect(isWritten(emptyRegister('user-1'))).toBe(false)
		expect(isWritten(draft())).toBe(true)
		expect(isWritten({ ...emptyRegister('user-1'), phone: '1' })).toBe(true)
	})
})
