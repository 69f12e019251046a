/**
 * What AWS China asks, on demand, in yuan without tax. CHECK BEFORE RELYING ON IT: prices change, and differ between
 * Beijing (cn-north-1) and Ningxia (cn-northwest-1). `page`: read on amazonaws.cn's own price page; `estimate`: from
 * memory or by the price elsewhere, to be looked up.
 */
export const asOf = '2026-11-22'

interface Price {
	readonly yuan: number
	/** For how many of what. */
	readonly per: number
	readonly from: 'page' | 'estimate'
	readonly unit: string
	readonly chinese: string
}

export const prices = {
	written: { yuan: 11.1538, per: 1e6, from: 'page', unit: 'write request units', chinese: '写请求单位' },
	read: { yuan: 2.2308, per: 1e6, from: 'estimate', unit: 'read request units', chinese: '读请求单位' },
	stored: { yuan: 2.3, per: 1, from: 'estimate', unit: 'GB of table, a month', chinese: '表 GB·月' },
	recovery: {
		yuan: 1.9,
		per: 1,
		from: 'estimate',
		unit: 'GB of point-in-time recovery, a month',
		chinese: '按时间点恢复 GB·月',
	},
	streamed: { yuan: 0.18, per: 1e5, from: 'estimate', unit: 'stream reads', chinese: '流读取' },
	invoked: { yuan: 1.36, per: 1e6, from: 'estimate', unit: 'Lambda requests', chinese: 'Lambda 调用' },
	ran: { yuan: 0.000113477, per: 1, from: 'estimate', unit: 'Lambda GB-seconds', chinese: 'Lambda GB·秒' },
	asked: { yuan: 8.3, per: 1e6, from: 'estimate', unit: 'HTTP API requests', chinese: 'HTTP API 请求' },
	photos: { yuan: 0.18, per: 1, from: 'estimate', unit: 'GB of S3, a month', chinese: 'S3 GB·月' },
	put: { yuan: 0.0405, per: 1e3, from: 'estimate', unit: 'S3 puts', chinese: 'S3 写' },
	got: { yuan: 0.00324, per: 1e3, from: 'estimate', unit: 'S3 gets', chinese: 'S3 读' },
	out: { yuan: 0.933, per: 1, from: 'estimate', unit: 'GB out to the internet', chinese: '公网流出 GB' },
	gateway: { yuan: 0.45, per: 1, from: 'estimate', unit: 'NAT gateway hours', chinese: 'NAT 网关小时' },
	passed: {
		yuan: 0.45,
		per: 1,
		from: 'estimate',
		unit: 'GB through the NAT gateway',
		chinese: 'NAT 流量 GB',
	},
	alarms: { yuan: 0.66, per: 1, from: 'estimate', unit: 'alarms, a month', chinese: '告警·月' },
	metrics: { yuan: 1.98, per: 1, from: 'estimate', unit: 'own metrics, a month', chinese: '自定义指标·月' },
	logged: { yuan: 4.1, per: 1, from: 'estimate', unit: 'GB of logs', chinese: '日志 GB' },
	keys: { yuan: 6.9, per: 1, from: 'estimate', unit: 'keys, a month', chinese: '密钥·月' },
} as const satisfies Record<string, Price>
export type PriceName = keyof typeof prices
