type Role =
	| 'button'
	| 'radio'
	| 'checkbox'
	| 'tab'
	| 'link'
	| 'status'
	| 'alert'
	| 'dialog'
	| 'img'
	| 'heading'
type Pressed = { key: string; preventDefault: () => void }

/**
 * What a screen reader and a keyboard need, in the words of the target: `aria-role` in WeChat,
 * `role`, focus and the Enter key in a browser. `checked` is for radios, checkboxes and tabs.
 */
export function accessible(
	role: Role,
	label?: string,
	more: { checked?: boolean; disabled?: boolean; onTap?: (() => void) | undefined } = {},
): Record<string, unknown> {
	if (process.env.TARO_ENV === 'weapp') {
		return {
			ariaRole: role,
			...(label === undefined ? {} : { ariaLabel: label }),
			...(more.checked === undefined ? {} : { ariaChecked: more.checked }),
			...(more.disabled ? { ariaDisabled: true } : {}),
		}
	}
	const { onTap } = more
	return {
		role,
		...(label === undefined ? {} : { 'aria-label': label }),
		...(more.checked === undefined
			? {}
			: { [role === 'tab' ? 'aria-selected' : 'aria-checked']: String(more.checked) }),
		...(more.disabled ? { 'aria-disabled': 'true' } : {}),
		...(onTap === undefined
			? {}
			: {
					tabIndex: more.disabled ? -1 : 0,
					onKeyDown: (pressed: Pressed) => {
						if (pressed.key !== 'Enter' && pressed.key !== ' ') return
						pressed.preventDefault()
						if (!more.disabled) onTap()
					},
				}),
	}
}
