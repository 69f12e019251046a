import type { Entry } from '@huying/shared/case/case-view'
import { expect, it } from 'vitest'
import { entrySentence } from '../case/entry-sentence'
import { titleOf } from '../case/title-of'
import { allVoices } from './all-voices'

const entry = (change: Partial<Entry>): Entry => ({
	seq: 1,
	at: 0,
	type: 'opened',
	by: { capacity: 'caller' },
	photos: [],
	...change,
})

it('every recording of a case is listed once, in the order they came', () => {
	const timeline = [
		entry({ voices: [{ voice: 'a' }] }),
		entry({ seq: 2, type: 'supplemented', voices: [{ voice: 'b', text: '又坏了' }] }),
	]
	expect(allVoices({ voices: [{ voice: 'a' }], timeline }).map(({ voice }) => voice)).toEqual(['a', 'b'])
	expect(allVoices({ timeline: [] })).toEqual([])
})

it('a case that was only spoken is called so, until it has words', () => {
	expect(titleOf({ spoken: true }, '没有标题')).toBe('一段语音，等工作人员听写')
	expect(titleOf({ spoken: true, title: '灯坏了' }, '没有标题')).toBe('灯坏了')
	expect(titleOf({}, '没有标题')).toBe('没有标题')
})

it('each step of a helper names them and whom they help, as far as the reader may know', () => {
	const helped = entry({ by: { capacity: 'caller', helper: true } })
	const named = { person: '王大娘', helper: '李四' }
	expect(entrySentence(helped, 'caller', 0, named)).toBe('您帮王大娘反映了这个问题')
	expect(entrySentence(helped, 'centre', 0, named)).toBe('帮办人李四代王大娘反映了这个问题')
	expect(entrySentence(helped, 'unit', 0, {})).toBe('帮办人代诉求人反映了这个问题')
	const called = entry({ type: 'called', by: { capacity: 'followUp' }, outcome: 'noAnswer' })
	expect(entrySentence(called, 'caller', 0, named)).toContain('王大娘')
	expect(entrySentence(entry({ type: 'told', by: { capacity: 'gridWorker' } }), 'caller', 0, named)).toBe(
		'网格员上门告诉了本人',
	)
})
