/** The element of a field that is typed in, by the field's name. In WeChat fields take no keyboard. */
export const fieldId = (name: string): string => `register-${name}`

/** Taro's elements draw what is typed in a moment after they stand: how often it is looked for, and how long between. */
const LOOKS = 40
const BETWEEN = 50

/** Moves the keyboard to a field. */
export function focusOn(id: string, looks = LOOKS): void {
	if (process.env.TARO_ENV !== 'h5') return
	const target = document.getElementById(id)?.querySelector('input, textarea')
	if (target instanceof HTMLElement) target.focus()
	if (target && document.activeElement === target) return
	if (looks > 0) setTimeout(() => focusOn(id, looks - 1), BETWEEN)
}

/** Whether the keyboard is in a field. */
export function isIn(id: string): boolean {
	return document.getElementById(id)?.contains(document.activeElement) ?? false
}

/** Whether the keyboard is on something that Enter would press. */
export const isOnButton = (): boolean =>
	document.activeElement instanceof HTMLElement && document.activeElement.closest('[role="button"]') !== null
