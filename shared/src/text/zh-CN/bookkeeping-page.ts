/** The town's books of its villages (三资代理). */
export const title = '村账导入'
export const explain = '镇里代管的村账，一个文件分到各村，成为各村的草稿；村里看过再交村监委会审。'
export const back = '返回'
export const untouched = '没有回音，不知道送到没有。请再按一次，不会重复。'
export const town = '哪个镇街'
export const group = '公开哪一类'
export const period = '哪一期'
export const choose = '选文件'
export const again = '按新的对应再读一次'
export const mapping = '哪一列是什么'
export const mappedBy = {
	given: '按您选的对应读的。',
	kept: '按上次存的对应读的。',
	headings: '按表头猜的，请看看对不对。',
}
export const missing = '还要选好'
export const nothing = '没有这一列'
export const parts = {
	village: '村',
	amount: '金额（支出是负数）',
	direction: '收支方向',
	income: '收入',
	spending: '支出',
	balance: '余额',
} as const
export const keep = '记住这个对应'
export const kept = '记住了，下次不用再选。'
export const villages = (count: number) => `读到 ${count} 个村`
export const sums = (income: string, spending: string, rows: number) =>
	`${rows} 笔，收 ${income} 元，支 ${spending} 元`
export const save = (count: number) => `给 ${count} 个村存草稿`
export const saving = (done: number, all: number) => `正在存，${done} / ${all}`
export const saved = (done: number) => `存好了 ${done} 个村的草稿。`
export const failed = (village: string, words: string) => `${village}：${words}`
