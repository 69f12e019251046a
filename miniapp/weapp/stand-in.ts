import { answerLater, type Options } from './answer'
import { asking, doing, filing, happening, telling, type World, type WxCall } from './phone'
import type { Realm } from './realm'
import { openStorage } from './storage'

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

type Parts = {
	world: World
	kept: Map<string, string>
	navigator: Navigator
	realm: Realm
	/** What a page's own callback threw. */
	onError: (error: unknown) => void
}

/**
 * A stand-in for `wx` that records every call. A function that WeChat has and this has not is absent, so that a
 * page that needs it fails here rather than pass by luck.
 */
export function standInForWx({ world, kept, navigator, realm, onError }: Parts): StandIn {
	const calls: WxCall[] = []
	const listeners = new Map<string, Set<(value: unknown) => void>>()
	const storage = openStorage(kept)
	let waiting = 0

	const record = (name: string, options: unknown) => {
		calls.push({ name, options: options === undefined ? undefined : plain(options) })
		waiting++
		return () => {
			waiting--
		}
	}
	const later = (name: string, answer: (options: Options) => unknown) =>
		answerLater(name, (options) => (world.answers?.[name] ?? answer)(options), { realm, record, onError })
	const now =
		(name: string, answer: (...given: unknown[]) => unknown) =>
		(...given: unknown[]) => {
			record(name, given[0])()
			return realm.own(answer(...given))
		}
	const every = <In, Out>(table: Record<string, In>, make: (name: string, one: In) => Out) =>
		Object.entries(table).map(([name, one]) => [name, make(name, one)] as const)

	const hearing = happening.flatMap((event) => {
		const heard = new Set<(value: unknown) => void>()
		listeners.set(event, heard)
		const capital = event.charAt(0).toUpperCase() + event.slice(1)
		return [
			[`on${capital}`, (run: (value: unknown) => void) => void heard.add(run)] as const,
			[
				`off${capital}`,
				(run?: (value: unknown) => void) => void (run === undefined ? heard.clear() : heard.delete(run)),
			] as const,
		]
	})
	const files = Object.fromEntries(every(filing, later))
	const wx: Record<string, unknown> = Object.fromEntries([
		['env', { USER_DATA_PATH: 'wxfile://usr' }],
		['nextTick', (run: () => void) => void setTimeout(run, 0)],
		['getFileSystemManager', () => files],
		...every(asking, (name, answer) => later(name, (options) => answer(options, world))),
		...doing.map((name) => [name, later(name, () => ({}))] as const),
		...every(storage.later, later),
		...every(navigator, later),
		...every(storage.sync, now),
		...every(telling, (name, answer) => now(name, (given) => world.answers?.[name]?.(given) ?? answer())),
		...hearing,
	])
	return {
		wx,
		calls,
		pending: () => waiting,
		emit: (event, value) => {
			for (const run of listeners.get(event) ?? []) run(realm.own(value))
		},
	}
}

/** What was asked, without the callbacks. */
const plain = (options: unknown): unknown => JSON.parse(JSON.stringify(options) ?? 'null') as unknown
