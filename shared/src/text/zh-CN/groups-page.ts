import type { ColumnType } from '../../disclosure/column'
import type { Audience, Shape } from '../../disclosure/group'

/** What villages publish, as the county settles it. */
export const title = '公开哪些事'
export const explain =
	'各村要公开哪几类、多久一次、给谁看、表里有哪几列。改了只管以后，公开过的还是原来的样子。'
export const back = '返回'
export const waiting = '正在取…'
export const mayNot = '您可以看，不能改。中心的受理员和领导可以改。'
export const untouched = '没有回音，不知道改好没有。请再按一次，不会重复。'
export const saved = '改好了。最多一分钟后，各村按新的来。'
export const edit = '改'
export const add = '加一类'
export const save = '保存'
export const done = '好'
export const remove = '去掉这一类'
export const name = '名称'
export const code = '代号（英文字母，定了不改）'
export const sentence = '一句话说明'
export const cadence = '多久一次'
export const dueDays = '过后几天内公开'
export const audience = '给谁看'
export const audiences: Record<Audience, string> = { public: '谁都能看', village: '只给本村人看' }
export const shownDays = '公开几天后只留合计（不写就一直留）'
export const shape = '哪种表'
export const shapes: Record<Shape, string> = { list: '一般的表', ledger: '收支表，账要平' }
export const more = '还要'
export const wholeNames = '名字写全'
export const approval = '镇街批了才公开'
export const columns = '有哪几列'
export const column = (place: number) => `第 ${place} 列`
export const columnName = '列名'
export const type = '填什么'
export const types: Record<ColumnType, string> = {
	text: '文字',
	money: '钱',
	count: '个数',
	date: '日期',
	person: '人名',
}
export const columnFlags = { required: '必须填', breakdown: '按它分类', address: '是住址' }
export const addColumn = '加一列'
export const removeColumn = '去掉这一列'
export const facts = (cadence: string, dueDays: number, audience: string) =>
	`${cadence}，过后 ${dueDays} 天内公开，${audience}`
