import Taro from '@tarojs/taro'
import { isWritten } from './form'
import type { Draft } from './identify'
import type { OfficeMove } from './moves'

const keyOf = (id: string, move: OfficeMove) => `office-draft ${id} ${move}`

/** What was written and not yet taken; undefined when there is nothing. */
export function readDraft(id: string, move: OfficeMove): Draft | undefined {
	const kept: unknown = Taro.getStorageSync(keyOf(id, move))
	return typeof kept === 'object' && kept !== null && 'answers' in kept ? (kept as Draft) : undefined
}

/** Keeps a form as it is typed; one with nothing in it is not kept. */
export function keepDraft(id: string, move: OfficeMove, draft: Draft): void {
	if (isWritten(draft.answers, 0) || Object.keys(draft.sent).length > 0)
		Taro.setStorageSync(keyOf(id, move), draft)
	else dropDraft(id, move)
}

/** The form was taken, or thrown away. */
export function dropDraft(id: string, move: OfficeMove): void {
	Taro.removeStorageSync(keyOf(id, move))
}
