import Taro from '@tarojs/taro'
import { newIdentifier } from '../api/identifier'

/** This phone, as the log of one worker knows it, and the number that its next record gets. */
export interface Device {
	readonly device: string
	readonly next: number
}

const key = (user: string) => `trace-device ${user}`

/** Made once, kept as long as the queue. */
export async function deviceOf(user: string): Promise<Device> {
	const known = read(user)
	if (known) return known
	const made = { device: await newIdentifier(), next: 1 }
	// Another window may have been quicker.
	const device = read(user) ?? made
	Taro.setStorageSync(key(user), device)
	return device
}

/** Sets the number that comes next. */
export function countFrom(user: string, next: number): void {
	const known = read(user)
	if (known) Taro.setStorageSync(key(user), { ...known, next })
}

function read(user: string): Device | undefined {
	const kept: unknown = Taro.getStorageSync(key(user))
	return kept ? (kept as Device) : undefined
}
