import type { ArchiveView } from '@huying/shared/archive/archive-view'
import { expect, it } from 'vitest'
import { toldOf } from './archive-lines'

const lines: ArchiveView['lines'] = [
	{
		at: 1000,
		user: 'user-grid',
		case: 'case-1',
		seq: 5,
		number: '2611-0190-6863',
		step: 'errandDone',
		late: true,
	},
	{
		at: 3000,
		user: 'user-grid',
		case: 'case-1',
		seq: 6,
		number: '2611-0190-6863',
		step: 'errandRated',
		solved: true,
		content: false,
		struck: true,
	},
]
const entries: ArchiveView['entries'] = [
	{ entry: 'entry-1', type: 'visited', doneAt: 2000, at: 9000, doubted: true, struck: false },
]

it('tells lines and entries by when they were done, with what else is to be said', () => {
	expect(
		toldOf({ lines, entries }).map(({ entry, words, more, struck }) => [entry, words, more, struck]),
	).toEqual([
		['case-1#6#errandRated', '代办得到评价，2611-0190-6863', ['说解决了', '不满意', '已划掉，不算数'], true],
		['entry-1', '入户走访', ['存疑'], false],
		['case-1#5#errandDone', '代办办结，2611-0190-6863', ['超期'], false],
	])
})
