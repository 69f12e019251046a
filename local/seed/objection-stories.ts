import type { Objection } from '@huying/shared/objection/command'
import { DAY, HOUR } from '@huying/shared/time/day'
import { HOME } from './disclosure-stories'

/** Who says that a demonstration village is theirs, and what the village said. Households are made up. */
export const villagerStories = [
	{ village: HOME, by: 'resident5', household: '3-07', confirmed: true },
	{ village: HOME, by: 'resident4', household: '5-12', confirmed: true },
	{ village: HOME, by: 'resident6', confirmed: false },
] as const

/** What was asked about what a demonstration village published; times are counted from the day it was public. */
export interface ObjectionStory {
	readonly key: string
	readonly village: string
	readonly group: string
	readonly by: string
	readonly asks: Pick<Objection, 'kind' | 'text' | 'to'>
	readonly after: number
	readonly answer?: {
		readonly by: string
		readonly after: number
		readonly words: string
		readonly publicAnswer: string
	}
}

/** One answered in the open, one that the village still has; marked 演示, nobody named. */
export const objectionStories: readonly ObjectionStory[] = [
	{
		key: 'objection-1',
		village: HOME,
		group: 'funds',
		by: 'resident5',
		asks: {
			kind: 'objection',
			text: '（演示）村北排水沟清淤花了 18,600 元，比去年多，多在哪里？',
			to: 'village',
		},
		after: 2 * DAY,
		answer: {
			by: 'villageEditor',
			after: 4 * DAY,
			words: '（演示）已经把工程量清单贴在公开栏，也欢迎来村委会看发票。',
			publicAnswer:
				'（演示）有人问排水沟清淤为什么比去年多。去年清 410 米，今年清 620 米，每米都是 30 元，合计 18,600 元；发票和验收照片在村委会，随时可以看。',
		},
	},
	{
		key: 'objection-2',
		village: HOME,
		group: 'assets',
		by: 'resident4',
		asks: { kind: 'question', text: '（演示）村西鱼塘的合同到哪年？到期了怎么办？', to: 'village' },
		after: 6 * HOUR,
	},
]
