import type { ApiError } from '@huying/shared/api/client'
import type { ErrandStep, StepOf, StepType } from '@huying/shared/errand/command'
import { useState } from 'react'
import { useCommand } from '../case/use-command'

type Sent = Exclude<ErrandStep, { type: 'giveConsent' }>

export type Stepping = {
	/** Takes a step, then asks how the case stands. @returns whether it was taken; refused, `failure` says why */
	take: (step: Sent) => Promise<boolean>
	busy: StepType | undefined
	failure: ApiError | undefined
	forget: () => void
}
export type { Sent, StepOf }

/** The steps of an errand: commands of its case. */
export function useStep(id: string, reload: () => Promise<void>): Stepping {
	const { send, failure, forget } = useCommand(id)
	const [busy, setBusy] = useState<StepType>()
	return {
		busy,
		failure,
		forget,
		take: async (step) => {
			setBusy(step.type)
			try {
				const done = await send({ type: 'errand', step })
				// Refused, too: somebody else may have moved it meanwhile.
				await reload()
				return done !== undefined
			} finally {
				setBusy(undefined)
			}
		},
	}
}
