import { spaced } from './spaced'

/** Erasing for a caller without an account, asked for by the centre. */
export const title = '删除诉求人的信息'
export const words =
	'诉求人没有在手机上登录，要求删除自己的信息时，由中心提出，另一位确认后删除。经过和编号留着。'
export const ask = '提出删除'
export const why = '谁在什么时候要求的'
export const whyHint = '不要写姓名和电话，这句话会留底。'
export const send = '提上去'
export const asked = (until: string): string => spaced`提上去了，等另一位确认。${until}前没人确认就作废。`
export const unreachable = '网络不通，不知道提上去没有。再点一次就行，不会重复。'
