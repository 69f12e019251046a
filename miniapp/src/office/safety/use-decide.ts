import { unreachable } from '@huying/shared/text/zh-CN/safety-page'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'

type Doubted = { readonly case: string; readonly version: number }

/** Decides whether others may see what is in doubt, about what was seen and nothing newer. */
export function useDecide({ case: id, version }: Doubted, onDone: (show: boolean | undefined) => void) {
	const [busy, setBusy] = useState<boolean>()
	const [problem, setProblem] = useState<string>()
	const last = useRef<{ show: boolean; version: number; identifier: string }>(undefined)
	const decide = async (show: boolean): Promise<void> => {
		if (busy !== undefined) return
		setBusy(show)
		setProblem(undefined)
		try {
			// The very same decision again, after an answer that never came, bears the same name.
			if (last.current?.show !== show || last.current.version !== version)
				last.current = { show, version, identifier: await newIdentifier() }
			const body = { id: last.current.identifier, show, version }
			await api.decideSafety({ params: { case: id }, body })
			onDone(show)
		} catch (thrown) {
			const failure = asApiError(thrown)
			setProblem(sayFailure(failure, unreachable))
			if (failure.retryable) return
			last.current = undefined
			// Something came to it meanwhile, or somebody else decided: it is shown as it is now.
			onDone(undefined)
		} finally {
			setBusy(undefined)
		}
	}
	return { busy, problem, decide }
}
