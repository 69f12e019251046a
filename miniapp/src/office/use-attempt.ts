import { useState } from 'react'
import { asApiError } from '../api/explain'
import { sayFailure } from './say-failure'

/**
 * Something that may fail, one thing at a time: which is under way, and why the last one failed.
 * @param unreachable what is said where no answer came
 */
export function useAttempt<Name extends string>(unreachable?: string) {
	const [busy, setBusy] = useState<Name>()
	const [problem, setProblem] = useState<string>()
	const attempt = async (name: Name, act: () => Promise<void>): Promise<void> => {
		if (busy !== undefined) return
		setBusy(name)
		setProblem(undefined)
		try {
			await act()
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown), unreachable))
		} finally {
			setBusy(undefined)
		}
	}
	return { busy, problem, setProblem, attempt }
}
