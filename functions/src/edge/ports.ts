import { randomBytes } from 'node:crypto'

/** What a handler may not reach for by itself, so that every rule can be tried at any hour and with any luck. */
export interface Ports {
	/** Now, in epoch milliseconds. */
	readonly now: () => number
	/** Fresh random bytes from a cryptographic source. */
	readonly random: (count: number) => Uint8Array
}

/** The real ones. */
export const realPorts: Ports = {
	now: () => Date.now(),
	random: (count) => randomBytes(count),
}

/** 128 random bits in hexadecimal, for sealing private words. */
export function freshSalt(ports: Ports): string {
	return Buffer.from(ports.random(16)).toString('hex')
}

/** A setting that the deployed function cannot do without. */
export function setting(name: string): string {
	const value = process.env[name]
	if (value === undefined || value === '') throw new Error(`the environment lacks ${name}`)
	return value
}
