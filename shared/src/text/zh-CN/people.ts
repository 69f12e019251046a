import type { LeavingKind } from '../../leaving/leaving'

/** A spreadsheet of people and posts: its columns, and what can be wrong in it. */
export const peopleSheet = {
	name: '人员和岗位',
	guide: '填表说明',
	fileName: (unit: string) => `${unit}人员和岗位.xlsx`,
	headings: {
		post: '岗位编号',
		name: '姓名',
		phone: '手机号',
		unit: '单位',
		role: '岗位',
		region: '区域',
		from: '开始',
		until: '结束',
		supervisor: '直接上级',
		action: '办理',
		successor: '接手人',
	},
	action: { invite: '邀请', end: '离岗', keep: '不变' },
	backToUnit: '退回单位',
	guideLines: [
		'办理填「邀请」：新人，岗位编号空着，导入后得到一个邀请码，七天内本人用微信扫码加入。',
		'办理填「离岗」：要有岗位编号和接手人；没有人接手就填「退回单位」。',
		'办理填「不变」：只是列出来，好让别人把他写作直接上级。',
		'直接上级写这张表里的姓名；有重名就写手机号。',
		'单位写全称或简称，区域写 9 位镇街代码或 12 位村居代码，日子写成 2026-11-25 这样。',
		'整张表要么都办成，要么都不办。',
	],
	faults: {
		unit: '没有这个单位，请写单位的全称或简称。',
		notYours: '这个单位的这种岗位不归您管。',
		unfit: '这个单位没有这种岗位，或者区域填得不对：网格员要填区域，别的岗位不填。',
		region: '没有这个区域，写 9 位镇街代码或 12 位村居代码。',
		phone: '手机号写 11 位数字。',
		postMissing: '离岗和不变的行要有岗位编号。',
		postGiven: '邀请的行不填岗位编号。',
		postUnknown: '没有这个岗位编号，或者已经结束了，请重新导出。',
		successorMissing: '离岗要填接手人，没有人接手就填「退回单位」。',
		successorUnfit: '接手人要在同一个单位、同一种岗位上，请写姓名，重名就写手机号。',
		successorNone: '只有离岗的行填接手人。',
		supervisorUnknown: '表里没有这个人，请写姓名或手机号。',
		supervisorMany: '表里有重名，请写手机号。',
		supervisorOwn: '不能是自己的上级。',
		supervisorCircle: (row: number) => `上级转了一圈又回到第 ${row} 行。`,
		twice: (row: number) => `和第 ${row} 行是同一个人的同一个岗位。`,
		administrator: '管理员要两个人一起定，请在页面上办。',
		endsTooMany: (most: number) => `一张表最多 ${most} 个人离岗，请分开。`,
		over: '结束的日子已经过了。',
	},
} as const

export const leavingKind: Record<LeavingKind, string> = { left: '离岗', moved: '调岗' }
