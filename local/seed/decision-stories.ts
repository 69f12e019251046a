import type { LinkName } from '@huying/shared/decision/decision-rules'
import type { Entered } from '@huying/shared/decision/entry'
import type { Process } from '@huying/shared/decision/stage'

/**
 * What demonstration villages decided: one carried through to its outcome, with its contract and a correction; one whose
 * outcome is owed. Everything says that it is a demonstration; nobody is named.
 */
interface At {
	/** The day it was held, counted from the first start. */
	readonly day: number
	/** Days until it was entered. */
	readonly late?: number
	/** Demonstration pictures. */
	readonly pictures?: readonly string[]
}
type Told = Omit<Entered, 'held' | 'photos'>
export type DecisionTold =
	| (At & { readonly type: 'enter'; readonly entry: Told })
	| (At & { readonly type: 'correct'; readonly entry: Told; readonly reason: string })
	| (At & { readonly type: 'link'; readonly name: LinkName; readonly text: string })

export interface DecisionStory {
	readonly key: string
	readonly village: string
	readonly process: Process
	readonly kind: string
	readonly title: string
	readonly what: string
	/** The day it was begun here, counted from the first start. */
	readonly day: number
	readonly steps: readonly DecisionTold[]
}

/** 榴园镇 周庄村 */
const village = '370404103239'

export const decisionStories: readonly DecisionStory[] = [
	{
		key: 'wells-for-the-west',
		village,
		process: 'fourDiscussions',
		kind: 'works',
		title: '西坡打两眼机井（演示）',
		what: '西坡三百亩地浇水难，打算打两眼机井、铺六百米管子，预计花十八万元，从村集体资金里出。',
		day: -160,
		steps: [
			{
				type: 'enter',
				day: -160,
				entry: {
					stage: 'proposal',
					attendance: { due: 7, present: 7 },
					text: '支部开会，说西坡浇地要排两天队，提议打两眼机井。',
				},
				pictures: ['ditch'],
			},
			{
				type: 'enter',
				day: -155,
				late: 1,
				entry: {
					stage: 'discussion',
					attendance: { due: 9, present: 8 },
					votes: { agree: 7, against: 0, abstained: 1 },
					text: '商量了井位和花销：一眼在沟北，一眼在路西，先请水务部门看过水位再定。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'enter',
				day: -148,
				entry: {
					stage: 'partyMeeting',
					attendance: { due: 42, present: 33 },
					votes: { agree: 28, against: 3, abstained: 2 },
					text: '党员问了电费怎么收。定下按表收费，一度电不多收一分钱。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'correct',
				day: -148,
				late: 2,
				entry: {
					stage: 'partyMeeting',
					attendance: { due: 42, present: 34 },
					votes: { agree: 29, against: 3, abstained: 2 },
					text: '党员问了电费怎么收。定下按表收费，一度电不多收一分钱。',
				},
				reason: '签到表上漏数了一人，票也少记了一票。',
			},
			{
				type: 'enter',
				day: -140,
				entry: {
					stage: 'vote',
					attendance: { due: 35, present: 31 },
					votes: { agree: 27, against: 2, abstained: 2 },
					text: '村民代表同意打两眼机井，花销不超过十八万元，用完公开账目。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'enter',
				day: -139,
				entry: {
					stage: 'resolution',
					text: '周庄村村民代表会议决议（演示）：在西坡打两眼机井，铺六百米管子，花销不超过十八万元，从村集体资金里出。公示七天，有意见请向村监委会提。',
				},
			},
			{
				type: 'link',
				day: -120,
				name: 'contract',
				text: '打井施工合同（演示）',
				pictures: ['paper'],
			},
			{
				type: 'link',
				day: -64,
				name: 'result',
				text: '机井验收单和结算单（演示）',
				pictures: ['paper'],
			},
			{
				type: 'enter',
				day: -62,
				late: 1,
				entry: {
					stage: 'outcome',
					text: '两眼机井打好了，管子铺了六百一十米，验收合格，实际花了十七万二千元。',
				},
				pictures: ['well'],
			},
		],
	},
	{
		key: 'idle-workshop-let',
		village,
		process: 'fourDiscussions',
		kind: 'assets',
		title: '村东闲置厂房出租（演示）',
		what: '村东老厂房空了两年，打算公开招租，租期五年，租金归村集体。',
		day: -128,
		steps: [
			{
				type: 'enter',
				day: -128,
				entry: {
					stage: 'proposal',
					attendance: { due: 7, present: 6 },
					text: '支部提议把老厂房租出去，先修屋顶，再公开招租。',
				},
			},
			{
				type: 'enter',
				day: -124,
				entry: {
					stage: 'discussion',
					attendance: { due: 9, present: 9 },
					votes: { agree: 8, against: 1, abstained: 0 },
					text: '商量了底价：一年不低于两万元，不租给有污染的厂子。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'enter',
				day: -117,
				entry: {
					stage: 'partyMeeting',
					attendance: { due: 42, present: 30 },
					votes: { agree: 25, against: 4, abstained: 1 },
					text: '党员要求合同写明不许转租。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'enter',
				day: -112,
				late: 3,
				entry: {
					stage: 'vote',
					attendance: { due: 35, present: 28 },
					votes: { agree: 24, against: 3, abstained: 1 },
					text: '村民代表同意公开招租，租期五年，底价一年两万元。',
				},
				pictures: ['meeting'],
			},
			{
				type: 'enter',
				day: -108,
				entry: {
					stage: 'resolution',
					text: '周庄村村民代表会议决议（演示）：村东老厂房公开招租，租期五年，一年租金不低于两万元，不许转租，不租给有污染的厂子。',
				},
			},
		],
	},
]
