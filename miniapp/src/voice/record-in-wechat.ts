import Taro from '@tarojs/taro'
import { newIdentifier } from '../api/identifier'
import { LONGEST, SHORTEST, secondsOf } from './kept-voice'
import type { Listener, Recording } from './recorder'

/** Speech, not music: a minute is a quarter of a megabyte. MP3 is what every phone and browser plays. */
const options: Taro.RecorderManager.StartOption = {
	duration: LONGEST,
	sampleRate: 16_000,
	numberOfChannels: 1,
	encodeBitRate: 32_000,
	format: 'mp3',
}

let manager: Taro.RecorderManager | undefined
/** WeChat has one recorder for the whole mini-program, and nobody can stop listening to it. */
let current: (Listener & { cancelled: boolean }) | undefined

/** The one recorder, told once where to report. */
function recorder(): Taro.RecorderManager {
	if (manager) return manager
	manager = Taro.getRecorderManager()
	manager.onStart(() => current?.onStart())
	manager.onStop(({ tempFilePath, duration, fileSize }) => {
		const listener = take()
		if (!listener) return
		if (duration < SHORTEST) listener.onProblem('tooShort')
		else keep(tempFilePath, duration, fileSize).then(listener.onDone, () => listener.onProblem('broken'))
	})
	manager.onError(({ errMsg }) => take()?.onProblem(problemOf(errMsg)))
	return manager
}

/** Whoever is listening, for the last time; nobody where it was given up meanwhile. */
function take(): Listener | undefined {
	const listener = current
	current = undefined
	return listener?.cancelled ? undefined : listener
}

/** A refusal of the phone, of WeChat or of the privacy guide all say so in words only. */
export const problemOf = (errMsg = ''): 'refused' | 'broken' =>
	/auth|deny|denied|privacy|permission|scope/i.test(errMsg) ? 'refused' : 'broken'

/** Records with WeChat's own recorder. */
export function recordInWeChat(listener: Listener): Recording {
	const own = { ...listener, cancelled: false }
	current = own
	recorder().start(options)
	return {
		stop: () => recorder().stop(),
		cancel: () => {
			own.cancelled = true
			recorder().stop()
		},
	}
}

/** Saves the file so that it outlives the app. */
async function keep(tempFilePath: string, duration: number, size: number) {
	return {
		id: await newIdentifier(),
		media: 'voice' as const,
		contentType: 'audio/mpeg',
		size,
		seconds: secondsOf(duration),
		path: await save(tempFilePath),
	}
}

function save(tempFilePath: string): Promise<string> {
	return new Promise((done) =>
		Taro.getFileSystemManager().saveFile({
			tempFilePath,
			success: (saved) => done((saved as { savedFilePath: string }).savedFilePath),
			// No room left on the phone: the temporary file does until WeChat is closed.
			fail: () => done(tempFilePath),
		}),
	)
}
