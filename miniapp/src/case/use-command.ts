import type { ApiError } from '@huying/shared/api/client'
import type { RouteInput } from '@huying/shared/api/route'
import type { Routes } from '@huying/shared/api/routes'
import type { Receipt } from '@huying/shared/case/case-view'
import { useRef, useState } from 'react'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { newIdentifier } from '../api/identifier'

type Body = RouteInput<Routes['commandCase']>['body']
/** A command without its identifier: that is made here. */
export type CommandWords = Body extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never

export type Commanding = {
	/** Sends it. @returns the receipt, or undefined when it was refused: then `failure` says why */
	send: (command: CommandWords) => Promise<Receipt | undefined>
	/** The type of the command on its way. */
	busy: CommandWords['type'] | undefined
	failure: ApiError | undefined
	forget: () => void
}

/**
 * Commands on one case. An identifier is made for each new command; the very same words sent again after
 * an answer that never came carry the same identifier, so that they are done once.
 */
export function useCommand(id: string): Commanding {
	const [busy, setBusy] = useState<CommandWords['type']>()
	const [failure, setFailure] = useState<ApiError>()
	const last = useRef<{ words: string; identifier: string }>(undefined)
	const sending = useRef(false)
	return {
		busy,
		failure,
		forget: () => setFailure(undefined),
		send: async (command) => {
			if (sending.current) return undefined
			sending.current = true
			setBusy(command.type)
			setFailure(undefined)
			try {
				const words = JSON.stringify([id, command])
				if (last.current?.words !== words) last.current = { words, identifier: await newIdentifier() }
				const body = { ...command, id: last.current.identifier } as Body
				const receipt = await api.commandCase({ params: { case: id }, body })
				last.current = undefined
				return receipt
			} catch (thrown) {
				const refused = asApiError(thrown)
				if (!refused.retryable) last.current = undefined
				setFailure(refused)
				return undefined
			} finally {
				sending.current = false
				setBusy(undefined)
			}
		},
	}
}
