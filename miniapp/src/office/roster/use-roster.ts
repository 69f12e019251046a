import type { Crew } from '@huying/shared/roster/roster'
import type { ShiftName } from '@huying/shared/roster/shift'
import { dayAfter } from '@huying/shared/roster/shift'
import * as words from '@huying/shared/text/zh-CN/roster'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { useAnswer } from '../../api/use-answer'
import { sayFailure } from '../say-failure'
import { type Edits, shownDays, stillGood, toSend, withCopies, withCrew } from './edits'
import { daysFrom, MONTH, WEEK } from './week'

/** A unit's roster around one week, and what is changed on the screen until it is stored. */
export function useRoster(unit: string | undefined, first: string) {
	const from = dayAfter(first, -WEEK)
	const to = dayAfter(first, MONTH - 1)
	const answer = useAnswer(unit && `roster ${unit} ${from}`, () =>
		api.roster({ params: { unit: unit ?? '' }, query: { from, to } }),
	)
	const [edited, setEdited] = useState<{ unit: string | undefined; edits: Edits }>({ unit, edits: {} })
	const edits = edited.unit === unit ? edited.edits : {}
	const setEdits = (next: Edits) => setEdited({ unit, edits: next })
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const [told, setTold] = useState<string>()
	const last = useRef<{ sent: string; id: string }>(undefined)
	const view = answer.value

	const change = (day: string, shift: ShiftName, crew: Crew) => {
		setTold(undefined)
		if (view) setEdits(withCrew(view, edits, day, shift, crew))
	}
	/** Puts the week before on this one, or this one on the three after it. */
	const copy = (which: 'last' | 'month') => {
		if (view === undefined) return
		const week = daysFrom(first, WEEK)
		const next =
			which === 'last'
				? withCopies(view, edits, daysFrom(from, WEEK), week, Date.now())
				: [1, 2, 3].reduce(
						(done, n) => withCopies(view, done, week, daysFrom(dayAfter(first, n * WEEK), WEEK), Date.now()),
						edits,
					)
		setTold(next === edits ? words.nothingToCopy : words.copied)
		setEdits(next)
	}
	const save = async (): Promise<void> => {
		if (busy || unit === undefined) return
		setBusy(true)
		setProblem(undefined)
		setTold(undefined)
		try {
			const days = toSend(edits)
			// The very same again, after an answer that never came, bears the same name
			const sent = JSON.stringify([unit, days])
			if (last.current?.sent !== sent) last.current = { sent, id: await newIdentifier() }
			await api.changeRoster({ params: { unit }, body: { id: last.current.id, days } })
			setEdits({})
			setTold(words.saved)
			await answer.reload()
		} catch (thrown) {
			const failure = asApiError(thrown)
			setProblem(sayFailure(failure, words.unreachable))
			if (failure.code === 'rosterMoved') {
				const fresh = await api.roster({ params: { unit }, query: { from, to } }).catch(() => undefined)
				if (fresh) {
					answer.put(fresh)
					setEdits(stillGood(fresh, edits))
				}
			}
		} finally {
			setBusy(false)
		}
	}
	const undo = () => {
		setEdits({})
		setTold(undefined)
		setProblem(undefined)
	}
	return {
		...answer,
		days: shownDays(view, edits),
		changed: Object.keys(edits).sort(),
		busy,
		problem,
		told,
		change,
		copy,
		save,
		undo,
	}
}
