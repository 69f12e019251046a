import { dutyStories } from './duty-stories'
import type { Story } from './story'
import { ago, on } from './when'
import { scatteredWorkshops } from './whistle-stories'

/** Cases that somebody is at work on. */
export const openStories: readonly Story[] = [
	{
		key: 'pothole',
		at: ago(25),
		by: 'resident2',
		call: {
			sends: {
				text: '底阁村到集上的路塌了个大坑，下雨积水看不见，昨天有人骑车摔了。',
				village: '370404102200',
				kind: 'livelihood',
				matter: 'road',
			},
		},
		pictures: ['pothole'],
		steps: [],
	},
	{
		key: 'rubbish',
		at: ago(80),
		by: 'resident3',
		call: {
			sends: {
				text: '菜市场后面的垃圾一个星期没拉了，全是苍蝇。',
				village: '370404002015',
				identity: 'anonymous',
				kind: 'livelihood',
				matter: 'rubbish',
			},
		},
		pictures: ['rubbish'],
		steps: [{ at: ago(40), by: 'dispatcher1', does: { type: 'accept', urgency: 'green', public: true } }],
	},
	{
		key: 'illegal-building',
		at: ago(130),
		by: 'resident3',
		call: {
			sends: {
				text: '路边那家没有手续又往上加盖一层，占了半条路，车都错不开，前几年就说要拆。',
				village: '370404100212',
				identity: 'confidential',
				kind: 'enforcement',
				matter: 'illegalBuilding',
				phone: '19900000003',
			},
		},
		pictures: ['illegal-building'],
		steps: [
			{ at: ago(95), by: 'dispatcher2', does: { type: 'accept', urgency: 'orange' } },
			{
				at: ago(60),
				by: 'dispatcher2',
				does: { type: 'order', unit: 'enforcement', words: '请先叫停，诉求人要求保密。' },
			},
		],
	},
	{
		key: 'title-deeds',
		at: ago(600),
		by: 'resident6',
		call: {
			sends: {
				text: '我们小区住进来五年了，全楼都没有房产证，孩子上学、老人落户都受影响。',
				village: '370404001015',
				kind: 'livelihood',
				matter: 'titleDeed',
				name: '晓燕（演示）',
				phone: '19900000006',
			},
		},
		steps: [
			{ at: ago(560), by: 'dispatcher1', does: { type: 'accept', urgency: 'green' } },
			{ at: ago(500), by: 'dispatcher1', does: { type: 'order', unit: 'housing' } },
			{
				at: ago(90),
				by: 'handler-housing',
				does: {
					type: 'sendBack',
					words: '小区的竣工备案我们早已办完，卡在土地宗地没有分割，办证归自然资源局。',
				},
			},
		],
	},
	{
		key: 'wages',
		at: on(-1, '14:10'),
		by: 'dispatcher2',
		call: {
			files: {
				source: 'visit',
				title: '工地干完活，四个月工钱没发',
				text: '十一个人在工地干了四个月，包工头说等结算，过年前要不到就回不了家。',
				village: '370404100212',
				kind: 'enforcement',
				matter: 'wages',
				name: '老孙（演示）',
				phone: '19900000005',
			},
		},
		steps: [
			{ at: on(-1, '14:15'), by: 'dispatcher2', does: { type: 'accept', urgency: 'orange' } },
			{ at: on(-1, '14:20'), by: 'dispatcher2', does: { type: 'order', unit: 'labour' } },
			{ at: on(-1, '15:00'), by: 'handler-labour', does: { type: 'sign' } },
			{
				at: on(-1, '18:20'),
				by: 'handler-labour',
				does: { type: 'progress', words: '找到了总包单位，工人名单和考勤已经核对，约好当面结算。' },
			},
		],
	},
	scatteredWorkshops,
	...dutyStories,
]
