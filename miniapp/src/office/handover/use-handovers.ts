import type { StepType } from '@huying/shared/handover/handover'
import type { Handover } from '@huying/shared/handover/handover-view'
import * as words from '@huying/shared/text/zh-CN/handover'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { useAnswer } from '../../api/use-answer'
import { sayFailure } from '../say-failure'

/** The last thirty hand-overs. */
export const useHandovers = (may: boolean) => useAnswer(may ? 'handovers' : undefined, () => api.handovers())

/** What would be handed over now. */
export const useDraft = () => useAnswer('handover-draft', () => api.handoverDraft())

/** One hand-over, whole. */
export const useHandover = (handover: string) =>
	useAnswer(`handover ${handover}`, () => api.handover({ params: { handover } }))

/**
 * Sends something, and says why it did not go. The very same again, after an answer that never came, bears the same
 * name.
 */
function useSending<Body>(
	send: (body: Body & { id: string }) => Promise<unknown>,
	onDone: (sent: Body) => void | Promise<void>,
) {
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const last = useRef<{ sent: string; id: string }>(undefined)
	const go = async (body: Body): Promise<void> => {
		if (busy) return
		setBusy(true)
		setProblem(undefined)
		try {
			const sent = JSON.stringify(body)
			if (last.current?.sent !== sent) last.current = { sent, id: await newIdentifier() }
			await send({ ...body, id: last.current.id })
			// nothing more is sent before what has become of it is known
			await onDone(body)
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown), words.unreachable))
		} finally {
			setBusy(false)
		}
	}
	return { busy, problem, go }
}

/** Hands over. @param onDone with the name it bears */
export function useOffer(onDone: (handover: string) => void) {
	const made = useRef('')
	return useSending<{ words?: string; remarks: { case: string; text: string }[] }>(
		async (body) => {
			made.current = (await api.offerHandover({ body })).handover
		},
		() => onDone(made.current),
	)
}

type Asked = { type: Exclude<StepType, 'offer'>; version: number; words?: string }

/** Accepts one, says what is missing, or adds what was. */
export function useFollow(
	{ handover }: Pick<Handover, 'handover'>,
	onDone: (sent: Asked) => void | Promise<void>,
) {
	return useSending<Asked>((body) => api.followHandover({ params: { handover }, body }), onDone)
}
