import { type Context, createContext, Script } from 'node:vm'

/**
 * The mini-program's own world of objects: Taro tells objects, arrays and promises by their prototypes, so whatever
 * reaches it is made here. It holds bare JavaScript: no window, no document, no process, no fetch.
 */
export type Realm = {
	/** Runs a script of the build in this realm. */
	run: (code: string, file?: string) => unknown
	/** A copy of a value, by way of JSON; bytes at the first level become an ArrayBuffer. */
	own: <T>(value: T) => T
	promise: (start: (done: (value: unknown) => void, fail: (error: unknown) => void) => void) => unknown
}

export function openRealm(): Realm {
	const context: Context = createContext({})
	const run = (code: string, file?: string) =>
		new Script(code, file === undefined ? {} : { filename: file }).runInContext(context) as unknown
	const parse = run('JSON.parse') as (text: string) => unknown
	const buffer = run('(bytes) => Uint8Array.from(bytes).buffer') as (bytes: number[]) => unknown
	const promise = run('(start) => new Promise(start)') as Realm['promise']
	return {
		run,
		promise,
		own<T>(value: T): T {
			if (value === undefined || value === null) return value
			const copy = parse(JSON.stringify(value))
			for (const [key, inner] of Object.entries(value)) {
				if (inner instanceof Uint8Array) (copy as Record<string, unknown>)[key] = buffer([...inner])
			}
			return copy as T
		},
	}
}
