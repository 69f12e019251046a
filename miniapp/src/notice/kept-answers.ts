import { type ConsentAnswer, MATCH_WITHIN } from '@huying/shared/notice/consent'
import Taro from '@tarojs/taro'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { newIdentifier } from '../api/identifier'
import { putAskable } from './askable'

const KEY = 'consents'

type Kept = { id: string; at: number; answers: Record<string, ConsentAnswer> }

/** Keeps what a person answered until the server has it, under the one name it is told by. */
export async function keepAnswers(answers: Kept['answers']): Promise<void> {
	const id = await newIdentifier()
	write([...read(), { id, at: Date.now(), answers }])
}

let underWay: Promise<void> | undefined

/** Tells the server what it has not been told yet: at once, when the app is shown, when the network is back. */
export function sendAnswers(): Promise<void> {
	underWay ??= send().finally(() => {
		underWay = undefined
	})
	return underWay
}

/** In WeChat alone: from here on answers go out when the network comes back. */
export function followNetwork(): void {
	if (process.env.TARO_ENV !== 'weapp') return
	Taro.onNetworkStatusChange(({ isConnected }) => {
		if (isConnected) sendAnswers().catch(() => undefined)
	})
}

async function send(): Promise<void> {
	for (let next = fresh(); next !== undefined; next = fresh()) {
		const { id, answers } = next
		try {
			putAskable(await api.answerConsents({ body: { id, answers } }))
		} catch (failure) {
			// What is refused would be refused again; what found no answer keeps its name and is told again
			if (asApiError(failure).retryable) return
		}
		write(read().filter((one) => one.id !== id))
	}
}

/**
 * The first that is still worth telling. WeChat tells the server of the same tap itself; an answer that came so late
 * could not be matched to that any more, and would be counted a second time.
 */
function fresh(): Kept | undefined {
	const now = Date.now()
	const kept = read()
	const young = kept.filter(({ at }) => now - at < MATCH_WITHIN)
	if (young.length < kept.length) write(young)
	return young[0]
}

function read(): Kept[] {
	const kept: unknown = Taro.getStorageSync(KEY)
	return Array.isArray(kept) ? (kept as Kept[]) : []
}

function write(kept: readonly Kept[]): void {
	Taro.setStorageSync(KEY, kept)
}
