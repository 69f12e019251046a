import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '../api/client'
import { explain } from '../api/explain'

/** Looks at pictures of papers: each look is recorded, so it is asked for by a tap only. */
export function useLook(id: string) {
	const [busy, setBusy] = useState(false)
	const [trouble, setTrouble] = useState<string>()
	const look = async (photos: readonly string[]) => {
		if (busy) return
		setBusy(true)
		setTrouble(undefined)
		try {
			const looked = await Promise.all(
				photos.map((photo) => api.lookAtMaterial({ params: { case: id, photo } })),
			)
			const urls = looked.filter(({ media }) => media === 'image').map(({ url }) => url)
			if (urls.length > 0) await Taro.previewImage({ urls })
		} catch (failure) {
			setTrouble(explain(failure))
		} finally {
			setBusy(false)
		}
	}
	return { look, busy, trouble }
}
