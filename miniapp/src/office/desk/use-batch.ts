import type { Summary } from '@huying/shared/case/case-view'
import type { Queue } from '@huying/shared/case/status'
import { notTried } from '@huying/shared/text/zh-CN/batch'
import { useEffect, useState } from 'react'
import { beginTap } from '../../api/correlation'
import type { OfficeMove } from '../case/moves'
import { batchMoves, type Outcome, remaining, runBatch, tickedWith } from './batch'
import { sendOne } from './send-one'

type Outcomes = Readonly<Record<string, Outcome>>

/**
 * Several cases of a list at once: which are ticked, and how sending them went.
 * @param list tells lists apart: another one begins with nothing ticked
 */
export function useBatch(
	list: string,
	queue: Queue,
	cases: readonly Summary[] | undefined,
	looking: boolean,
	onDone: () => void,
) {
	const moves = looking ? [] : (batchMoves[queue] ?? [])
	const [ticked, setTicked] = useState<readonly string[]>([])
	const [sending, setSending] = useState<readonly Summary[]>()
	const [outcomes, setOutcomes] = useState<Outcomes>({})
	const [busy, setBusy] = useState(false)

	// biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with nothing ticked
	useEffect(() => {
		setTicked([])
		setOutcomes({})
		setSending(undefined)
	}, [list])

	const here = (cases ?? []).filter(({ case: id }) => ticked.includes(id))
	const send = async (move: OfficeMove, unit: string, words: string): Promise<void> => {
		if (busy || sending === undefined) return
		beginTap()
		setBusy(true)
		const tried = sending.filter(({ case: id }) => outcomes[id]?.at !== 'done')
		const byId = new Map(tried.map((one) => [one.case, one]))
		const fresh: Record<string, Outcome> = {}
		const tell = (id: string, outcome: Outcome) => {
			fresh[id] = outcome
			setOutcomes((before) => ({ ...before, [id]: outcome }))
		}
		for (const id of byId.keys()) tell(id, { at: 'waiting' })
		await runBatch(
			[...byId.keys()],
			async (id) => {
				const one = byId.get(id)
				return one ? await sendOne(one, move, { words, unit, public: false }) : { ok: true }
			},
			tell,
			notTried,
		)
		setTicked((before) => remaining(before, fresh))
		setBusy(false)
		onDone()
	}
	return {
		/** What can be done with several here; nothing can be ticked where there is none. */
		moves,
		ticked: here,
		outcomes,
		busy,
		/** The cases that the open sheet is about. */
		sending,
		tick: (id: string) => {
			setOutcomes(({ [id]: _, ...others }) => others)
			setTicked((before) => tickedWith(before, id))
		},
		tickAll: () => setTicked((cases ?? []).map((one) => one.case)),
		untick: () => {
			setTicked([])
			setOutcomes({})
		},
		open: () => {
			if (here.length === 0) return
			setOutcomes({})
			setSending(here)
		},
		send,
		close: () => {
			if (!busy) setSending(undefined)
		},
	}
}
export type Batch = ReturnType<typeof useBatch>
