import type { Receipt } from '@huying/shared/case/case-view'
import { useRef, useState } from 'react'
import { api } from '../api/client'
import { asApiError } from '../api/explain'
import { newIdentifier } from '../api/identifier'
import type { Photos } from '../photo/use-photos'
import type { ObjectionDraft } from './draft'

/** Sends what is asked, once: the identifier is made with the first try and stays for every further one. */
export function useSendingObjection(disclosure: string, photos: Photos) {
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const [sent, setSent] = useState<Receipt>()
	const id = useRef<string>(undefined)
	const send = async ({ text, kind, to, name }: ObjectionDraft): Promise<boolean> => {
		setBusy(true)
		setTrouble(undefined)
		try {
			id.current ??= await newIdentifier()
			const names = await photos.arrive()
			const body = {
				id: id.current,
				disclosure,
				kind,
				to,
				text: text.trim(),
				photos: names,
				...(name === 'shown' && { showName: true as const }),
			}
			setSent(await api.object({ body }))
			photos.clear()
			return true
		} catch (thrown) {
			const refused = asApiError(thrown)
			// what was refused is another call once it is put right
			if (!refused.retryable) id.current = undefined
			setTrouble(refused.message)
			return false
		} finally {
			setBusy(false)
		}
	}
	return { busy, trouble, sent, send }
}
