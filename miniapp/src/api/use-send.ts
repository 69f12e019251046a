import { useRef, useState } from 'react'
import { asApiError } from './explain'
import { newIdentifier } from './identifier'

/**
 * Sends a write once: the very same again, after an answer that never came, bears the same name; another one another.
 * @param write does it; refused, it throws
 * @param unreachable what is said where no answer came
 * @param onRefused what was seen is not so any more
 */
export function useSend<Body extends object, Answer>(
	write: (body: Body & { id: string }) => Promise<Answer>,
	onDone: (answer: Answer) => void,
	unreachable: string,
	onRefused: () => void = () => undefined,
) {
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const last = useRef<{ said: string; id: string }>(undefined)
	const send = async (body: Body): Promise<void> => {
		if (busy) return
		setBusy(true)
		setProblem(undefined)
		const said = JSON.stringify(body)
		try {
			if (last.current?.said !== said) last.current = { said, id: await newIdentifier() }
			onDone(await write({ ...body, id: last.current.id }))
		} catch (thrown) {
			const failure = asApiError(thrown)
			setProblem(failure.code === 'unreachable' ? unreachable : failure.message)
			if (failure.retryable) return
			last.current = undefined
			onRefused()
		} finally {
			setBusy(false)
		}
	}
	return { busy, problem, send }
}
