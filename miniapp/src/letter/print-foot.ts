import * as words from '@huying/shared/text/zh-CN/letter'
import { useEffect } from 'react'

/**
 * Puts a case's number and the number of the page at the foot of every printed page of one kind (`page` of its style):
 * margin boxes are the browser's own, and a rule of the page cannot be written in a style sheet beforehand, since it
 * names the case. Browsers that know no margin boxes print without.
 */
export function usePrintFoot(page: string, number: string | undefined): void {
	useEffect(() => {
		if (process.env.TARO_ENV !== 'h5' || number === undefined) return undefined
		const style = document.createElement('style')
		const counted = `"${words.pageOf('" counter(page) "', '" counter(pages) "')}"`
		style.textContent = `@page ${page} {
			@bottom-left { content: ${JSON.stringify(words.foot(number))}; font-size: 10pt; }
			@bottom-right { content: ${counted}; font-size: 10pt; }
		}`
		document.head.append(style)
		return () => style.remove()
	}, [page, number])
}
