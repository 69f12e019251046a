import { nextPlace, placeBefore } from '@huying/shared/reply-template/places'

/** The box that is written in, inside Taro's own element. In WeChat a box is not reached from outside. */
function boxIn(id: string): HTMLTextAreaElement | undefined {
	if (process.env.TARO_ENV !== 'h5') return undefined
	const box = document.getElementById(id)?.querySelector('textarea')
	return box instanceof HTMLTextAreaElement ? box : undefined
}

/** Whether the keyboard is in a box. */
export const isWritingIn = (id: string): boolean => {
	const box = boxIn(id)
	return box !== undefined && document.activeElement === box
}

/** Chooses the next place to fill, so that what is typed stands in its stead. @returns whether there was one */
export function jump(id: string, back = false): boolean {
	const box = boxIn(id)
	const place =
		box && (back ? placeBefore(box.value, box.selectionStart) : nextPlace(box.value, box.selectionEnd))
	if (box === undefined || place === undefined) return false
	box.focus()
	box.setSelectionRange(place.from, place.until)
	return true
}
