import type { ClockWord, EntryType, PointDoubt } from '../../trace/entry'
import type { TemplateName } from '../../trace/template'

/** What a grid worker's log says (痕迹). */
export const entryName: Record<EntryType, string> = {
	signedIn: '签到',
	signedOut: '签退',
	patrolBegan: '开始巡查',
	patrolEnded: '结束巡查',
	visited: '入户走访',
	settledOnTheSpot: '随手办',
	found: '发现问题，已上报',
	inspected: '专项排查，查了一处',
	tracked: '巡查轨迹',
	handedOver: '交出网格',
	took: '接过网格',
	dutyEnded: '离岗，单位代为签退',
}

/** Why the time of an entry is not believed, or was set right; one that is believed needs no word. */
export const clock: Record<Exclude<ClockWord, 'believed'>, string> = {
	corrected: '手机时间不准，已按差的时间改正',
	doubtful: '手机时间不可信，按收到的时间算',
}

/** Why a point of a track does not count. */
export const doubt: Record<PointDoubt, string> = {
	mock: '手机开着模拟定位',
	inaccurate: '定位误差超过 200 米',
	clockWrong: '手机时间不对',
	backwards: '时间倒着走',
	jump: '一下子跳得太远',
}

export const template: Record<TemplateName, string> = {
	general: '一般走访',
	elder: '看望老人',
	child: '看望孩子',
	hardship: '困难家庭',
	safety: '用火用电用气',
}

/** Fields of visits' forms; one name means the same in every form. */
export const field: Readonly<Record<string, string>> = {
	wishes: '有什么要办的',
	told: '讲了些什么',
	followUp: '还要再来吗',
	health: '身体怎么样',
	eats: '吃饭有着落吗',
	heating: '取暖',
	carer: '有没有人照看',
	school: '在上学吗',
	people: '家里几口人',
	aid: '补助',
	wiring: '电线插座',
	gas: '燃气',
	charging: '电动车充电',
}

/** What can be chosen in them. */
export const choice: Readonly<Record<string, string>> = {
	well: '还好',
	unwell: '不太好',
	needsCare: '要人照顾',
	safe: '安全',
	coal: '烧煤',
	mended: '有毛病，当场弄好了',
	unsafe: '有危险，没弄好',
	none: '没有',
	lives: '有人同住',
	comes: '有人常来',
	nobody: '没有人',
	gets: '已在领',
	asked: '正在申请',
}
