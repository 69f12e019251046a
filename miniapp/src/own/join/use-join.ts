import type { InvitationView, Join, Joined } from '@huying/shared/appointment/people-view'
import { codeInText, invitationCodeSchema } from '@huying/shared/invitation/invitation'
import * as words from '@huying/shared/text/zh-CN/join'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import * as v from 'valibot'
import { api } from '../../api/client'
import { beginTap } from '../../api/correlation'
import { asApiError } from '../../api/explain'
import { useSend } from '../../api/use-send'

/** An invitation is scanned or typed, looked at, and taken once. */
export function useJoin() {
	const [typed, setTyped] = useState('')
	const [looking, setLooking] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const [invitation, setInvitation] = useState<InvitationView>()
	const [done, setDone] = useState<Joined>()
	const code = invitation?.code ?? ''
	const { busy, problem, send } = useSend<Omit<Join, 'id'>, Joined>(
		(body) => api.joinByInvitation({ params: { code }, body }),
		setDone,
		words.unreachable,
	)
	const look = async (said: string): Promise<void> => {
		beginTap()
		setTrouble(undefined)
		setInvitation(undefined)
		const read = v.safeParse(invitationCodeSchema, said)
		if (!read.success) return setTrouble(words.incomplete)
		setLooking(true)
		try {
			setInvitation(await api.invitation({ params: { code: read.output } }))
		} catch (thrown) {
			setTrouble(asApiError(thrown).message)
		} finally {
			setLooking(false)
		}
	}
	const scan = async (): Promise<void> => {
		// Closing the scanner is not a failure
		const scanned = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] }).catch(
			() => undefined,
		)
		if (scanned === undefined) return
		const found = codeInText(scanned.result)
		if (found === undefined) return setTrouble(words.notOurs)
		setTyped(found)
		await look(found)
	}
	return { typed, setTyped, looking, trouble: problem ?? trouble, invitation, done, busy, look, scan, send }
}
