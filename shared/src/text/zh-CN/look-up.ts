import type { Stage } from '../../look-up/look-up'
import { sayDate } from './time'

/** How a case stands, for whoever has no account. */
export const title = '查进度'
export const heading = '查一查办到哪了'
export const why = '不用登录。填受理编号和登记时留的电话后 4 位。只告诉办到哪一步，不显示姓名和内容。'
export const number = '受理编号'
export const numberHint = '12 位数字，有没有横线都行。'
export const tail = '电话后 4 位'
export const look = '查'
export const again = '再查一件'
export const claimInstead = '电话是自己的？认领后能看全部经过'

export const stage: Record<Stage, string> = {
	received: '已收到',
	accepted: '已受理',
	handling: '正在办',
	suspended: '暂停办理',
	checking: '办好了，正在核查',
	asking: '办好了，等您评价',
	reconsidered: '您说没解决，中心在看',
	withdrawing: '已撤诉',
	closed: '已结案',
	declined: '没有受理',
	withdrawn: '已撤诉',
	ended: '已终结',
	merged: '和同一件事一起办',
}

/** What comes next, and from whom. */
export const next: Record<Stage, string> = {
	received: '下一步：中心看过以后，定受理不受理。',
	accepted: '下一步：中心派给办的单位。',
	handling: '下一步：承办单位办完，中心去核查。',
	suspended: '下一步：到期接着办。',
	checking: '下一步：核查过了，会问您解决没有。',
	asking: '下一步：等您说解决没有；没有回音的，中心打电话问您。',
	reconsidered: '下一步：中心定怎么再办，定了告诉您。',
	withdrawing: '下一步：到时生效，不再办。',
	closed: '还没解决的，结案 15 天内可以打中心电话要求再办。',
	declined: '为什么、该找谁，写在不予受理告知书里，可以打中心电话问。',
	withdrawn: '这件事不再办。',
	ended: '中心已经写了说明，可以打中心电话要。',
	merged: '下一步：合在一起办，办好了一样会问您。',
}
export const since = (day: number) => `${sayDate(day)}起`
export const by = (day: number) => `最晚 ${sayDate(day)}`
