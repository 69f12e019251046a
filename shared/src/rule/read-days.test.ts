import { expect, it } from 'vitest'
import { readDays } from './read-days'

it.each([
	['10月1日至7日', { days: ['10-01', '10-04', '10-05', '10-06', '10-07'] }],
	['1月1日、5-3', { days: ['01-01', '05-03'] }],
	['05-03，1/1，1月1日', { days: ['01-01', '05-03'] }],
	['1月29日至2月1日', { days: ['01-29', '02-01'] }],
	['10月9日（周六）', { unread: '10月9日（周六）' }],
	['2月29日', { unread: '2月29日' }],
	['10月7日至1日', { unread: '10月7日至1日' }],
	['国庆', { unread: '国庆' }],
	['13-01', { unread: '13-01' }],
	['10月3日', { days: ['10-03'] }],
	['', { days: [] }],
])('%s of 2027', (written, days) => expect(readDays(2027, written)).toEqual(days))
