import { waiting, duty as words } from '@huying/shared/text/zh-CN/grid-day'
import { useState } from 'react'
import { choosePhotos } from '../photo/choose'
import { whereHere } from '../place/where-here'
import { keep } from '../trace/queue'
import { endTrack } from '../trace/recorder'

/** Signing in with a picture and the place, and out. @param patrol the open one, which ends with the duty */
export function useDuty(patrol: string | undefined) {
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const during = async (work: () => Promise<string | undefined>) => {
		setBusy(true)
		// The phone has no room left: nothing was kept, and it is said.
		setProblem(await work().catch(() => waiting.full))
		setBusy(false)
	}
	const signIn = () =>
		during(async () => {
			const { photos, problem: wrong } = await choosePhotos({ already: [], most: 1, film: false })
			if (photos.length === 0) return wrong ?? words.noPhoto
			const here = await whereHere()
			await keep({ type: 'signedIn', place: { ...here }, photos: photos.map(({ id }) => id) }, photos)
			return here ? undefined : words.noPlace
		})
	const signOut = () =>
		during(async () => {
			const here = await whereHere()
			await keep({ type: 'signedOut', ...(here && { place: { ...here } }) })
			if (patrol !== undefined) endTrack(patrol)
			return undefined
		})
	return { signIn, signOut, busy, problem }
}
