import { useEffect, useRef, useState } from 'react'
import type { KeptVoice } from './kept-voice'
import { type Recording, type RecordingProblem, record } from './recorder'

/** A microphone on a page. */
export type Recorder = {
	step: 'idle' | 'asking' | 'recording'
	/** How long it has been listening. */
	seconds: number
	/** What came of the last try, where nothing did. */
	problem: RecordingProblem | undefined
	start: () => void
	stop: () => void
	cancel: () => void
}

/** Records one after the other; leaving the page gives up what is under way. */
export function useRecorder(onDone: (voice: KeptVoice) => void): Recorder {
	const [step, setStep] = useState<Recorder['step']>('idle')
	const [seconds, setSeconds] = useState(0)
	const [problem, setProblem] = useState<RecordingProblem>()
	const recording = useRef<Recording>(undefined)
	const told = useRef(onDone)
	told.current = onDone

	useEffect(() => () => recording.current?.cancel(), [])
	useEffect(() => {
		if (step !== 'recording') return
		setSeconds(0)
		const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
		return () => clearInterval(timer)
	}, [step])

	const over = (why?: RecordingProblem) => {
		recording.current = undefined
		setStep('idle')
		setProblem(why)
	}
	return {
		step,
		seconds,
		problem,
		start: () => {
			if (recording.current) return
			setProblem(undefined)
			setStep('asking')
			recording.current = record({
				onStart: () => setStep('recording'),
				onDone: (voice) => {
					over()
					told.current(voice)
				},
				onProblem: over,
			})
		},
		stop: () => recording.current?.stop(),
		cancel: () => {
			recording.current?.cancel()
			over()
		},
	}
}
