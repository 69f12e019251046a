import { beijing, startOfBeijingDay } from '@huying/shared/time/day'
import { defaultPatrolRules } from '@huying/shared/trace/patrol-rules'
import type { TraceDay, TraceToday } from '@huying/shared/trace/trace-view'
import { isHeld } from '@huying/shared/user/post'
import type { Profile } from '@huying/shared/user/user'
import { useEffect, useRef } from 'react'
import { api } from '../api/client'
import { useAnswer } from '../api/use-answer'
import { useRemembered } from '../remembered/use-remembered'
import { useSession } from '../session/use-session'
import { type DayLine, dayLines } from './day-lines'
import type { Kept } from './kept'
import { useKept } from './kept-store'
import { type Standing, standingOf } from './standing'

export interface MyDay {
	readonly today: TraceToday | undefined
	readonly standing: Standing
	readonly lines: readonly DayLine[]
	readonly kept: readonly Kept[]
	/** Why nothing newer is known; what was known last is shown all the same. */
	readonly stale: number | undefined
	readonly waiting: boolean
	readonly reload: () => Promise<void>
}

const two = (n: number) => String(n).padStart(2, '0')
/** 2026-03-05, in Beijing. */
export function dayName(at: number): string {
	const { year, month, day } = beijing(at)
	return `${year}-${two(month)}-${two(day)}`
}

/** A grid worker's own day: what the server has of it, and what is still on this phone. */
export function useDay(now: number): MyDay {
	const profile = useProfile()
	const kept = useKept()
	const day = dayName(now)
	const isThere = profile !== undefined && isWorker(profile, now)
	const answer = useAnswer(isThere ? `day ${day}` : undefined, async () => {
		const [today, entries] = await Promise.all([api.traceToday(), api.traceDay({ params: { day } })])
		return { today, entries: entries.entries, at: Date.now() }
	})
	const known = useRemembered<{ today: TraceToday; entries: TraceDay['entries']; at: number }>(
		'trace-day',
		answer.value,
	)
	// What has just come is seen as the server has it.
	const there = kept.filter(({ stage }) => stage === 'there' || stage === 'whole').length
	const before = useRef(there)
	useEffect(() => {
		if (there > before.current) answer.refresh()
		before.current = there
	}, [there, answer.refresh])
	const ours = known && dayName(known.at) === day ? known : undefined
	return {
		today: known?.today,
		standing: standingOf(known?.today, kept, now, defaultPatrolRules.dutyHours),
		lines: dayLines(ours?.entries ?? [], kept, startOfBeijingDay(now)),
		kept,
		stale: answer.failure && known ? known.at : undefined,
		waiting: answer.waiting && known === undefined && kept.length === 0,
		reload: answer.reload,
	}
}

/** Whoever is signed in, remembered for where there is no signal. */
export function useProfile(): Profile | undefined {
	return useRemembered('profile', useSession().profile)
}

/** Whether somebody keeps a log of their own. */
export const isWorker = ({ posts }: Profile, now: number): boolean =>
	posts.some((post) => (post.role === 'gridWorker' || post.role === 'gridLeader') && isHeld(post, now))

/** The village that somebody walks, where their post names one. */
export const gridOf = ({ posts }: Profile, now: number): string | undefined =>
	posts
		.filter((post) => post.role === 'gridWorker' && isHeld(post, now))
		.map(({ region }) => region)
		.find((region) => region?.length === 12)
