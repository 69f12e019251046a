import { asking, doing, telling, type World, type WxCall } from './phone'
import { openStorage } from './storage'

type Options = Record<string, unknown> & {
	success?: (result: unknown) => void
	fail?: (error: unknown) => void
	complete?: (result: unknown) => void
}

/** Where pages go is the mini-program's business; the stand-in hands these on. */
export type Navigator = Record<
	'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack',
	(options: Options) => void
>

export type StandIn = {
	wx: Record<string, unknown>
	calls: WxCall[]
	/** How many answers are still to come. */
	pending: () => number
	/** What WeChat tells on its own: `networkStatusChange`, `appHide`, `windowResize`. */
	emit: (event: string, value: unknown) => void
}

/**
 * A stand-in for `wx` that records every call. `realm` makes a value of the mini-program's own realm: Taro tells
 * objects by their prototypes. A function that WeChat has and this has not is absent, so that a page that needs
 * it fails here rather than pass by luck.
 */
export function standInForWx(
	world: World,
	kept: Map<string, string>,
	navigator: Navigator,
	realm: <T>(value: T) => T,
): StandIn {
	const calls: WxCall[] = []
	const listeners = new Map<string, Set<(value: unknown) => void>>()
	let waiting = 0
	const storage = openStorage(kept)

	const record = (name: string, options: unknown) => calls.push({ name, options: plain(options) })

	const later =
		(name: string, answer: (options: Options) => unknown) =>
		(options: Options = {}) => {
			record(name, options)
			waiting++
			const done = Promise.resolve()
				.then(() => (world.answers?.[name] ?? answer)(options))
				.then(
					(value) => {
						const result = realm({ ...(value as object), errMsg: `${name}:ok` })
						options.success?.(result)
						options.complete?.(result)
					},
					(error: unknown) => {
						const result = realm({
							errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
						})
						options.fail?.(result)
						options.complete?.(result)
					},
				)
				.finally(() => {
					waiting--
				})
			// An exception in a page's own callback is the page's, and must be heard: no catch here.
			void done
			return {
				abort: () => undefined,
				onProgressUpdate: () => undefined,
				offProgressUpdate: () => undefined,
				onHeadersReceived: () => undefined,
			}
		}

	const at =
		(name: string, answer: (...given: never[]) => unknown) =>
		(...given: never[]) => {
			record(name, given[0])
			return realm(answer(...given))
		}

	const wx: Record<string, unknown> = {
		env: { USER_DATA_PATH: 'wxfile://usr' },
		nextTick: (run: () => void) => void setTimeout(run, 0),
	}
	for (const [name, answer] of Object.entries(asking))
		wx[name] = later(name, (options) => answer(options, world))
	for (const name of doing) wx[name] = later(name, () => ({}))
	for (const [name, answer] of Object.entries(storage.later))
		wx[name] = later(name, answer as (options: Options) => unknown)
	for (const [name, answer] of Object.entries(navigator)) wx[name] = later(name, answer)
	for (const [name, answer] of Object.entries(telling)) {
		wx[name] = at(name, (...given: never[]) => world.answers?.[name]?.(given[0]) ?? answer())
	}
	for (const [name, answer] of Object.entries(storage.sync))
		wx[name] = at(name, answer as (...given: never[]) => unknown)
	for (const event of [
		'networkStatusChange',
		'appShow',
		'appHide',
		'windowResize',
		'needPrivacyAuthorization',
		'memoryWarning',
		'networkWeakChange',
		'error',
		'unhandledRejection',
		'pageNotFound',
		'themeChange',
	]) {
		const hearing = new Set<(value: unknown) => void>()
		const capital = event.charAt(0).toUpperCase() + event.slice(1)
		listeners.set(event, hearing)
		wx[`on${capital}`] = (run: (value: unknown) => void) => void hearing.add(run)
		wx[`off${capital}`] = (run?: (value: unknown) => void) =>
			void (run === undefined ? hearing.clear() : hearing.delete(run))
	}
	return {
		wx,
		calls,
		pending: () => waiting,
		emit: (event, value) => {
			for (const run of listeners.get(event) ?? []) run(realm(value))
		},
	}
}

/** What was asked, without the callbacks. */
const plain = (options: unknown): unknown =>
	options === undefined ? undefined : (JSON.parse(JSON.stringify(options) ?? 'null') as unknown)
