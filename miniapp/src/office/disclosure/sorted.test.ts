import type { WorkLine } from '@huying/shared/disclosure/disclosure-view'
import { expect, it } from 'vitest'
import { sorted } from './sorted'

const line = (group: string, dueAt: number, more: Partial<WorkLine> = {}): WorkLine => ({
	village: '370404100201',
	villageName: '周庄村',
	group,
	groupName: group,
	period: '2026-Q3',
	dueAt,
	work: 'idle',
	standing: 'unpublished',
	moves: [],
	...more,
})

it('puts one’s own turn first, then what is owed, what is due first on top', () => {
	const lines = [
		line('published', 1, { disclosure: 'a', standing: 'published', moves: ['save', 'withdraw'] }),
		line('late', 2, { moves: ['save'] }),
		line('later', 9, { moves: ['save'] }),
		line('draft', 5, { disclosure: 'b', work: 'draft', moves: ['save', 'submit'] }),
		line('waiting', 4, { disclosure: 'c', work: 'reviewing', moves: ['review', 'return'] }),
		line('out', 3, { disclosure: 'd', work: 'reviewing', moves: ['takeBack'] }),
	]
	expect(sorted(lines).map(({ part, lines: own }) => [part, own.map(({ group }) => group)])).toEqual([
		['mine', ['waiting', 'draft']],
		['owed', ['late', 'later']],
		['others', ['published', 'out']],
	])
	expect(sorted([])).toEqual([])
})
