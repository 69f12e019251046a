import { createHash } from 'node:crypto'

/** What WeChat pushes, before it is encrypted. */
export type PushEvent = Readonly<Record<string, unknown>> & {
	readonly FromUserName: string
	readonly Event: string
}

/** The app's original id, `gh_` and 12 hexadecimal digits: another name than its appid. */
export function originalId(appid: string): string {
	return `gh_${createHash('sha256').update(appid).digest('hex').slice(0, 12)}`
}

/** WeChat's way with lists: one thing stands for itself, several are an array. */
export function oneOrMany<T>(things: readonly T[]): T | readonly T[] | undefined {
	return things.length === 1 ? things[0] : things
}
