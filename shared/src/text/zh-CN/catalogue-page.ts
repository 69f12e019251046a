import type { Publication } from '../../catalogue/catalogue-view'
import type { Entry } from '../../catalogue/entry'
import { sayAllowance } from './allowance'
import { role } from './post'

/** The office's page of the catalogue: 事项清单. */
export const title = '事项清单'
export const explain =
	'哪件事归谁牵头、谁配合、多久办完。改动先看清有哪些变化，再发布；旧诉求还按当时的清单办。'
export const back = '返回'
export const waiting = '正在取清单，请稍等。'
export const none = '还没有清单。把填好的表格传上来，就有第一版。'
export const version = (number: number, count: number) => `第 ${number} 版，${count} 个事项`
export const old = (number: number) => `这是第 ${number} 版，不是现在用的。`
export const toLatest = '看现在用的'

export const parts = { list: '看清单', files: '下载和更新', versions: '历次版本', proposals: '提议' }
export type Part = keyof typeof parts

export const search = '找事项，比如：井盖、欠薪'
export const allFields = '全部'
export const fieldCount = (field: string, count: number) => `${field} ${count}`
export const found = (count: number) => `找到 ${count} 个事项。`
export const nothingFound = '没有找到。换个说法试试，或者提议加一个。'
export const left = (count: number) => `还有 ${count} 个，写几个字就能找到。`
export const lineOf = ({ resolve }: Entry, lead: string) => `${lead}牵头，${sayAllowance(resolve)}内办结`
export const open = (name: string) => `看「${name}」`
export const close = (name: string) => `收起「${name}」`
export const blank = '没有'

export const takeOut = {
	title: '下载',
	hint: '表格里有「说明」，写着每一列怎么填、单位怎么写。',
	xlsx: '下载 Excel 表格',
	csv: '下载 CSV 文件',
	done: (name: string) => `已存为「${name}」。`,
	unreachable: '网络不通，没有下载下来，请再试一次。',
}
export const putBack = {
	title: '更新',
	hint: '只收 .xlsx 和 .csv，最多 3 MB、5000 行。传上来先看变化，不会马上生效。',
	choose: '选表格',
	reading: '正在看表格',
	unreachable: '网络不通，清单没有变。再试一次就行。',
	of: (name: string) => `文件：${name}`,
	another: '换一个文件',
	wrong: (total: number) => `有 ${total} 处要改，清单没有变。`,
	shown: (shown: number, total: number) => `先列出前 ${shown} 处，一共 ${total} 处。`,
	same: '和现在用的清单一样，不用发布。',
	first: '这是第一版清单。',
	against: (base: number) => `和第 ${base} 版比：`,
	counts: (added: number, changed: number, removed: number, same: number) =>
		`新增 ${added} 个，改动 ${changed} 个，删去 ${removed} 个，不变 ${same} 个。`,
	added: '新增',
	changed: '改动',
	removed: '删去',
	more: (count: number) => `还有 ${count} 个没有列出。`,
	retitled: (before: string, after: string) => `标题从「${before}」改成「${after}」。`,
	nothing: '空着',
	from: (before: string) => `原来：${before}`,
	to: (after: string) => `改成：${after}`,
	publish: '发布',
	confirm: (name: string) => `用「${name}」替换现在的清单？`,
	confirmWords: '发布以后新来的诉求按新清单办，旧诉求不变。',
	yes: '发布',
	no: '再看看',
	published: (number: number) => `已发布第 ${number} 版。`,
	mayNot: '您可以先看变化；发布要请中心的领导或者管理员来做。',
	notAllowed: '更新清单要请中心的人来做。',
}
export const versions = {
	current: '现在用的',
	of: ({ version: number, count }: Publication) => `第 ${number} 版，${count} 个事项`,
	by: ({ by }: Publication, time: string) =>
		`${time}，${by.unitName}${by.role === undefined ? '' : role[by.role]}发布`,
	look: '看这一版',
	takeOut: '下载这一版',
	none: '还没有发布过。',
}
export const proposals = {
	explain: '遇到清单里没有的事，在这里提议加一个。管清单的人定，结果在这里看。',
	add: '提议加一个事项',
	name: '叫什么？',
	nameHint: '居民看得懂的名字，不超过 20 个字。',
	why: '为什么要加？',
	whyHint: '遇到了什么事，现在卡在哪。不要写居民的姓名和电话。',
	lead: '该谁牵头？',
	leadHint: '说不准就不选。',
	send: '提议',
	cancel: '取消',
	sent: '记下了，管清单的人会定。',
	unreachable: '网络不通，不知道记下没有。再点一次就行，不会重复。',
	none: '没有等着定的提议。',
	by: (unitName: string, time: string, mine: boolean) => `${time}，${mine ? '我' : unitName}提议`,
	suggests: (unit: string) => `建议${unit}牵头`,
	ofCase: '看相关的诉求',
	write: '写成事项',
	refuse: '不加',
	refuseWhy: '为什么不加？',
	refused: '已回复：不加。',
	accepted: (number: number) => `已加进清单，现在是第 ${number} 版。`,
	decided: '已经定了的',
	became: (number: number) => `加进了第 ${number} 版`,
	notAdded: (words: string) => `没有加：${words}`,
	entryTitle: '写成事项',
	entryExplain: '每一格和表格里一样填。',
	publish: '加进清单',
}
