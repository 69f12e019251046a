import type { Summary } from '@huying/shared/case/case-view'
import type { Queue } from '@huying/shared/case/status'
import { holdsCases } from '@huying/shared/desk/queue-filter'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { done } from '@huying/shared/text/zh-CN/office-case'
import { useEffect, useRef, useState } from 'react'
import type { OfficeMove } from '../case/moves'
import { useOfficeCase } from '../case/use-office-case'
import { queueOf } from '../queue-of'
import { type Left, stillHere } from './left'
import { useChosen } from './use-chosen'

/** What was done with a case that has left the list. */
export type Told = { readonly case: string; readonly title: string; readonly words: string }

type Props = {
	/** Tells lists apart. */
	list: string
	queue: Queue
	cases: readonly Summary[] | undefined
	shown: boolean
	open: string | undefined
	onOpen: (id: string) => void
	followMove: () => void
}

/** A list with a case open beside it: after a step that takes the case out of the list, the next one is opened. */
export function useBeside({ list, queue, cases, shown, open, onOpen, followMove }: Props) {
	const [left, setLeft] = useState<Left>({})
	const [told, setTold] = useState<Told>()
	const acted = useRef<{ id: string; move: OfficeMove; changedAt: number }>(undefined)
	const here = cases && stillHere(cases, left)
	const chosen = useChosen(
		list,
		here?.map((one) => one.case),
		shown,
		open,
		onOpen,
	)
	const one = useOfficeCase(open, (move) => {
		const { value } = one
		acted.current =
			move === undefined || value === undefined
				? undefined
				: { id: value.case, move, changedAt: value.changedAt }
		followMove()
	})
	const { value: view, moving } = one

	// biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with nothing told
	useEffect(() => setTold(undefined), [list])

	const gone = !cases?.some((one) => one.case === acted.current?.id)
	// biome-ignore lint/correctness/useExhaustiveDependencies: this is about what a step made of the case
	useEffect(() => {
		const step = acted.current
		if (view === undefined || step?.id !== view.case) return
		// a queue of what is asked besides tells by itself, a moment later, that the case has left it
		const stays = holdsCases(queue) ? queueOf(view) === queue : !gone
		if (!stays || (holdsCases(queue) && view.changedAt > step.changedAt)) acted.current = undefined
		if (stays) return
		setLeft((before) => ({ ...before, [view.case]: view.changedAt }))
		const next = chosen.after(view.case)
		// accepted but not yet assigned: its form is open still
		if (next === undefined || moving.move !== undefined) return
		setTold({ case: view.case, title: view.title ?? untitled, words: done[step.move] ?? '' })
		onOpen(next)
	}, [view, gone])

	const byHand = (choose: () => void) => {
		acted.current = undefined
		setTold(undefined)
		choose()
	}
	return {
		one,
		told,
		cases: here,
		chosen: chosen.chosen,
		choose: (id: string) => byHand(() => chosen.choose(id)),
		go: (step: 1 | -1) => byHand(() => chosen.go(step)),
		enter: chosen.enter,
	}
}
export type Beside = ReturnType<typeof useBeside>
