import { sayDate } from './time'

/** The pages of what villages publish that need no program: for search engines, printed codes and old phones. */
export const site = {
	/** Behind the title of every page. */
	suffix: '村务公开',
	skip: '跳到正文',
	open: '用小程序看，还能提问、核对存证',
	board: (village: string) => `${village}公开的全部`,
	footer: '谁都能看，不用登录。金额单位：元。',
} as const

export const boardPage = {
	title: (village: string) => `${village}村务公开`,
	description: (village: string, latest: string) => `${village}公开的收支、资产、党务等。最新：${latest}。`,
	descriptionEmpty: (village: string) => `${village}公开的收支、资产、党务等。`,
	groups: '按类看',
	all: '全部',
	items: '公开了什么',
	older: '再看以前的',
	state: { corrected: '更正过', late: '公开晚了', withdrawn: '已撤下', expired: '已到期' },
} as const

export const itemPage = {
	caption: (title: string, rows: number) => `${title}，共 ${rows} 条`,
	total: '合计',
	balance: '收支和结余',
	opening: '上期结余',
	income: '收入',
	spending: '支出',
	closing: '本期结余',
	breakdown: '钱从哪来，花到哪去',
	category: '类别',
	amount: '金额（元）',
	photo: (nth: number) => `公开栏照片 ${nth}`,
	paper: (name: string) => `${name}（PDF）`,
	earlier: (edition: number) => `这是第 ${edition} 版，后来更正过。`,
	current: '看现在的',
	history: '每一版都在这里',
	entry: (entry: number, digest: string) => `存证第 ${entry + 1} 条，摘要 ${digest}`,
	expired: (at: number) => `名单公开到 ${sayDate(at)}，已经删去，只留合计。`,
} as const

export const gonePage = {
	title: (group: string, period: string) => `${group}，${period}：已撤下`,
	what: (at: number) => `这一项在 ${sayDate(at)}撤下了，内容已经删去。`,
	why: '原因',
	log: '什么时候公开、什么时候撤下，都记在存证里，抹不掉。',
} as const

export const unknownPage = {
	title: '没有找到',
	words: '没有这一页。可能链接不完整，也可能它只给本村人看：那样要在小程序里登录再看。',
} as const
