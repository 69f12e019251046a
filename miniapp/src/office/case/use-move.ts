import type { ApiError } from '@huying/shared/api/client'
import { form } from '@huying/shared/text/zh-CN/office-case'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/client'
import { beginTap } from '../../api/correlation'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { type Photos, usePhotos } from '../../photo/use-photos'
import { sayFailure } from '../say-failure'
import { rememberAnswerable } from './answerable'
import { blank, type Known } from './blank'
import { dropDraft, keepDraft, readDraft } from './draft'
import { type Answers, asksNothing, type Change, changed, forms } from './form'
import type { Draft } from './identify'
import type { OfficeMove } from './moves'
import { HalfDone, perform } from './perform'
import type { Seen } from './use-case'

/** A move being made: its form while it is open, and how sending it went. */
export interface Moving {
	readonly move: OfficeMove | undefined
	readonly draft: Draft
	readonly restored: boolean
	readonly photos: Photos
	readonly busy: OfficeMove | undefined
	readonly problem: string | undefined
	/** Opens the form of a move, or makes it at once where it asks nothing. */
	readonly begin: (move: OfficeMove) => void
	readonly change: (change: Change) => void
	readonly send: (answers: Answers) => void
	readonly close: () => void
}

/** The case is not where it was thought to be: what is on the screen is of no use any more. */
const outdated: ReadonlySet<ApiError['code']> = new Set([
	'caseMoved',
	'notAllowedNow',
	'identifierReused',
	'notYours',
])

const empty: Draft = { answers: { words: '', public: false }, sent: {} }

/**
 * Makes moves on one case.
 * @param view the case as it is shown
 * @param onDone called after a move was taken, and whenever the case turns out to have moved
 * @param known what a fresh form of a move begins with
 */
export function useMove(
	view: Seen | undefined,
	onDone: (move: OfficeMove | undefined) => Promise<void>,
	known: (move: OfficeMove) => Known,
): Moving {
	const [open, setOpen] = useState<{
		move: OfficeMove
		draft: Draft
		restored: boolean
		untouched?: boolean
	}>()
	const [busy, setBusy] = useState<OfficeMove>()
	const [problem, setProblem] = useState<string>()
	const photos = usePhotos()
	const id = view?.case
	const underWay = useRef(false)
	const last = useRef<OfficeMove>()
	const shown = useRef(id)
	shown.current = id
	/** What has travelled already is known by the kept draft: it is written before anything leaves. */
	const sentOf = ({ case: of }: Seen, move: OfficeMove, draft: Draft) =>
		readDraft(of, move)?.sent ?? draft.sent

	// biome-ignore lint/correctness/useExhaustiveDependencies: another case begins with nothing open
	useEffect(() => {
		setOpen(undefined)
		setProblem(undefined)
		photos.clear()
	}, [id])

	// What the catalogue proposes may come after the form was opened: it is filled in while nobody has written anything.
	const entry = open?.untouched ? known(open.move).entry : undefined
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the entry is there
	useEffect(() => {
		if (entry === undefined || view === undefined || !open?.untouched) return
		setOpen({ ...open, draft: { ...open.draft, answers: blank(open.move, view, known(open.move)) } })
	}, [entry?.matter])

	const run = async (move: OfficeMove, draft: Draft): Promise<void> => {
		if (view === undefined || underWay.current) return
		underWay.current = true
		beginTap()
		setBusy(move)
		setProblem(undefined)
		try {
			const arrived = forms[move].photos === undefined ? [] : await photos.arrive()
			await perform(move, draft, arrived, view.since, {
				send: (body) => api.commandCase({ params: { case: view.case }, body }),
				fresh: newIdentifier,
				remember: (next) => keepDraft(view.case, move, next),
			})
			dropDraft(view.case, move)
			if (forms[move].answerable) rememberAnswerable(known(move).mine, draft.answers)
			// Somebody who has gone on to another case is not told about this one.
			if (shown.current !== view.case) return
			photos.clear()
			setOpen(undefined)
			// Accepted and assigned in one go: the later of the two is what is told.
			await onDone(move === 'accept' && draft.answers.unit !== undefined ? 'order' : move)
		} catch (failure) {
			await explainFailure(move, draft, failure)
		} finally {
			underWay.current = false
			setBusy(undefined)
		}
	}

	const explainFailure = async (move: OfficeMove, draft: Draft, failure: unknown): Promise<void> => {
		if (view === undefined || shown.current !== view.case) return
		const error = asApiError(failure instanceof HalfDone ? failure.failure : failure)
		setProblem(sayFailure(error, form.unreachable))
		if (failure instanceof HalfDone) {
			const rest = { answers: { ...empty.answers, ...draft.answers }, sent: {} }
			dropDraft(view.case, move)
			keepDraft(view.case, 'order', rest)
			setOpen({ move: 'order', draft: rest, restored: false })
			await onDone('accept')
		} else if (outdated.has(error.code)) {
			await onDone(undefined)
		}
	}

	return {
		move: open?.move,
		draft: open?.draft ?? empty,
		restored: open?.restored ?? false,
		photos,
		busy,
		problem,
		begin: (move) => {
			if (view === undefined || underWay.current) return
			const kept = readDraft(view.case, move)
			setProblem(undefined)
			// A form that was only closed has its photos still; another one begins without them.
			if (last.current !== move) photos.clear()
			last.current = move
			const draft = kept ?? { answers: blank(move, view, known(move)), sent: {} }
			if (asksNothing(move)) run(move, draft)
			else setOpen({ move, draft, restored: kept !== undefined, untouched: kept === undefined })
		},
		change: (change) => {
			if (open === undefined || view === undefined) return
			const answers = changed(open.draft.answers, change)
			const draft = { answers, sent: sentOf(view, open.move, open.draft) }
			keepDraft(view.case, open.move, draft)
			setOpen({ ...open, draft, untouched: false })
		},
		send: (answers) => {
			if (open === undefined || view === undefined) return
			run(open.move, { answers, sent: sentOf(view, open.move, open.draft) })
		},
		close: () => {
			setOpen(undefined)
			setProblem(undefined)
		},
	}
}
