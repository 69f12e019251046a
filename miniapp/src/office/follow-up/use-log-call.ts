import type { Call } from '@huying/shared/follow-up/call'
import { form } from '@huying/shared/text/zh-CN/follow-up'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { dropDraft, keepDraft, readDraft } from '../case/draft'
import { perform } from '../case/perform'
import { sayFailure } from '../say-failure'
import { answersOf, type CallAnswers, missing } from './call-answers'

/**
 * Writes calls down, one after the other. What was sent without an answer is known again, and is the same command.
 * @param onDone called after a call was taken, and when it turns out that somebody else made it
 */
export function useLogCall(call: Call, onDone: (taken: boolean) => Promise<void>) {
	const [answers, setAnswers] = useState<CallAnswers>({ words: '' })
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const underWay = useRef(false)

	const send = async (): Promise<void> => {
		const lack = missing(answers)
		setProblem(lack)
		if (lack !== undefined || underWay.current) return
		underWay.current = true
		setBusy(true)
		try {
			const draft = { answers: answersOf(answers), sent: readDraft(call.case, 'logCall')?.sent ?? {} }
			await perform('logCall', draft, [], call.changedAt, {
				send: (body) => api.commandCase({ params: { case: call.case }, body }),
				fresh: newIdentifier,
				remember: (next) => keepDraft(call.case, 'logCall', next),
			})
			dropDraft(call.case, 'logCall')
			setAnswers({ words: '' })
			await onDone(true)
		} catch (failure) {
			const error = asApiError(failure)
			setProblem(sayFailure(error, form.unreachable))
			if (error.code !== 'unreachable' && !error.retryable) await onDone(false)
		} finally {
			underWay.current = false
			setBusy(false)
		}
	}
	const change = (said: Partial<CallAnswers>): void => {
		setProblem(undefined)
		setAnswers((before) => ({ ...before, ...said }))
	}
	return { answers, busy, problem, change, send }
}
