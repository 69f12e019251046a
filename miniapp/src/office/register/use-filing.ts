import type { Receipt } from '@huying/shared/case/case-view'
import type { Entry } from '@huying/shared/catalogue/entry'
import * as words from '@huying/shared/text/zh-CN/register'
import { plainPhone } from '@huying/shared/user/phone'
import { useRef, useState } from 'react'
import { api } from '../../api/client'
import { beginTap } from '../../api/correlation'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import type { Photos } from '../../photo/use-photos'
import { sayFailure } from '../say-failure'
import { type Accepted, acceptCall, type Carrier, fileCall } from './file-call'
import { registrationOf } from './register-draft'
import { beginNext, changeRegister, currentRegister } from './register-store'

/** A call that was filed, and what became of accepting it where that was asked. */
export interface Filed {
	readonly receipt: Receipt
	readonly phone: string | undefined
	readonly accepted?: Accepted | undefined
}

/** What a registration can be refused for that the form has a place for. */
export interface Refused {
	readonly words: string
	readonly standing: boolean
}

/** Filing the call that is typed, once, however often the key is pressed. */
export function useFiling(photos: Photos) {
	const [busy, setBusy] = useState(false)
	const [refused, setRefused] = useState<Refused>()
	const [filed, setFiled] = useState<Filed>()
	const underWay = useRef(false)

	/** @param entry where it is to be accepted in the same go: what the catalogue says of its matter */
	const file = async (entry?: Entry): Promise<void> => {
		const draft = currentRegister()
		if (draft === undefined || underWay.current) return
		underWay.current = true
		beginTap()
		setBusy(true)
		setRefused(undefined)
		try {
			const body = registrationOf(draft, await photos.arrive(), Date.now())
			const receipt = await fileCall(draft, body, carrier)
			const accepted = entry && (await acceptCall(receipt, entry, draft.village, carrier))
			photos.clear()
			beginNext()
			setFiled({ receipt, phone: body.phone && (plainPhone(body.phone) ?? body.phone), accepted })
		} catch (failure) {
			const error = asApiError(failure)
			setRefused({
				words: sayFailure(error, words.unreachable),
				standing: error.code === 'sourceNumberUsed',
			})
		} finally {
			underWay.current = false
			setBusy(false)
		}
	}
	return {
		busy,
		refused,
		filed,
		file,
		again: () => setFiled(undefined),
		forgive: () => setRefused(undefined),
	}
}

const carrier: Carrier = {
	register: (body) => api.registerCase({ body }),
	command: (id, body) => api.commandCase({ params: { case: id }, body }),
	fresh: newIdentifier,
	remember: (sent) => changeRegister({ sent }),
}
