import Taro from '@tarojs/taro'
import { useState } from 'react'

/** What somebody is about to ask; kept as it is typed, each item its own. */
export interface ObjectionDraft {
	readonly text: string
	readonly kind: 'question' | 'objection'
	readonly to: 'village' | 'town'
	readonly name: 'hidden' | 'shown'
}
const empty: ObjectionDraft = { text: '', kind: 'question', to: 'village', name: 'hidden' }
const place = (disclosure: string) => `objection ${disclosure}`

/** The draft of one item, and how to change it; `undefined` throws it away. */
export function useObjectionDraft(disclosure: string) {
	const [draft, setDraft] = useState<ObjectionDraft>(() => {
		const kept: unknown = Taro.getStorageSync(place(disclosure))
		return kept ? { ...empty, ...(kept as ObjectionDraft) } : empty
	})
	const change = (changes: Partial<ObjectionDraft> | undefined) => {
		const next = { ...(changes === undefined ? empty : draft), ...changes }
		setDraft(next)
		if (changes === undefined) Taro.removeStorageSync(place(disclosure))
		else Taro.setStorageSync(place(disclosure), next)
	}
	return [draft, change] as const
}
