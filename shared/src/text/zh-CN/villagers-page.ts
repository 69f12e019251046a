import { spaced } from './spaced'

/** Who belongs to a village, as those who keep its roster see it. */
export const title = '本村人'
export const explain = '谁是本村人，由村里说了算。确认了才能看写着人名的名单；取消了马上看不到。'
export const back = '返回'
export const waiting = '正在取…'
export const none = {
	asking: '没有等着确认的。',
	confirmed: '还没有确认过谁。',
	refused: '没有。',
	revoked: '没有。',
	left: '没有。',
}
export const untouched = '没有回音，不知道送到没有。请再按一次，不会重复。'
export const choose = '哪个村'
export const nameless = '名字已删除'
export const tail = (tail: string) => `微信手机号尾号 ${tail}`
export const household = (household: string) => `户号 ${household}`
export const claimed = (household: string) => `自己说户号 ${household}`
export const listed = '花名册上有'
export const words = (said: string) => `原因：${said}`
export const more = '再看'
export const act = {
	confirm: { button: '是本村人', label: '户号（知道就填）', needs: false },
	refuse: { button: '不是', label: '为什么', needs: true },
	revoke: { button: '取消', label: '为什么取消', needs: true },
	settleHousehold: { button: '改户号', label: '户号', needs: false },
} as const
export const roster = {
	title: '花名册',
	stands: (people: number, day: string) => spaced`现在有 ${people} 人，${day}放进来的。`,
	none: '还没有放花名册。有了花名册，手机号对得上的马上通过。',
	hint: '.xlsx 或 .csv，要有「姓名」「手机号」两列，「户号」可有可无。存下来的只有核对用的暗码，谁也看不出名字。',
	choose: '选文件',
	preview: (people: number, added: number, removed: number) =>
		`一共 ${people} 人，新加 ${added} 人，去掉 ${removed} 人。`,
	enlists: (count: number) => `有 ${count} 人在等，放进去就通过。`,
	strikes: (count: number) => `有 ${count} 人不在新册上，会被取消。`,
	put: '用这个花名册',
	done: (people: number) => `已换成新花名册，${people} 人。`,
} as const
