import type { Listen } from './use-recognizer'

/** What of the Web Speech API is used; TypeScript's own library does not know it. */
interface Recognition {
	lang: string
	interimResults: boolean
	onresult: (event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void
	onend: () => void
	onerror: () => void
	start: () => void
	stop: () => void
}
type Speaking = { webkitSpeechRecognition?: new () => Recognition }

/** The browser's own recogniser; undefined where it has none. */
export function listenInBrowser(): Listen | undefined {
	const Made = (globalThis as Speaking).webkitSpeechRecognition
	if (Made === undefined) return undefined
	return ({ onWords, onEnd }) => {
		const recognition = new Made()
		let understood = false
		recognition.lang = 'zh-CN'
		recognition.interimResults = true
		recognition.onresult = ({ results }) => {
			const words = Array.from(results, (heard) => heard[0]?.transcript ?? '').join('')
			if (words === '') return
			understood = true
			onWords(words)
		}
		// It ends after an error too
		recognition.onerror = () => undefined
		recognition.onend = () => onEnd(understood)
		recognition.start()
		return { stop: () => recognition.stop() }
	}
}
