/**
 * Yuan as a person writes them, in cents; undefined when it is no amount of money. At most two decimals, none negative:
 * `1200` is 120000, `0.5` is 50. Commas between thousands may stand.
 */
export function centsOf(text: string): number | undefined {
	const bare = text.trim().replace(/[,，](?=\d{3}(\D|$))/gu, '')
	const [, yuan, decimals = ''] = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(bare) ?? []
	if (yuan === undefined) return undefined
	return Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))
}

/** Cents as yuan: `1,200`, `0.50`. */
export function yuanOf(cents: number): string {
	const yuan = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
	const rest = cents % 100
	return rest === 0 ? yuan : `${yuan}.${String(rest).padStart(2, '0')}`
}
