import type { Realm } from './realm'

export type Options = Record<string, unknown> & {
	success?: (result: unknown) => void
	fail?: (error: unknown) => void
	complete?: (result: unknown) => void
}

type Parts = {
	realm: Realm
	/** Writes the call down; returns what to do once it is answered. */
	record: (name: string, options: unknown) => () => void
	onError: (error: unknown) => void
}

/** These give back a task that can be stopped and watched; the others a promise when no callback is given. */
const tasks = new Set(['request', 'uploadFile', 'downloadFile'])

/** A call of `wx` that is answered later, the way WeChat does it: by callbacks, or by a promise where there are none. */
export function answerLater(
	name: string,
	answer: (options: Options) => unknown,
	{ realm, record, onError }: Parts,
) {
	return (options: Options = {}): unknown => {
		const answered = record(name, options)
		const outcome = Promise.resolve()
			.then(() => answer(options))
			.then(
				(value) => ({ ok: true, result: realm.own({ ...(value as object), errMsg: `${name}:ok` }) }),
				(error: unknown) => ({
					ok: false,
					result: realm.own({ errMsg: `${name}:fail ${messageOf(error)}` }),
				}),
			)
			.finally(answered)
		if (tasks.has(name) || options.success || options.fail || options.complete) {
			outcome
				.then(({ ok, result }) => {
					if (ok) options.success?.(result)
					else options.fail?.(result)
					options.complete?.(result)
				})
				.catch(onError)
			return task
		}
		return realm.promise((done, fail) => outcome.then(({ ok, result }) => (ok ? done(result) : fail(result))))
	}
}

const task = {
	abort: () => undefined,
	onProgressUpdate: () => undefined,
	offProgressUpdate: () => undefined,
	onHeadersReceived: () => undefined,
	offHeadersReceived: () => undefined,
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
