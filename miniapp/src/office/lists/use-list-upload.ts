import type { ListName } from '@huying/shared/service/list'
import type { ListPreview } from '@huying/shared/service/list-view'
import { errors } from '@huying/shared/text/zh-CN/error'
import { listPage as text } from '@huying/shared/text/zh-CN/list-page'
import { useState } from 'react'
import { api } from '../../api/client'
import { asApiError } from '../../api/explain'
import { sayFailure } from '../say-failure'
import { type ChosenSheet, chooseSheet } from '../sheet/sheet-file'

/** A file that was chosen, and what the server makes of it. Nothing is changed by looking. */
export function useListUpload(list: ListName) {
	const [sheet, setSheet] = useState<ChosenSheet>()
	const [seen, setSeen] = useState<ListPreview>()
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
			setSeen(await api.previewList({ params: { list }, body: chosen }))
		} catch (thrown) {
			setProblem(sayFailure(asApiError(thrown), text.unreachable))
		} finally {
			setBusy(false)
		}
	}
	return { sheet, seen, busy, problem, choose }
}
