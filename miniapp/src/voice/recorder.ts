import type { KeptVoice } from './kept-voice'
import { recordInBrowser } from './record-in-browser'
import { recordInWeChat } from './record-in-wechat'

/** Why nothing was recorded: the person did not let us, something broke, or nobody spoke. */
export type RecordingProblem = 'refused' | 'broken' | 'tooShort'

/** What a recording tells while it is made. One of `onDone` and `onProblem` comes last, once; after `cancel` neither. */
export interface Listener {
	/** The microphone is open. */
	readonly onStart: () => void
	readonly onDone: (voice: KeptVoice) => void
	readonly onProblem: (problem: RecordingProblem) => void
}

/** A recording under way. */
export interface Recording {
	readonly stop: () => void
	readonly cancel: () => void
}

/** Whether this phone or browser can record at all. Where it cannot, nothing offers it. */
export function canRecord(): boolean {
	if (process.env.TARO_ENV === 'weapp') return true
	return typeof MediaRecorder === 'function' && navigator.mediaDevices?.getUserMedia !== undefined
}

/** Begins to record: the phone's own question comes first, where it was not answered before. */
export function record(listener: Listener): Recording {
	return process.env.TARO_ENV === 'weapp' ? recordInWeChat(listener) : recordInBrowser(listener)
}
