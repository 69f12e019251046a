import { createHmac } from 'node:crypto'

/**
 * The network that an address belongs to: an IPv4 address itself; of IPv6 the first 64 bits, since whoever has one
 * address there has all of them.
 */
export function networkOf(address: string): string {
	if (!address.includes(':')) return address
	const [before = '', behind] = address.toLowerCase().split('::')
	const groups = before.split(':').filter(Boolean)
	const last = behind?.split(':').filter(Boolean) ?? []
	const missing = behind === undefined ? 0 : Math.max(0, 8 - groups.length - last.length)
	return [...groups, ...Array<string>(missing).fill('0'), ...last]
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':')
}

/** What a network is counted under. Addresses are few: without the key, a digest could be undone by trying them all. */
export const networkDigest = (key: string, address: string): string =>
	createHmac('sha256', key)
		.update(`look-up\n${networkOf(address)}`)
		.digest('hex')
		.slice(0, 32)
