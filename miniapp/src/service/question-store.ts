import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { newIdentifier } from '../api/identifier'
import { sendOff } from '../outbox/outbox'
import { chooseOwnVillage } from '../region/own-village'
import { isMine, ownerNow } from '../session/owner'
import { type AskedAbout, emptyQuestion, type QuestionDraft } from './question-draft'

/** What is asked about has a draft of its own: looking at another thing loses nothing. */
const keyOf = ({ service, touringDay }: AskedAbout) => `question-draft ${service ?? touringDay ?? ''}`

const useStore = create<{ draft: QuestionDraft | undefined }>(() => ({ draft: undefined }))

/** The question that is being written; undefined before one was begun. */
export const useQuestionDraft = (): QuestionDraft | undefined => useStore(({ draft }) => draft)

/** Takes up the draft that was left on this device, or begins one with what was typed elsewhere. */
export async function openQuestion(about: AskedAbout, text: string, village: string | undefined) {
	const kept: unknown = Taro.getStorageSync(keyOf(about))
	const left = kept ? (kept as QuestionDraft) : undefined
	const own = left && isMine(left.user) ? left : undefined
	putQuestion(own ?? { ...emptyQuestion(await newIdentifier(), about, text, village), user: ownerNow() })
}

/** Saved with every letter. */
export function putQuestion(draft: QuestionDraft): void {
	Taro.setStorageSync(keyOf(draft), draft)
	useStore.setState({ draft })
}

/** Hands it to the outbox. */
export function sendQuestion(draft: QuestionDraft): void {
	if (draft.village) chooseOwnVillage(draft.village)
	sendOff(draft)
	Taro.removeStorageSync(keyOf(draft))
	useStore.setState({ draft: undefined })
}
