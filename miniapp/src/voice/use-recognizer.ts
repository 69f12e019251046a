import { useEffect, useRef, useState } from 'react'
import { listenInBrowser } from './listen-in-browser'
import { listenInWeChat } from './listen-in-wechat'

/** Words as they are heard; the last ones come with `done`. Nothing is kept or sent by us. */
export interface Hearing {
	readonly onWords: (words: string) => void
	/** Over: whether anything was understood. */
	readonly onEnd: (understood: boolean) => void
}
export interface Listening {
	readonly stop: () => void
}
/** Begins to listen. */
export type Listen = (hearing: Hearing) => Listening

/** Speaking in the place of typing, for a search. */
export type Recognizer = {
	listening: boolean
	/** The last try brought no words. */
	failed: boolean
	/** A tap begins, another ends. */
	toggle: () => void
}

/**
 * Recognises what is said, where this phone or browser can: in WeChat by its own plugin, where the mini-program has been
 * given it and was built with it (docs/deploy.md); in browsers by theirs, which sends the sound to its maker.
 * @returns undefined where there is none: then nothing offers it
 */
export function useRecognizer(onWords: (words: string) => void): Recognizer | undefined {
	const [listening, setListening] = useState(false)
	const [failed, setFailed] = useState(false)
	const current = useRef<Listening>(undefined)
	const told = useRef(onWords)
	told.current = onWords
	useEffect(() => () => current.current?.stop(), [])
	const listen = process.env.TARO_ENV === 'weapp' ? listenInWeChat() : listenInBrowser()
	if (listen === undefined) return undefined
	return {
		listening,
		failed,
		toggle: () => {
			if (current.current) {
				current.current.stop()
				return
			}
			setFailed(false)
			setListening(true)
			current.current = listen({
				onWords: (words) => told.current(words),
				onEnd: (understood) => {
					current.current = undefined
					setListening(false)
					setFailed(!understood)
				},
			})
		},
	}
}
