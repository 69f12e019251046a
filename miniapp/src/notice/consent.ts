import type { Template } from '@huying/shared/notice/notice'
import Taro from '@tarojs/taro'
import { askableNow } from './askable'
import { keepAnswers, sendAnswers } from './kept-answers'
import { answersOf, idsToAsk } from './question'

/** What each tap asks for. */
const wanted = {
	submit: ['progress', 'ask'],
	rate: ['progress', 'ask'],
	follow: ['ask', 'progress'],
	work: ['task'],
} as const satisfies Record<string, readonly Template[]>
export type Occasion = keyof typeof wanted

/** Whether there is something to ask for: in WeChat alone, where the county has templates. */
export function canAsk(occasion: Occasion): boolean {
	return process.env.TARO_ENV === 'weapp' && idsToAsk(askableNow(), wanted[occasion]).length > 0
}

/**
 * Asks whether messages may be sent, inside the tap itself: WeChat takes no question that comes later, so nothing may
 * be awaited before this. The tap goes on whatever comes of it: a refusal, 20004 for the main switch, no network.
 * Whoever chose "always" is not shown the question, and counts all the same.
 * @returns whether something was consented to; never rejects
 */
export function askConsent(occasion: Occasion): Promise<boolean> {
	if (process.env.TARO_ENV !== 'weapp') return Promise.resolve(false)
	const tmplIds = idsToAsk(askableNow(), wanted[occasion])
	if (tmplIds.length === 0) return Promise.resolve(false)
	return put(tmplIds).catch(() => false)
}

async function put(tmplIds: string[]): Promise<boolean> {
	// Taro's types want what Alipay takes besides.
	const told = await Taro.requestSubscribeMessage({ tmplIds } as Taro.requestSubscribeMessage.Option)
	const answers = answersOf({ ...told }, tmplIds)
	if (Object.keys(answers).length === 0) return false
	await keepAnswers(answers)
	sendAnswers().catch(() => undefined)
	return Object.values(answers).includes('accept')
}
