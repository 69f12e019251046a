import { newIdentifier } from '../api/identifier'
import { keepBlob } from '../photo/blob-store'
import { LONGEST, SHORTEST, secondsOf } from './kept-voice'
import type { Listener, Recording } from './recorder'

/**
 * What browsers make and the server takes, what most others can play first: Safari and newer Chrome make MP4, older
 * Chrome and Firefox WebM.
 */
const types = ['audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm;codecs=opus', 'audio/webm']
/** Speech. In bits a second. */
const BIT_RATE = 32_000

/** Records with the browser's own recorder. */
export function recordInBrowser(listener: Listener): Recording {
	let cancelled = false
	let stopped = false
	let recorder: MediaRecorder | undefined
	const stop = () => {
		stopped = true
		if (recorder?.state === 'recording') recorder.stop()
	}
	begin(listener, () => cancelled)
		.then((begun) => {
			recorder = begun
			// Given up, or said to be done, while the browser was still asking
			if (cancelled || stopped) stop()
		})
		.catch((thrown: unknown) => {
			if (cancelled) return
			const refused = thrown instanceof DOMException && thrown.name === 'NotAllowedError'
			listener.onProblem(refused ? 'refused' : 'broken')
		})
	return {
		stop,
		cancel: () => {
			cancelled = true
			stop()
		},
	}
}

async function begin(listener: Listener, isCancelled: () => boolean): Promise<MediaRecorder> {
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
	const release = () => {
		for (const track of stream.getTracks()) track.stop()
	}
	try {
		const mimeType = types.find((type) => MediaRecorder.isTypeSupported(type))
		if (mimeType === undefined) throw new Error('this browser records nothing that we take')
		const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BIT_RATE })
		const pieces: Blob[] = []
		const begun = Date.now()
		const timer = setTimeout(() => recorder.state === 'recording' && recorder.stop(), LONGEST)
		recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
		recorder.addEventListener('stop', () => {
			clearTimeout(timer)
			release()
			const lasted = Date.now() - begun
			if (isCancelled()) return
			if (lasted < SHORTEST) listener.onProblem('tooShort')
			else keep(pieces, mimeType, lasted).then(listener.onDone, () => listener.onProblem('broken'))
		})
		recorder.start()
		listener.onStart()
		return recorder
	} catch (thrown) {
		release()
		throw thrown
	}
}

async function keep(pieces: readonly Blob[], mimeType: string, lasted: number) {
	const contentType = mimeType.split(';')[0] ?? mimeType
	const blob = new Blob([...pieces], { type: contentType })
	if (blob.size === 0) throw new Error('nothing was recorded')
	const id = await newIdentifier()
	await keepBlob(id, blob)
	return { id, media: 'voice' as const, contentType, size: blob.size, seconds: secondsOf(lasted), path: id }
}
