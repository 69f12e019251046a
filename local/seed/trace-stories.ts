import type { Notes } from '@huying/shared/trace/template'
import { ago, on, type When } from './when'

/** What a demonstration grid worker did, as they would write it down themselves. Everybody in it is made up. */
export type Deed =
	| { readonly type: 'signedIn'; readonly at: When; readonly pictures?: readonly string[] }
	| { readonly type: 'signedOut' | 'patrolBegan'; readonly at: When }
	| { readonly type: 'patrolEnded'; readonly at: When; readonly words: string }
	| {
			readonly type: 'visited'
			readonly at: When
			readonly template: string
			readonly household: string
			readonly notes: Notes
	  }
	| {
			readonly type: 'settledOnTheSpot'
			readonly at: When
			readonly words: string
			readonly before: readonly string[]
			readonly after: readonly string[]
	  }
	| {
			readonly type: 'found'
			readonly at: When
			readonly words: string
			readonly pictures: readonly string[]
	  }

/** What one phone sent at once. */
export interface Told {
	/** Names it, for ever. */
	readonly key: string
	readonly deeds: readonly Deed[]
	/** When it came; there was no signal before. */
	readonly came: When
	/** How a patrol in it went, in minutes; `doubtful` has a jump and a few points of a mock-location app. */
	readonly track?: { readonly minutes: number; readonly doubtful?: true }
}

/** 榴园镇周庄村: the one whose week is told. */
export const TOLD_VILLAGE = '370404103239'

export const week: readonly Told[] = [
	{
		key: 'day-4',
		came: on(-4, '11:45'),
		track: { minutes: 40 },
		deeds: [
			{ type: 'signedIn', at: on(-4, '08:10'), pictures: ['meeting'] },
			{ type: 'patrolBegan', at: on(-4, '08:20') },
			{
				type: 'settledOnTheSpot',
				at: on(-4, '08:41'),
				words: '广场边上有一堆垃圾，和保洁员一起清走了。',
				before: ['rubbish'],
				after: ['rubbish-cleared'],
			},
			{ type: 'patrolEnded', at: on(-4, '09:00'), words: '走了村东和广场，路灯都亮，没有别的事。' },
			{
				type: 'visited',
				at: on(-4, '09:20'),
				template: 'elder',
				household: '东头秀兰大娘家（演示）',
				notes: {
					health: 'well',
					eats: true,
					heating: 'coal',
					carer: 'comes',
					wishes: '想办老年证，腿脚不便，请代办。',
					followUp: true,
				},
			},
			{ type: 'signedOut', at: on(-4, '11:40') },
		],
	},
	{
		// No signal in the hills: it came the next morning
		key: 'day-3',
		came: on(-2, '08:02'),
		track: { minutes: 50 },
		deeds: [
			{ type: 'signedIn', at: on(-3, '14:05') },
			{ type: 'patrolBegan', at: on(-3, '14:10') },
			{
				type: 'settledOnTheSpot',
				at: on(-3, '14:52'),
				words: '水井边的井盖歪了，扶正踩实，放了牌子。',
				before: ['manhole-sunken'],
				after: ['manhole-new'],
			},
			{ type: 'patrolEnded', at: on(-3, '15:00'), words: '走了西坡和水井，渠里水不多。' },
			{
				type: 'visited',
				at: on(-3, '15:30'),
				template: 'hardship',
				household: '西坡老孙家（演示）',
				notes: {
					people: 3,
					health: 'unwell',
					aid: 'asked',
					wishes: '问临时救助批下来没有。',
					followUp: true,
				},
			},
			{ type: 'signedOut', at: on(-3, '17:30') },
		],
	},
	{
		key: 'day-1',
		came: on(-1, '17:40'),
		track: { minutes: 30, doubtful: true },
		deeds: [
			{ type: 'signedIn', at: on(-1, '08:30') },
			{ type: 'patrolBegan', at: on(-1, '08:35') },
			{ type: 'patrolEnded', at: on(-1, '09:05'), words: '走了村西头，没有事。' },
			{
				type: 'visited',
				at: on(-1, '10:00'),
				template: 'general',
				household: '村北小周家（演示）',
				notes: { told: '讲了医保什么时候交。', followUp: false },
			},
			{ type: 'signedOut', at: on(-1, '17:35') },
		],
	},
	{
		// Off duty: finding, settling and visiting need none
		key: 'day-0',
		came: ago(20),
		deeds: [
			{
				type: 'visited',
				at: ago(70),
				template: 'safety',
				household: '村南玉梅婶子家（演示）',
				notes: {
					wiring: 'mended',
					gas: 'safe',
					charging: 'unsafe',
					told: '讲了电动车不要进屋充电。',
					followUp: true,
				},
			},
			{
				type: 'found',
				at: ago(45),
				words: '村南的水沟堵了，水漫到路上。',
				pictures: ['ditch'],
			},
		],
	},
]

/** Workers whose quieter work goes back two months, by village and weekdays (0 is Sunday). */
export const routines: readonly { readonly village: string; readonly weekdays: readonly number[] }[] = [
	{ village: TOLD_VILLAGE, weekdays: [1, 3, 5] },
	{ village: '370404103236', weekdays: [2, 4] },
	{ village: '370404104243', weekdays: [2] },
]
/** From so many days ago to so many. */
export const routineDays = { from: -62, to: -7 }

/** A quiet morning. */
export const routine = (day: number): readonly Deed[] => [
	{ type: 'signedIn', at: on(day, '08:30') },
	{ type: 'patrolBegan', at: on(day, '08:40') },
	{ type: 'patrolEnded', at: on(day, '09:30'), words: '全村走了一遍，没有事。' },
	...['村东一户（演示）', '村西一户（演示）'].map(
		(household, place): Deed => ({
			type: 'visited',
			at: on(day, place === 0 ? '10:00' : '10:40'),
			template: 'general',
			household,
			notes: { told: '讲了防火和防诈骗。', followUp: false },
		}),
	),
	{ type: 'signedOut', at: on(day, '11:30') },
]
