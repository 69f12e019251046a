import type { Work } from '../../leaving/leaving'
import { spaced } from './spaced'
import { sayWork } from './work'

/** The office's page of people and posts. */
export const title = '人员岗位'
export const explain = '谁在什么岗位、从哪天到哪天；邀请、调岗、离岗、代班都在这里办。'
export const back = '返回'
export const notYours = '人员岗位由管理员和单位领导管理。'
export const waiting = '正在取人员……'
export const unreachable = '没有送到，什么都没有改，请再点一次。'
export const moved = '已经变了，请再看一遍。'
export const parts = { people: '人员', invitations: '邀请', sheet: '表格' } as const

export const unit = '单位'
export const unitHint = '看哪个单位的人；不选就按姓名找。'
export const search = '按姓名找'
export const searchHint = '写姓名里的字'
export const noPeople = '这里还没有人。'
export const noPeopleFound = '没有找到叫这个名字的人。'
export const searchFirst = '选一个单位，或者写姓名找人。'
export const nameless = '未留姓名'
export const open = (name: string) => `看${name}的岗位`

export const post = (role: string, unitName: string) => `${unitName} · ${role}`
export const since = (day: string) => `${day} 起`
export const term = (from: string, until: string) => `${from} 至 ${until}`
export const over = '已结束'
export const ahead = '未开始'
export const standsIn = '代班'

export const hangs = (cases: number, today: number) =>
	cases === 0
		? '手上没有在办的诉求。'
		: `手上有 ${cases} 件在办的诉求${today > 0 ? `，其中 ${today} 件今天到期或已超期` : ''}。`
export const restricted = (count: number) => `其中 ${count} 件只限指定的人看，要请中心另外指定。`
export const errands = (count: number) => `在跑 ${count} 件代办。`
export const duty = (count: number) => `后面还有 ${count} 天排了值班。`
export const standInLine = (name: string, from: string, until: string) => `${name}代班，${from} 至 ${until}`
/** 「3 月 5 日离岗：已交出诉求 3 件、值班 2 天；没有交出去的：代办 1 件」 */
export const leavingLine = (kind: string, day: string, went: Work, stayed: Work, done: boolean) => {
	const [gone, left] = [sayWork(went), sayWork(stayed)]
	const said = [
		...(gone === '' ? [] : [`已交出${gone}`]),
		...(left === '' ? [] : [`没有交出去的：${left}`]),
		...(done ? [] : ['正在交接']),
	]
	return spaced`${day}${kind}：${said.length === 0 ? '手上没有要交出的事' : said.join('；')}`
}

export const act = {
	leave: '离岗',
	move: '调岗',
	standIn: '请人代班',
	endStandIn: '结束代班',
	invite: '邀请加入',
	appoint: '再给一个岗位',
} as const

export const leave = {
	title: (name: string) => `${name}离岗`,
	successor: '谁接手',
	hint: '手上的事由系统逐件交给接手人，每件都留痕。',
	toUnit: '退回单位，等人接手',
	nobody: '这个岗位没有别人可以接手，事情会退回单位。',
	atOnce: '确定后立刻退出所有手机和电脑，不能再看诉求。',
	confirm: '确定离岗',
	done: (name: string) => `${name}已离岗，手上的事正在交接。`,
} as const

export const move = {
	title: (name: string) => `${name}调岗`,
	confirm: '确定调岗',
	done: (name: string) => `${name}已调岗。`,
} as const

export const standIn = {
	title: (name: string) => `请人替${name}代班`,
	by: '谁代班',
	from: '从哪天',
	until: '到哪天',
	none: '本单位没有别人可以代班。',
	confirm: '确定',
	done: '代班定好了，到期自己结束。',
	ended: '代班已结束。',
} as const

export const fields = {
	role: '岗位',
	unit: '单位',
	unitHint: '调到哪个单位',
	region: '管哪个村',
	chooseRegion: '选村居',
	from: '从哪天起',
	fromHint: '不填就从加入那天起',
	until: '到哪天止',
	untilHint: '不填就是长期',
	day: '2026-11-25',
	forWhom: '给谁',
	forWhomHint: '只在加入前记着，加入后就删掉',
	phone: '手机号',
	phoneHint: '填了就要用这个手机号的微信才能加入；只填后四位也行',
} as const

export const invite = {
	title: (unitName: string) => `邀请人加入${unitName}`,
	confirm: '做邀请码',
	two: '管理员要两个人定：对方加入后，还要另一位管理员或中心领导确认。',
	none: '没有等着加入的邀请。',
	how: '请对方打开小程序，在「我的」里点「加入单位」，扫这个码或输入邀请码。七天内有效，只能用一次。',
	code: (code: string) => `邀请码 ${code}`,
	show: '看二维码',
	withdraw: '收回',
	withdrawn: '邀请已收回。',
	forWhom: (name: string) => `给${name}`,
	until: (day: string) => `${day} 前有效`,
	state: { open: '等着加入', used: '已加入', withdrawn: '已收回', expired: '已过期' },
	withPhone: '要核对手机号',
	made: '邀请码做好了。',
	qr: '邀请二维码',
} as const
export const waits = '已送双人复核，等另一位管理员或中心领导确认。'

export const sheet = {
	explain: '一次邀请或离岗多个人：先导出，改好再导入。先看清楚要办什么，再整张一起办。',
	takeOut: '导出表格',
	putIn: '导入表格',
	preview: (invites: number, ends: number, kept: number) =>
		`要邀请 ${invites} 人，离岗 ${ends} 人，${kept} 人不变。`,
	nothing: '这张表没有要办的。',
	put: '整张一起办',
	done: '办好了。',
	codes: '邀请码，请发给本人：',
	invited: (name: string, unitName: string, role: string, code: string) =>
		`${name}（${unitName} · ${role}）：${code}`,
	ended: (name: string, unitName: string, role: string, successor: string) =>
		`${name}（${unitName} · ${role}）离岗，${successor}接手`,
	toUnit: '单位',
	willInvite: (name: string, unitName: string, role: string) => `邀请${name}到${unitName}任${role}`,
} as const
