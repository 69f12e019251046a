import type { UnitKind } from '../../unit/unit'
import { spaced } from './spaced'

/** 单位和区域: the county's units, towns, villages and blocks. */
export const title = '单位和区域'
export const explain = '单位、村居、三级网格在这里添、改、撤。撤单位要另一位在双人复核里确认。'
export const waiting = '正在取单位，请稍等。'
export const notYours = '管理员才能改单位和区域。'
export const unreachable = '网络不通，不知道改好没有。再点一次就行，不会重复。'
export const saved = '改好了。'
export const save = '保存'
export const leave = '不改了'
export const back = '返回'

export const parts = { units: '单位', regions: '区域', sheet: '表格导入导出' } as const
export const none: Record<UnitKind, string> = {
	centre: '还没有中心。',
	inspectorate: '还没有督查室。',
	department: '还没有部门。添一个，就能派件给它。',
	postedOffice: '还没有派驻机构。',
	town: '还没有镇街。',
	village: '还没有村居单位。',
	workTeam: '还没有群众工作队。',
}
export const add = '添单位'
export const change = '改'
export const remove = '撤掉'
export const removeSure = (name: string) => `要撤掉${name}吗？要另一位确认才算。`
export const above = (name: string) => `上级：${name}`
export const removeAsked = (until: string) => spaced`提上去了，等另一位确认。${until}前没人确认就作废。`
export const stillBusy = (open: number, posts: number) =>
	[
		'还不能撤：',
		...(open > 0 ? [`手上还有 ${open} 件没办完`] : []),
		...(open > 0 && posts > 0 ? ['，'] : []),
		...(posts > 0 ? [`还有 ${posts} 个岗位有人`] : []),
		'。先办完、交接完再撤。',
	].join('')

export const headings = {
	unit: '代号',
	name: '全称',
	shortName: '简称',
	kind: '种类',
	region: '区域',
	phone: '电话',
	above: '上级单位代号',
	state: '状态',
} as const
export const hints = {
	unit: '字母、数字或横线，定了不能改，比如 water。',
	region: '镇街 9 位、村居 12 位代码，没有就空着。',
	phone: '群众能打的电话，没有就空着。',
	above: '没有就空着。',
} as const
export const inUse = { inUse: '在用', removed: '撤掉' } as const
export const chooseKind = '选种类'
export const chooseAbove = '选上级单位'
export const noAbove = '没有上级'

export const sheetName = '单位'
export const fileName = '单位表.xlsx'
export const takeOut = '导出单位表'
export const putIn = '导入单位表'
export const sheetExplain =
	'先导出，在表里添、改；要撤的把状态写成「撤掉」。表里没写的单位不动。一次最多改 30 个。'
export const preview = (added: number, changed: number, removed: number, same: number) =>
	`添 ${added} 个，改 ${changed} 个，撤 ${removed} 个，${same} 个不变。`
export const previewNames = (what: string, names: string) => `${what}：${names}。`
export const previewWhat = { added: '添', changed: '改', removed: '撤（要另一位确认）' } as const
export const nothing = '和现在一样，没有要改的。'
export const put = '照这样改'
export const putDone = (changed: number, removed: number) =>
	removed === 0 ? `改好了 ${changed} 个。` : `改好了 ${changed} 个，${removed} 个等另一位确认。`

export const faults = {
	unitInvalid: '代号只能是字母、数字和横线，最多 40 个。',
	unitDoubled: (row: number) => `和第 ${row} 行的代号一样。`,
	otherCounty: '这是别的县的代码。',
	regionUnknown: '本县没有这个镇街或村居，请写名字或者代码。',
	kindKept: '中心和督查室的种类不能改，别的单位也不能改成中心。',
	kept: '中心、督查室和规则里写着的单位不能撤。',
	removedUnknown: '没有这个单位，不用撤。',
	busy: (open: number, posts: number) => `不能撤：还有 ${open} 件没办完，${posts} 个岗位有人。`,
	self: '上级单位不能是自己。',
	unknown: '没有这个上级单位。',
	circle: '上级单位绕成一圈了。',
	tooMany: (most: number) => `一次最多改 ${most} 个单位，请分几次导入。`,
} as const

export const region = {
	town: '看哪个镇街',
	villages: (count: number) => `${count} 个村居`,
	add: '添村居',
	rename: '改名',
	recode: '换代码',
	retire: '撤销',
	retireSure: (name: string) => `要撤销${name}吗？以后不能再选它，老诉求上还认得。`,
	code: '12 位代码',
	newCode: '新的 12 位代码',
	recodeExplain: '老代码留着，老诉求不动。走这个村的网格员，请到人员里改区域。',
	name: '名称',
	blocks: (count: number) => (count === 0 ? '没有分三级网格' : `${count} 个三级网格`),
	addBlock: '添三级网格',
	blockName: '三级网格的名称',
	removeBlock: '去掉',
	former: '撤销了的代码',
	formerLine: (name: string, code: string) => `${name}（${code}）`,
	formerNow: (name: string, code: string, now: string) => `${name}（${code}），现在是 ${now}`,
} as const
