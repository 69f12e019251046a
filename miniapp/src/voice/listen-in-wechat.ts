import type { Listen } from './use-recognizer'

/** What of the plugin 微信同声传译 (WechatSI) is used. */
interface RecognitionManager {
	onRecognize: (result: { result?: string }) => void
	onStop: (result: { result?: string }) => void
	onError: () => void
	start: (options: { lang: 'zh_CN'; duration: number }) => void
	stop: () => void
}
declare const requirePlugin: (name: string) => { getRecordRecognitionManager: () => RecognitionManager }

/** Longest stretch, in milliseconds: a search is a few words. */
const LONGEST = 15_000

/** WeChat's plugin; undefined where the mini-program was built without it, since it must be granted to each appid. */
export function listenInWeChat(): Listen | undefined {
	if (!HUYING_SPEECH) return undefined
	return ({ onWords, onEnd }) => {
		const manager = requirePlugin('WechatSI').getRecordRecognitionManager()
		const hear = (words: string | undefined) => {
			if (words) onWords(words)
			return Boolean(words)
		}
		manager.onRecognize = ({ result }) => {
			hear(result)
		}
		manager.onStop = ({ result }) => onEnd(hear(result))
		manager.onError = () => onEnd(false)
		manager.start({ lang: 'zh_CN', duration: LONGEST })
		return { stop: () => manager.stop() }
	}
}
