import { expect, it } from 'vitest'
import { leavingLine } from '../text/zh-CN/people-page'
import { bothWork, noWork } from './leaving'

it('work is added kind by kind', () => {
	const one = { cases: 3, errands: 0, duty: 2 }
	expect(bothWork(one, { cases: 1, errands: 4, duty: 0 })).toEqual({ cases: 4, errands: 4, duty: 2 })
	expect(bothWork(one, noWork)).toEqual(one)
})

it('what went and what did not is said by its name, and what there was none of is not', () => {
	const went = { cases: 3, errands: 0, duty: 2 }
	const line = (of = went, stayed = noWork, done = true) => leavingLine('离岗', '3 月 5 日', of, stayed, done)
	expect(line()).toBe('3 月 5 日离岗：已交出诉求 3 件、值班 2 天')
	expect(line(went, { ...noWork, errands: 1 }, false)).toBe(
		'3 月 5 日离岗：已交出诉求 3 件、值班 2 天；没有交出去的：代办 1 件；正在交接',
	)
	expect(line(noWork)).toBe('3 月 5 日离岗：手上没有要交出的事')
	expect(line(noWork, noWork, false)).toBe('3 月 5 日离岗：正在交接')
})
