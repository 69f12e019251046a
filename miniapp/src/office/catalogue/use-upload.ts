import type { PreviewAnswer } from '@huying/shared/catalogue/catalogue-view'
import { putBack } from '@huying/shared/text/zh-CN/catalogue-page'
import { errors } from '@huying/shared/text/zh-CN/error'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { newIdentifier } from '../../api/identifier'
import { sayFailure } from '../say-failure'
import { type ChosenSheet, chooseSheet } from '../sheet/sheet-file'

/** A file that was chosen, and what the server makes of it. Nothing is changed by looking. */
export function useUpload() {
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [seen, setSeen] = useState<PreviewAnswer>()
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
			setSeen(await api.previewCatalogue({ body: { id: await newIdentifier(), ...chosen } }))
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown), putBack.unreachable))
		} finally {
			setBusy(false)
		}
	}
	return { sheet, seen, busy, problem, choose }
}
