/** Names that a person knows, the more particular before those that pretend to be others. */
const browsers = [
	[/\bEdg/, 'Edge'],
	[/\b(QQBrowser|360SE|360EE|Firefox)\b/, undefined],
	[/\bChrome\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
] as const
const systems = [
	[/Windows/, 'Windows'],
	[/Mac OS X|Macintosh/, 'macOS'],
	[/Android/, 'Android'],
	[/Linux/, 'Linux'],
] as const

/** What a person can check a screen by: 「Chrome · Windows」. Undefined for what says nothing of itself. */
export function browserOf(userAgent: string | undefined): string | undefined {
	const words = [nameIn(browsers, userAgent ?? ''), nameIn(systems, userAgent ?? '')]
	const known = words.filter((word) => word !== undefined)
	return known.length === 0 ? undefined : known.join(' · ')
}

function nameIn(
	names: readonly (readonly [RegExp, string | undefined])[],
	userAgent: string,
): string | undefined {
	for (const [pattern, name] of names) {
		const found = pattern.exec(userAgent)
		if (found) return name ?? found[1]
	}
	return undefined
}
