import { useEffect, useRef, useState } from 'react'
import { type Playing, play } from './player'

/** One at a time: a tap plays a recording, another tap stops it. */
export type Player = {
	/** Which is being played. */
	playing: string | undefined
	/** Which could not be played. */
	failed: string | undefined
	toggle: (id: string, source: () => Promise<string | undefined>) => void
}

export function usePlayer(): Player {
	const [playing, setPlaying] = useState<string>()
	const [failed, setFailed] = useState<string>()
	const current = useRef<{ id: string; sound?: Playing }>(undefined)
	useEffect(
		() => () => {
			const left = current.current
			current.current = undefined
			left?.sound?.stop()
		},
		[],
	)
	const toggle: Player['toggle'] = async (id, source) => {
		const before = current.current
		current.current = undefined
		before?.sound?.stop()
		setPlaying(undefined)
		setFailed(undefined)
		if (before?.id === id) return
		const own: { id: string; sound?: Playing } = { id }
		current.current = own
		setPlaying(id)
		const over = (problem: boolean) => () => {
			if (current.current !== own) return
			current.current = undefined
			setPlaying(undefined)
			if (problem) setFailed(id)
		}
		const address = await source().catch(() => undefined)
		// Another tap came meanwhile
		if (current.current !== own) return
		if (address === undefined) over(true)()
		else own.sound = play(address, over(false), over(true))
	}
	return { playing, failed, toggle }
}
