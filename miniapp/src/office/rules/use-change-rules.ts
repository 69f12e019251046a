import type { Rules } from '@huying/shared/rule/rules'
import { unreachable } from '@huying/shared/text/zh-CN/rules-page'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'

/** Why a change was not made, and which field it is about where the server named one. */
export interface Trouble {
	readonly words: string
	readonly code: string
	readonly field?: string | undefined
}

/** Changes the rules in place of the version that was seen, and nothing newer. */
export function useChangeRules(version: number) {
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<Trouble>()
	const last = useRef<{ sent: string; identifier: string }>(undefined)
	/** @returns whether it was done */
	const change = async (rules: Rules): Promise<boolean> => {
		if (busy) return false
		setBusy(true)
		setTrouble(undefined)
		try {
			// The very same change again, after an answer that never came, bears the same name
			const sent = JSON.stringify([version, rules])
			if (last.current?.sent !== sent) last.current = { sent, identifier: await newIdentifier() }
			await api.changeRules({ body: { id: last.current.identifier, version, rules } })
			return true
		} catch (thrown) {
			const failure = asApiError(thrown)
			setTrouble({ words: sayFailure(failure, unreachable), code: failure.code, field: failure.field })
			return false
		} finally {
			setBusy(false)
		}
	}
	return { busy, trouble, change, forget: () => setTrouble(undefined) }
}
