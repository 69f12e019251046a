import type { InboxItem } from '@huying/shared/notice/notice-view'
import { expect, it } from 'vitest'
import { joined } from './joined'

const item = (n: number, read: boolean): InboxItem => ({
	place: `${n}`,
	at: n,
	kind: 'accepted',
	template: 'progress',
	case: 'case',
	number: 'number',
	text: '',
	read,
})

it('a further page keeps what was new as new, drops what is there already, and knows where it ends', () => {
	const first = { notices: [item(5, false), item(4, false)], unread: 3, next: '4' }
	const whole = joined(first, { notices: [item(4, true), item(3, true), item(2, true)], unread: 0 })
	expect(whole.notices.map(({ place, read }) => [place, read])).toEqual([
		['5', false],
		['4', false],
		['3', false],
		['2', true],
	])
	expect(whole).not.toHaveProperty('next')
})
