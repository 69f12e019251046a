import { errors } from '@huying/shared/text/zh-CN/error'
import { useState } from 'react'
import { asApiError } from '../../api/explain'
import { sayFailure } from '../say-failure'
import { type ChosenSheet, chooseSheet } from './sheet-file'

/**
 * A file that was chosen, and what the server makes of it. Nothing is changed by looking.
 * @param preview asks the server
 * @param unreachable said where it could not be asked
 */
export function useChosenSheet<Preview>(
	preview: (sheet: ChosenSheet) => Promise<Preview>,
	unreachable: string,
) {
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [seen, setSeen] = useState<Preview>()
	const [busy, setBusy] = useState(false)
	const [problem, setProblem] = useState<string>()
	const choose = async (): Promise<void> => {
		if (busy) return
		const chosen = await chooseSheet().catch(() => 'unreadable' as const)
		if (chosen === undefined) return
		setSeen(undefined)
		setProblem(undefined)
		if (chosen === 'unreadable') return setProblem(errors.fileUnreadable)
		setSheet(chosen)
		setBusy(true)
		try {
			setSeen(await preview(chosen))
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown), unreachable))
		} finally {
			setBusy(false)
		}
	}
	return { sheet, seen, busy, problem, choose }
}
