import { BlockList, isIP } from 'node:net'

/**
 * Where a webhook may never go, as the IANA registries of special-purpose addresses list them: this host, private
 * networks, the carrier's, link-local (where clouds keep their credentials), documentation, benchmarks, multicast,
 * what is reserved.
 */
const closedV4 = [
	['0.0.0.0', 8],
	['10.0.0.0', 8],
	['100.64.0.0', 10],
	['127.0.0.0', 8],
	['169.254.0.0', 16],
	['172.16.0.0', 12],
	['192.0.0.0', 24],
	['192.0.2.0', 24],
	['192.31.196.0', 24],
	['192.52.193.0', 24],
	['192.88.99.0', 24],
	['192.168.0.0', 16],
	['192.175.48.0', 24],
	['198.18.0.0', 15],
	['198.51.100.0', 24],
	['203.0.113.0', 24],
	['224.0.0.0', 4],
	['240.0.0.0', 4],
] as const

/** Of IPv6 only this is given out to the public internet… */
const openV6 = ['2000::', 3] as const
/** …except for what is special inside it: protocols' own (Teredo among them), documentation, AS112. */
const closedV6 = [
	['2001::', 23],
	['2001:db8::', 32],
	['2620:4f:8000::', 48],
	['3fff::', 20],
] as const

/** IPv6 addresses that mean an IPv4 one, and at which of their 16-bit words it begins. */
const carrying = [
	{ prefix: ['::ffff:0:0', 96], word: 6 }, // mapped
	{ prefix: ['64:ff9b::', 96], word: 6 }, // NAT64, which IPv6-only networks reach IPv4 by
	{ prefix: ['2002::', 16], word: 1 }, // 6to4
] as const

const listOf = (family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList => {
	const list = new BlockList()
	for (const [net, bits] of ranges) list.addSubnet(net, bits, family)
	return list
}
const v4 = listOf('ipv4', closedV4)
const loopback = listOf('ipv4', [['127.0.0.0', 8]])
const v6 = listOf('ipv6', closedV6)
const global = listOf('ipv6', [openV6])
const carriers = carrying.map(({ prefix, word }) => ({ list: listOf('ipv6', [prefix]), word }))

/**
 * Whether an address is one of the public internet: the only ones a webhook may go to.
 * @param address as a resolver gives it; anything that is no address is not public
 */
export function isPublic(address: string): boolean {
	const [plain = ''] = address.split('%')
	const family = isIP(plain)
	if (family === 4) return !v4.check(plain, 'ipv4')
	if (family !== 6) return false
	const carrier = carriers.find(({ list }) => list.check(plain, 'ipv6'))
	if (carrier) return !v4.check(carriedBy(plain, carrier.word), 'ipv4')
	return global.check(plain, 'ipv6') && !v6.check(plain, 'ipv6')
}

/** Whether an address is this very machine's. */
export function isLoopback(address: string): boolean {
	return isIP(address) === 4 ? loopback.check(address, 'ipv4') : address === '::1'
}

/** The IPv4 address inside an IPv6 one, from its 16-bit word on. */
function carriedBy(address: string, word: number): string {
	const words = wordsOf(address)
	return [words[word] ?? 0, words[word + 1] ?? 0].flatMap((two) => [two >> 8, two & 255]).join('.')
}

/** The eight words of an IPv6 address, however it is spelt. */
function wordsOf(address: string): number[] {
	// The URL parser spells it one way: in lower case, without dotted parts and with at most one gap
	const spelt = new URL(`http://[${address}]`).hostname.slice(1, -1)
	const [head = '', tail] = spelt.split('::')
	const parse = (part: string) =>
		part === '' ? [] : part.split(':').map((digits) => Number.parseInt(digits, 16))
	const first = parse(head)
	if (tail === undefined) return first
	const last = parse(tail)
	return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}
