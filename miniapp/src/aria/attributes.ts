const words = { 'aria-label': '' }

/** What a screen reader in WeChat reads, by component of Taro. Templates (when built) and runtime must agree on it. */
export const ariaAttributes = {
	View: { ...words, 'aria-role': '', 'aria-checked': '', 'aria-disabled': '', 'aria-hidden': '' },
	Image: words,
	Input: words,
	Textarea: words,
}
