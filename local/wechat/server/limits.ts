import { WeChatError } from './error'

/** How many calls a minute takes, and the error for one more. */
export type PerMinute = readonly [calls: number, errcode: number]

/** Counts calls by minutes of the clock; what was refused counts too. */
export function startLimits(now: () => number) {
	const minutes = new Map<string, { minute: number; calls: number }>()
	return {
		/** @throws WeChatError with the limit's own errcode */
		count(key: string, limit: PerMinute | undefined): void {
			if (limit === undefined) return
			const minute = Math.floor(now() / 60_000)
			const known = minutes.get(key)
			const calls = known?.minute === minute ? known.calls + 1 : 1
			minutes.set(key, { minute, calls })
			if (calls > limit[0]) throw new WeChatError(limit[1], 'api minute-quota reach limit,')
		},
	}
}
