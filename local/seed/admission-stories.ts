import type { Ask } from '@huying/shared/admission/command'
import type { ServicePromise } from '@huying/shared/admission/promise'

/**
 * What demonstration departments promise for the year of the first start, and two requests: one admitted, one refused.
 * Everything says that it is a demonstration. Laws are named as they are, and no article of theirs.
 */
const promise = (key: string, words: string, measure: string): ServicePromise => ({
	promise: `demo-promise-${key}`,
	words: `${words}（演示）`,
	measure,
})

export const promisesOfYear: Readonly<Record<string, readonly ServicePromise[]>> = {
	civil: [
		promise('civil-1', '请网格员帮着看望老人，先培训，钱跟着事走。', '每季度公布一次培训人次和拨付的钱。'),
		promise('civil-2', '低保、高龄补贴的事，来问的当天说清楚。', '回访十人，八人以上说清楚了。'),
	],
	emergency: [
		promise('emergency-1', '不让网格员填重复的表，一张表用一年。', '年底数一数发下去的表，不超过三张。'),
		promise('emergency-2', '汛期前给每个村配齐喊话器和雨衣。', '5 月底前逐村签收。'),
	],
}

interface Told {
	/** Without its id and its days, which depend on the year. */
	readonly work: Omit<Ask, 'id' | 'term'>
	readonly decision: { readonly type: 'admit' | 'refuse'; readonly words: string }
}

export const requestsOfYear: readonly Told[] = [
	{
		work: {
			unit: 'civil',
			title: '独居老人每月看望（演示）',
			what: '网格员每月到独居老人家里看一次，问问身体，看看水电，有难处当天报给村里和民政局。',
			basis: ['《中华人民共和国老年人权益保障法》'],
			onto: { grids: 'all' },
			often: { every: 'month', times: 1 },
			support: {
				people: '民政局每个镇派一名联络员，每月跟着走一天。',
				equipment: '给每名网格员一个血压计。',
				training: '开始前集中讲半天，每季度再讲一次。',
			},
			money: { cents: 36_000_000 },
			promise: 'demo-promise-civil-1',
		},
		decision: { type: 'admit', words: '可以派。看望记录用现有的走访表，不另加表。' },
	},
	{
		work: {
			unit: 'commerce',
			title: '沿街商铺营业情况日报（演示）',
			what: '网格员每天把沿街商铺开门没开门、用电多少填成表报上来。',
			basis: ['商务局年度工作计划（演示）'],
			onto: { grids: 'towns', towns: ['town-370404001', 'town-370404002'] },
			often: { every: 'day', times: 1 },
			support: {},
			money: { cents: 0, why: '网格员巡查时顺便填，不另花钱。' },
		},
		decision: {
			type: 'refuse',
			words: '本局的计划不能作派给镇街的依据；用电数供电公司有，请直接去要。每天填表，网格员担不起。',
		},
	},
]
