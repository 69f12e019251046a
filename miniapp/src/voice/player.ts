import Taro from '@tarojs/taro'

/** Something that is being played. */
export interface Playing {
	readonly stop: () => void
}

/** Plays from an address or a file; `onEnd` once, when it is over or was stopped, `onProblem` when it cannot be played. */
export function play(source: string, onEnd: () => void, onProblem: () => void): Playing {
	return process.env.TARO_ENV === 'weapp'
		? playInWeChat(source, onEnd, onProblem)
		: playInBrowser(source, onEnd, onProblem)
}

function playInWeChat(source: string, onEnd: () => void, onProblem: () => void): Playing {
	// A phone that is set to silent has hidden many a voice from somebody hard of hearing
	Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => undefined)
	const sound = Taro.createInnerAudioContext()
	const over = once(() => sound.destroy())
	sound.onEnded(() => over(onEnd))
	sound.onStop(() => over(onEnd))
	sound.onError(() => over(onProblem))
	sound.src = source
	sound.play()
	return { stop: () => sound.stop() }
}

function playInBrowser(source: string, onEnd: () => void, onProblem: () => void): Playing {
	const sound = new Audio(source)
	const over = once(() => sound.pause())
	sound.addEventListener('ended', () => over(onEnd))
	sound.addEventListener('error', () => over(onProblem))
	sound.play().catch(() => over(onProblem))
	return { stop: () => over(onEnd) }
}

function once(release: () => void): (tell: () => void) => void {
	let told = false
	return (tell) => {
		if (told) return
		told = true
		release()
		tell()
	}
}
