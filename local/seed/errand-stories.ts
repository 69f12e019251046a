import type { AskErrand, ErrandStep } from '@huying/shared/errand/command'
import { HOUR } from '@huying/shared/time/day'
import { HOME } from './disclosure-stories'
import { ago, on, type When } from './when'

/** What an errand's story may count its times from: the first start, and the slot that was booked. */
export type ErrandWhen = (now: number, slot: number) => number

/** One step of a demonstration errand, or a command of its case. */
export interface ErrandTelling {
	readonly at: ErrandWhen
	/** A member's key. */
	readonly by: string
	readonly does:
		| ErrandStep
		| { readonly type: 'resolve'; readonly words: string }
		| { readonly type: 'rate'; readonly solved: boolean; readonly content: boolean; readonly words: string }
		| { readonly type: 'withdraw'; readonly words: string }
	/** Pictures that come with it. */
	readonly pictures?: readonly string[]
}

export interface ErrandStory {
	readonly key: string
	readonly by: string
	readonly at: When
	readonly asks: Omit<AskErrand, 'id' | 'visit' | 'materials' | 'voices'> & {
		readonly materials: readonly {
			readonly name: string
			readonly ready: boolean
			readonly pictures: readonly string[]
		}[]
	}
	/** Whether the first free slot is booked, and where. */
	readonly visit?: 'home' | 'station'
	readonly steps: readonly ErrandTelling[]
	/** Until when the clock does what is due of it. */
	readonly until?: When
}

const worker = `gridWorker-${HOME}`
const original = (name: string) => ({ name, form: 'original' as const })
const day =
	(days: number, hours = 0): ErrandWhen =>
	(_, slot) =>
		slot + days * 24 * HOUR + hours * HOUR
const minutes =
	(after: number): ErrandWhen =>
	(_, slot) =>
		slot + after * 60_000

/** Marked 演示; nobody in them is real. */
export const errandStories: readonly ErrandStory[] = [
	{
		// for a parent, from asking to the last voucher, and rated
		key: 'errand-1',
		by: 'resident3',
		at: on(-24, '08:20'),
		visit: 'home',
		asks: {
			village: HOME,
			service: 'elder-card',
			for: { who: 'other', relation: 'parent', name: '秀兰大娘（演示）' },
			text: '（演示）我在外地上班，我妈腿脚不好，想请人帮她办个老年优待证。',
			materials: [
				{ name: '身份证', ready: true, pictures: ['paper'] },
				{ name: '一寸照片', ready: false, pictures: [] },
			],
			place: { description: '（演示）村东头第三排，门口有棵石榴树' },
		},
		steps: [
			{ at: (now) => on(-24, '09:05')(now), by: worker, does: { type: 'undertake' } },
			{ at: (now) => on(-24, '09:40')(now), by: 'resident1', does: { type: 'giveConsent' } },
			{
				at: minutes(10),
				by: worker,
				does: {
					type: 'receivePapers',
					papers: [original('身份证'), { name: '一寸照片', form: 'picture' }],
					photos: [],
				},
				pictures: ['paper'],
			},
			{ at: minutes(14), by: 'resident1', does: { type: 'confirmVoucher', voucher: 1 } },
			{ at: day(1), by: worker, does: { type: 'handIn', office: '榴园镇便民服务中心' } },
			{ at: day(8), by: worker, does: { type: 'bringBack', papers: [original('老年优待证')] } },
			{
				at: day(8, 1),
				by: worker,
				does: { type: 'returnPapers', voucher: 1, places: [1], left: true, photos: [] },
			},
			{ at: day(8, 2), by: worker, does: { type: 'returnPapers', voucher: 1, places: [0], photos: [] } },
			{ at: day(8, 2), by: worker, does: { type: 'returnPapers', voucher: 2, places: [0], photos: [] } },
			{ at: day(8, 3), by: 'resident1', does: { type: 'confirmVoucher', voucher: 4 } },
			{ at: day(8, 3), by: 'resident1', does: { type: 'confirmVoucher', voucher: 5 } },
			{ at: day(8, 3), by: 'resident3', does: { type: 'confirmVoucher', voucher: 3 } },
			{
				at: day(8, 4),
				by: worker,
				does: { type: 'resolve', words: '（演示）优待证办好了，送到大娘手里了，身份证也还了。' },
			},
			{
				at: day(8, 6),
				by: 'resident3',
				does: { type: 'rate', solved: true, content: true, words: '（演示）我妈说小伙子跑得勤。' },
			},
		],
		until: on(-1, '08:00'),
	},
	{
		// the person concerned no longer agrees, half way: what was handed over goes back
		key: 'errand-2',
		by: 'resident6',
		at: on(-16, '10:00'),
		visit: 'station',
		asks: {
			village: HOME,
			service: 'medical-chronic',
			for: { who: 'other', relation: 'relative', name: '玉梅婶子（演示）' },
			text: '（演示）婶子有高血压，想办慢性病门诊，自己说不清要什么材料。',
			materials: [{ name: '诊断书和病历', ready: true, pictures: ['paper'] }],
		},
		steps: [
			{ at: (now) => on(-16, '10:30')(now), by: worker, does: { type: 'undertake' } },
			{
				at: minutes(5),
				by: worker,
				does: { type: 'takeConsent', by: 'signature', photos: [] },
				pictures: ['paper'],
			},
			{
				at: minutes(15),
				by: worker,
				does: { type: 'receivePapers', papers: [original('诊断书和病历'), original('身份证')], photos: [] },
			},
			{ at: minutes(20), by: 'resident6', does: { type: 'confirmVoucher', voucher: 1 } },
			{
				at: day(1),
				by: 'resident6',
				does: { type: 'withdrawConsent', words: '（演示）婶子说想自己去医院问清楚，先不办了。' },
			},
			{ at: day(1, 2), by: worker, does: { type: 'returnPapers', voucher: 1, places: [0, 1], photos: [] } },
			{ at: day(1, 3), by: 'resident6', does: { type: 'confirmVoucher', voucher: 2 } },
			{ at: day(1, 4), by: 'resident6', does: { type: 'withdraw', words: '（演示）先不办了。' } },
		],
		until: on(-1, '08:00'),
	},
	{
		// waits for a grid worker
		key: 'errand-3',
		by: 'resident5',
		at: ago(50),
		asks: {
			village: HOME,
			service: 'pension-alive',
			for: { who: 'self' },
			text: '（演示）我不会用手机刷脸，想请人来家里帮着认证一下。',
			materials: [{ name: '身份证', ready: true, pictures: [] }],
			place: { description: '（演示）村委会后面第二家' },
		},
		steps: [],
	},
	{
		// something is missing: asked for once, all together
		key: 'errand-4',
		by: 'resident4',
		at: ago(26 * 60),
		asks: {
			village: HOME,
			service: 'pension-draw',
			for: { who: 'self' },
			text: '（演示）今年满六十了，想领养老金，不知道还差什么。',
			materials: [{ name: '身份证', ready: true, pictures: ['paper'] }],
		},
		steps: [
			{ at: (now) => ago(25 * 60)(now), by: worker, does: { type: 'undertake' } },
			{
				at: (now) => ago(24 * 60)(now),
				by: worker,
				does: {
					type: 'askMissing',
					papers: ['户口簿复印件', '社保卡复印件'],
					words: '（演示）两样都要复印件，村里能免费印。',
				},
			},
		],
	},
]
