import { useEffect, useRef, useState } from 'react'

/** What browsers have of speech recognition; TypeScript's library does not know it. */
interface Recognition {
	lang: string
	interimResults: boolean
	onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null
	onerror: (() => void) | null
	onend: (() => void) | null
	start(): void
	abort(): void
}
type Recogniser = new () => Recognition

/**
 * WeChat turns speech into words only with a plugin that each mini-program has to be given; there, whoever cannot type
 * speaks into the keyboard's own microphone, or asks with a recording.
 */
function recogniser(): Recogniser | undefined {
	if (process.env.TARO_ENV !== 'h5') return undefined
	const { SpeechRecognition, webkitSpeechRecognition } = window as {
		SpeechRecognition?: Recogniser
		webkitSpeechRecognition?: Recogniser
	}
	return SpeechRecognition ?? webkitSpeechRecognition
}

export const canHear = (): boolean => recogniser() !== undefined

/** Turns what is said into words, once each time; leaving the page ends it. */
export function useHearing(onHeard: (words: string) => void) {
	const [listening, setListening] = useState(false)
	const [deaf, setDeaf] = useState(false)
	const under = useRef<Recognition>(undefined)
	useEffect(() => () => under.current?.abort(), [])
	const begin = () => {
		const Recogniser = recogniser()
		if (Recogniser === undefined) return
		const now = new Recogniser()
		under.current = now
		now.lang = 'zh-CN'
		now.interimResults = false
		now.onresult = ({ results }) => {
			const words = results[0]?.[0]?.transcript
			if (words) onHeard(words)
			else setDeaf(true)
		}
		now.onerror = () => setDeaf(true)
		now.onend = () => setListening(false)
		setDeaf(false)
		setListening(true)
		now.start()
	}
	return { listening, deaf, toggle: () => (listening ? under.current?.abort() : begin()) }
}
