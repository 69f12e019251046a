/** The name of what a person last tapped: every request it causes carries it, into the log lines. */
let current: string | undefined

/** A tap begins: what is asked from here on belongs to it. */
export function beginTap(): void {
	current = undefined
}

/** The current tap's name. It need not be secret, only different from others. */
export function correlation(): string {
	current ??= `tap-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 12).padEnd(10, '0')}`
	return current
}
