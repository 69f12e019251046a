import type { Units } from './rows'

/** A county of this size: the demand that the design speaks of. */
export const CASES_A_DAY = 3_400
export const DAYS = 30

/** How often something is done for each case, on average. */
export interface Share {
	/** Its row in docs/bench.md. */
	readonly row: string
	readonly times: number
	/** Whether a person asks for it over the API; else the stream, the clock or the notifier does it. */
	readonly by: 'api' | 'behind'
	/** What it is taken for where the table has no such row. */
	readonly otherwise?: Units
	readonly chinese: string
}

/**
 * What is assumed of a case's life. Half are photographed by residents, half typed in at the centre; one in ten is done
 * again; three in five are rated; what is looked at weighs as much as what is done.
 */
export const shares: readonly Share[] = [
	{ row: 'submit', times: 0.5, by: 'api', chinese: '居民提交' },
	{
		row: 'registering a call with number and place',
		times: 0.5,
		by: 'api',
		otherwise: { requests: 2, read: 0.5, written: 12 },
		chinese: '中心登记',
	},
	{
		row: 'earlier calls of telephone, place and words',
		times: 1.5,
		by: 'api',
		otherwise: { requests: 14, read: 76.5, written: 0 },
		chinese: '登记时找以前的',
	},
	{ row: 'accept', times: 1, by: 'api', chinese: '受理' },
	{ row: 'assign', times: 1.2, by: 'api', chinese: '派单' },
	{ row: 'sign', times: 1.2, by: 'api', chinese: '签收' },
	{ row: 'progress', times: 1.5, by: 'api', chinese: '记进展' },
	{ row: 'resolve', times: 1.1, by: 'api', chinese: '申请办结' },
	{ row: 'verify', times: 1.1, by: 'api', chinese: '核查' },
	{ row: 'rate', times: 0.6, by: 'api', chinese: '评价' },
	{ row: 'its eleven steps to the end', times: 0.05, by: 'api', chinese: '代办全程' },
	{ row: 'queue', times: 8, by: 'api', chinese: '看工作台' },
	{ row: 'one case', times: 10, by: 'api', chinese: '看一件' },
	{ row: 'mine', times: 5, by: 'api', chinese: '看我的' },
	{ row: 'board', times: 0.2, by: 'api', chinese: '看板' },
	{
		row: 'one word that every fifth case says: a page',
		times: 2,
		by: 'api',
		otherwise: { requests: 3, read: 21.5, written: 0 },
		chinese: '查找',
	},
	{ row: 'a caller, by WeChat', times: 2.5, by: 'behind', chinese: '微信通知' },
	{ row: 'a caller, inbox alone', times: 1.5, by: 'behind', chinese: '站内消息' },
	{ row: 'one of five handlers', times: 4, by: 'behind', chinese: '通知承办人' },
	{ row: 'another system', times: 0.3, by: 'behind', chinese: '回传别的系统' },
	{ row: 'a due item in a sweep', times: 2, by: 'behind', chinese: '到期事项' },
	{
		row: 'listing a new case with 52 characters of words',
		times: 1,
		by: 'behind',
		otherwise: { requests: 13, read: 8, written: 54 },
		chinese: '查找用的索引',
	},
	{
		row: 'listing a case anew when its state changes',
		times: 8,
		by: 'behind',
		otherwise: { requests: 6, read: 3, written: 4 },
		chinese: '状态变了，改索引',
	},
	{
		row: 'counting a move, off the stream',
		times: 9,
		by: 'behind',
		otherwise: { requests: 3, read: 0, written: 12 },
		chinese: '计数',
	},
]

/** What else is assumed: by the case, or by the month. */
export const rest = {
	/** Photographs that are kept, their size in MB, and how often each is looked at. */
	photos: 3,
	megabytes: 0.3,
	looks: 4,
	/** Of the table and its indexes, for each case, in KB. */
	kilobytes: 50,
	/** Milliseconds of a call, and the memory of most functions in GB. */
	milliseconds: 60,
	memory: 0.5,
	/** Sweeps: three functions each minute. */
	sweeps: 3 * 60 * 24 * DAYS,
	/** Kilobytes of an answer, and of a log line. */
	answer: 6,
	line: 0.4,
	/** GB through the fixed way out: messages to WeChat. */
	toWechat: 5,
	alarms: 90,
	metrics: 30,
} as const
