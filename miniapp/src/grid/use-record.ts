import { kept as keptWords, waiting } from '@huying/shared/text/zh-CN/grid-day'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { goBack, replaceWith } from '../route/route'

/**
 * Keeps a record, says so, and goes back to the day.
 * @param keep writes it; it throws where the phone has no room
 */
export function useRecord(keep: () => Promise<unknown>, words: string = keptWords.words) {
	const [busy, setBusy] = useState(false)
	const [full, setFull] = useState(false)
	const record = async (): Promise<void> => {
		if (busy) return
		setBusy(true)
		setFull(false)
		try {
			await keep()
		} catch {
			setFull(true)
			return
		} finally {
			setBusy(false)
		}
		Taro.showToast({ title: words, icon: 'success' }).catch(() => undefined)
		if (Taro.getCurrentPages().length > 1) await goBack()
		else await replaceWith('grid/day')
	}
	return { busy, record, problem: full ? waiting.full : undefined }
}
