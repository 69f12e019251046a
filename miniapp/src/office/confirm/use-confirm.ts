import { signInCodeSchema } from '@huying/shared/session/session'
import { confirm as words } from '@huying/shared/text/zh-CN/desktop-sign-in'
import Taro from '@tarojs/taro'
import { useRef, useState } from 'react'
import * as v from 'valibot'
import { api } from '../../api/client'
import { beginTap } from '../../api/correlation'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'
import { codeIn } from '../sign-in/next-step'

export type Ask = Awaited<ReturnType<typeof api.desktopSignIn>>
export type Step = { at: 'code' } | { at: 'looking' } | { at: 'ask'; ask: Ask } | { at: 'done' }

/** The phone's side: a code is scanned or typed, looked at, and confirmed once. */
export function useConfirm() {
	const [step, setStep] = useState<Step>({ at: 'code' })
	const [problem, setProblem] = useState<string>()
	const [busy, setBusy] = useState(false)
	const command = useRef<string>()

	const look = async (typed: string): Promise<void> => {
		beginTap()
		setProblem(undefined)
		const parsed = v.safeParse(signInCodeSchema, typed)
		if (!parsed.success) return setProblem(words.incomplete)
		setStep({ at: 'looking' })
		try {
			const ask = await api.desktopSignIn({ params: { userCode: parsed.output } })
			command.current = await newIdentifier()
			setStep({ at: 'ask', ask })
		} catch (failure) {
			setProblem(sayFailure(asApiError(failure)))
			setStep({ at: 'code' })
		}
	}

	const scan = async (): Promise<void> => {
		setProblem(undefined)
		// Closing the scanner is not a failure.
		const scanned = await Taro.scanCode({ onlyFromCamera: false, scanType: ['qrCode'] }).catch(
			() => undefined,
		)
		if (scanned === undefined) return
		const code = codeIn(scanned.result)
		if (code === undefined) setProblem(words.notOurs)
		else await look(code)
	}

	const confirm = async (userCode: string): Promise<void> => {
		if (command.current === undefined || busy) return
		beginTap()
		setBusy(true)
		setProblem(undefined)
		try {
			await api.confirmDesktopSignIn({ params: { userCode }, body: { id: command.current } })
			setStep({ at: 'done' })
		} catch (failure) {
			setProblem(sayFailure(asApiError(failure)))
			// A code that is gone or used will not get better; without an answer one may try again.
			if (!asApiError(failure).retryable) setStep({ at: 'code' })
		} finally {
			setBusy(false)
		}
	}

	const again = () => {
		setProblem(undefined)
		setStep({ at: 'code' })
	}
	return { step, problem, busy, look, scan, confirm, again }
}
