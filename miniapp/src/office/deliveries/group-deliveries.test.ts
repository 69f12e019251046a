import { noticeKinds } from '@huying/shared/notice/notice'
import type { DeliveryView } from '@huying/shared/notice/notice-view'
import { reason } from '@huying/shared/text/zh-CN/deliveries'
import { expect, it } from 'vitest'
import { audienceOf, byReason } from './group-deliveries'

const delivery = (name: string, code?: string): DeliveryView => ({
	delivery: name,
	case: 'case',
	number: 'number',
	kind: 'accepted',
	channel: 'wechat',
	state: 'dead',
	at: 0,
	attempts: [],
	tries: 0,
	...(code !== undefined && { reason: code }),
})

it('groups by why, the commonest first, each delivery once', () => {
	const all = [
		delivery('a', '40037'),
		delivery('b', 'timeout'),
		delivery('c', 'timeout'),
		delivery('b', 'timeout'),
	]
	expect(byReason(all).map((group) => [group.reason, group.deliveries.map((one) => one.delivery)])).toEqual([
		[reason('timeout'), ['b', 'c']],
		[reason('40037'), ['a']],
	])
})

it('one without an attempt, and one for a reason that nobody foresaw, have words too', () => {
	expect(byReason([delivery('a')])[0]?.reason).toBe('还没有试过')
	expect(reason('http503')).toBe('对方回答 503')
	expect(reason('99999')).toBe('代码 99999')
})

it('knows whom each kind is for', () => {
	const told = noticeKinds.map((kind) => audienceOf(kind))
	for (const audience of ['caller', 'unit', 'centre', 'source', 'inspectorate', 'leader', 'grid'] as const)
		expect(told).toContain(audience)
	expect(audienceOf('gridTell')).toBe('grid')
	expect(audienceOf('unitAssigned')).toBe('unit')
	expect(audienceOf('closed')).toBe('caller')
})
