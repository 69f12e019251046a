import { ApiError } from '@huying/shared/api/client'
import type { DesktopSignIn } from '@huying/shared/session/session'
import { offline } from '@huying/shared/text/zh-CN/desktop-sign-in'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { keepSession } from '../../session/store'
import { loadSettings } from '../../settings/settings'
import { sayFailure } from '../say-failure'
import { afterPoll } from './next-step'

/** In milliseconds: how long to wait before asking again when there was no answer. */
const PATIENCE = 3000

/**
 * RFC 8628 on the screen's side: a code, asked about at the pace the API gives, replaced when it has run out.
 * @param onDone the phone confirmed, and the session is kept
 */
export function useDesktopSignIn(active: boolean, onDone: () => void) {
	const [code, setCode] = useState<DesktopSignIn>()
	const [problem, setProblem] = useState<string>()
	const [round, setRound] = useState(0)
	const renew = () => setRound((one) => one + 1)

	// biome-ignore lint/correctness/useExhaustiveDependencies: each round is one code; who waits for it stays the same
	useEffect(() => {
		if (!active) return
		let over = false
		const wait = (time: number) => new Promise<void>((done) => setTimeout(done, time))
		const begin = async (): Promise<DesktopSignIn | undefined> => {
			while (!over) {
				try {
					const { appid } = await loadSettings()
					return await api.startDesktopSignIn({ body: { appid } })
				} catch (failure) {
					if (!over) setProblem(sayFailure(asApiError(failure), offline))
					await wait(PATIENCE)
				}
			}
			return undefined
		}
		const follow = async (): Promise<void> => {
			const given = await begin()
			if (given === undefined || over) return
			setCode(given)
			setProblem(undefined)
			while (!over) {
				await wait(given.interval)
				if (over) return
				const answer = await api
					.pollDesktopSignIn({ body: { deviceCode: given.deviceCode } })
					.catch((failure: unknown) => (failure instanceof ApiError ? failure : undefined))
				if (over) return
				const step = afterPoll(answer, given.expiresAt, Date.now())
				setProblem(step.problem)
				if (step.next === 'renew') return renew()
				if (step.next === 'enter') {
					keepSession(step.session)
					return onDone()
				}
			}
		}
		follow()
		return () => {
			over = true
		}
	}, [active, round])

	return { code, problem }
}
