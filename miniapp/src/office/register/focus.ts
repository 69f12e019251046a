/** The element of a field that is typed in, by the field's name. In WeChat fields take no keyboard. */
export const fieldId = (name: string): string => `register-${name}`

/** Moves the keyboard to a field, or to a button by its id. */
export function focusOn(id: string): void {
	if (process.env.TARO_ENV !== 'h5') return
	const field = document.getElementById(id)
	const target = field?.querySelector('input, textarea') ?? field?.querySelector('[tabindex="0"]') ?? field
	if (target instanceof HTMLElement) target.focus()
}

/** Whether the keyboard is in a field. */
export function isIn(id: string): boolean {
	return document.getElementById(id)?.contains(document.activeElement) ?? false
}
