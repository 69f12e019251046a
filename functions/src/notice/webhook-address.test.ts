import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { describe, expect, test } from 'vitest'
import { isLoopback, isPublic } from './webhook-address'

describe('a webhook may go to', () => {
	test.each([
		'8.8.8.8',
		'114.114.114.114',
		'223.5.5.5',
		'172.32.0.1',
		'100.63.255.255',
		'100.128.0.1',
		'11.0.0.1',
	])('%s', (address) => expect(isPublic(address)).toBe(true))
	test.each([
		'2400:3200::1',
		'240e::1',
		'2606:4700::1111',
		'::ffff:8.8.8.8',
		'64:ff9b::808:808',
		'2002:808:808::1',
	])('%s', (address) => expect(isPublic(address)).toBe(true))
})

describe('a webhook never goes to', () => {
	test.each([
		['this host', ['0.0.0.0', '127.0.0.1', '127.255.255.254', '::', '::1']],
		['private networks', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1']],
		[
			'link-local, the cloud’s own',
			['169.254.169.254', '169.254.170.2', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
		],
		['the carrier’s', ['100.64.0.1', '100.127.255.255']],
		['many at once', ['224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1']],
		['what is reserved', ['240.0.0.1', '198.18.0.1', '192.0.2.1', '2001:db8::1', '3fff::1', '100::1']],
		[
			'any of these, mapped',
			['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:169.254.169.254', '::ffff:10.0.0.1'],
		],
		['any of these, through NAT64', ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::a00:1']],
		['any of these, through 6to4', ['2002:7f00:1::', '2002:a9fe:a9fe::1', '2002:c0a8:101::1']],
		['any of these, the old compatible way', ['::127.0.0.1', '::10.0.0.1', '::8.8.8.8']],
		['tunnels', ['2001::1', '2001:0:53aa:64c::1']],
		['what is no address', ['', 'localhost', '127.1', '0x7f000001', '2130706433', '[::1]', '1.2.3.4.5']],
	])('%s', (_, addresses) => {
		for (const address of addresses) expect([address, isPublic(address)]).toEqual([address, false])
	})
})

test('only this machine is this machine', () => {
	expect(['127.0.0.1', '127.8.8.8', '::1'].map(isLoopback)).toEqual([true, true, true])
	expect(['10.0.0.1', '8.8.8.8', '::', '::2', 'localhost'].map(isLoopback)).toEqual(Array(5).fill(false))
})

describe('a library that nobody here wrote calls nothing special that is let through', () => {
	const bytes = (count: number) =>
		fc.array(fc.integer({ min: 0, max: 255 }), { minLength: count, maxLength: count })

	test('of IPv4', () =>
		fc.assert(
			fc.property(bytes(4), (address) => {
				const text = address.join('.')
				if (isPublic(text)) expect(ipaddr.parse(text).range()).toBe('unicast')
			}),
			{ numRuns: 20_000 },
		))

	test('of IPv6, whatever it carries', () =>
		fc.assert(
			fc.property(
				fc.constantFrom(
					[],
					[0x20, 0x01],
					[0x20, 0x02],
					[0, 0x64, 0xff, 0x9b, ...Array(8).fill(0)],
					[...Array(10).fill(0), 0xff, 0xff],
				),
				bytes(16),
				(prefix, rest) => {
					const address = new ipaddr.IPv6([...prefix, ...rest].slice(0, 16))
					if (!isPublic(address.toString())) return
					const range = address.range()
					const carried = new ipaddr.IPv4(
						address
							.toByteArray()
							.slice(range === '6to4' ? 2 : 12)
							.slice(0, 4),
					)
					expect(['unicast', 'ipv4Mapped', 'rfc6052', '6to4']).toContain(range)
					if (range !== 'unicast') expect(carried.range()).toBe('unicast')
				},
			),
			{ numRuns: 20_000 },
		))
})
