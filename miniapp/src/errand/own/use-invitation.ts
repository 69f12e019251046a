import type { Invitation } from '@huying/shared/errand/errand-view'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../../api/client'
import { explain } from '../../api/explain'
import { address } from '../../route/address'

/** The link by which the person concerned consents. Made by a tap, because the one before then holds no more. */
export function useInvitation(id: string) {
	const [invitation, setInvitation] = useState<Invitation>()
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const make = async () => {
		setBusy(true)
		setTrouble(undefined)
		try {
			setInvitation(await api.inviteConsent({ params: { case: id } }))
		} catch (failure) {
			setTrouble(explain(failure))
		} finally {
			setBusy(false)
		}
	}
	const path = invitation && address('errands/consent', { id: invitation.case, code: invitation.code })
	/** In a browser: the whole address, for whatever one sends it with. */
	const copy = async () => {
		if (path === undefined) return
		await Taro.setClipboardData({ data: `${window.location.origin}${window.location.pathname}#${path}` })
	}
	return { path, make, copy, busy, trouble }
}
