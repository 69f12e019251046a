import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readAppJson } from './app-json'
import { pageStack } from './page-stack'
import type { World, WxCall } from './phone'
import { openRealm } from './realm'
import { standInForWx } from './stand-in'
import { findField, findWords, measure, wordsOf } from './tree'
import { openViewLayer, type TreeNode } from './view-layer'

export type MiniProgram = {
	/** Opens a page afresh, as from a link: `open('pages/case/index', { id })`. Resolves when nothing moves any more. */
	open: (page: string, query?: Record<string, string>) => Promise<void>
	/** The page on the screen, as drawn. */
	tree: () => TreeNode
	/** All its words. */
	words: () => string
	find: (words: string) => TreeNode | undefined
	/** Taps what says these words (or bears this label), and waits until nothing moves. */
	tap: (words: string) => Promise<void>
	/** Writes into the field with this label or placeholder. */
	type: (name: string, text: string) => Promise<void>
	/** The path of the page on the screen, and its query. */
	at: () => { page: string; query: Record<string, string> }
	wxCalls: WxCall[]
	/** What WeChat scores of the page on the screen: calls of setData and their bytes, nodes, depth. */
	counts: () => {
		setDataCalls: number
		setDataBytes: number
		largestBytes: number
		nodes: number
		depth: number
	}
	/** What WeChat tells on its own, e.g. `emit('networkStatusChange', { isConnected: true, networkType: 'wifi' })`. */
	emit: (event: string, value: unknown) => Promise<void>
	/** Exceptions that no page caught. */
	errors: unknown[]
	settle: () => Promise<void>
	/** Waits until these words are there (a page may say nothing for its first second); throws after `most` ms. */
	until: (words: string | RegExp, most?: number) => Promise<void>
}

type Options = World & { dist: string; storage?: Map<string, string> }

/** Bare JavaScript and what WeChat gives besides: no window, no document, no process, no fetch. */
export async function openMiniProgram({
	dist,
	storage = new Map(),
	...world
}: Options): Promise<MiniProgram> {
	const errors: unknown[] = []
	const realm = openRealm()
	const { own } = realm
	const stack = pageStack({
		view: openViewLayer(dist),
		own,
		load: (page) => run(`${page}.js`),
		tabs: tabsOf(dist),
	})
	const onError = (error: unknown) => void errors.push(error)
	const phone = standInForWx({ world, kept: storage, navigator: stack.navigator, realm, onError })
	const guarded =
		(callback: (...given: unknown[]) => void) =>
		(...given: unknown[]) => {
			try {
				callback(...given)
			} catch (error) {
				errors.push(error)
			}
		}
	let app: Record<string, (value: unknown) => void> | undefined
	const globals: Record<string, unknown> = Object.fromEntries([
		['wx', phone.wx],
		['global', {}],
		// React reports what a page threw by this way only.
		[
			'console',
			{ ...console, error: (...said: unknown[]) => void errors.push(said.length === 1 ? said[0] : said) },
		],
		[
			'App',
			(config: typeof app) => {
				app = config
			},
		],
		['Page', stack.register],
		['Component', () => undefined],
		['Behavior', (behaviour: unknown) => behaviour],
		['getApp', () => app],
		['getCurrentPages', stack.instances],
		['setTimeout', (callback: () => void, wait?: number) => setTimeout(guarded(callback), wait)],
		['clearTimeout', (timer: NodeJS.Timeout) => clearTimeout(timer)],
		['setInterval', (callback: () => void, wait?: number) => setInterval(guarded(callback), wait)],
		['clearInterval', (timer: NodeJS.Timeout) => clearInterval(timer)],
	])
	const names = Object.keys(globals)

	const loaded = new Set<string>()
	/** Runs a file of the build once; it may require files of the build and nothing else. */
	function run(file: string): void {
		const whole = path.resolve(dist, file)
		if (loaded.has(whole)) return
		if (!whole.startsWith(path.resolve(dist) + path.sep)) throw new Error(`${file} lies outside the build`)
		loaded.add(whole)
		const code = `(function (require, module, exports, ${names.join(', ')}) {${readFileSync(whole, 'utf8')}\n})`
		const start = realm.run(code, whole) as (...given: unknown[]) => void
		const require = (wanted: string) => {
			const target = path.resolve(path.dirname(whole), wanted)
			run(path.relative(dist, target.endsWith('.js') ? target : `${target}.js`))
		}
		start(require, { exports: {} }, {}, ...names.map((name) => globals[name]))
	}

	/** Nothing asked and nothing drawn for a while; a page that never rests is an error after five seconds. */
	async function settle(): Promise<void> {
		const until = Date.now() + 5000
		let quiet = 0
		let seen = -1
		while (quiet < 4) {
			if (Date.now() > until) throw new Error(`still moving after 5 s: ${phone.pending()} answers to come`)
			await new Promise((done) => setTimeout(done, 5))
			const now = stack.counts().setDataCalls
			quiet = phone.pending() === 0 && now === seen ? quiet + 1 : 0
			seen = now
		}
	}

	const act = async (what: () => void) => {
		what()
		await settle()
	}
	const found = <T>(value: T | undefined, wanted: string): T => {
		if (value === undefined)
			throw new Error(`「${wanted}」 is not on ${stack.at().page}: ${wordsOf(stack.tree())}`)
		return value
	}

	run('app.js')
	app?.onLaunch?.(own({ path: 'pages/home/index', query: {}, scene: 1001 }))
	app?.onShow?.(own({ path: 'pages/home/index', query: {}, scene: 1001 }))
	return {
		open: (page, query = {}) => act(() => stack.open(page, query)),
		tree: stack.tree,
		words: () => wordsOf(stack.tree()),
		find: (words) => findWords(stack.tree(), words)?.node,
		tap: (words) =>
			act(() => stack.fire('tap', found(findWords(stack.tree(), words), words).path, { x: 1, y: 1 })),
		type: (name, text) =>
			act(() =>
				stack.fire('input', found(findField(stack.tree(), name), name).path, {
					value: text,
					cursor: text.length,
				}),
			),
		at: stack.at,
		wxCalls: phone.calls,
		counts: () => ({ ...stack.counts(), ...measure(stack.tree()) }),
		emit: (event, value) => act(() => phone.emit(event, value)),
		errors,
		settle,
		async until(words, most = 3000) {
			const from = Date.now()
			const there = () =>
				typeof words === 'string' ? wordsOf(stack.tree()).includes(words) : words.test(wordsOf(stack.tree()))
			while (!there()) {
				if (Date.now() - from > most) found(undefined, String(words))
				await new Promise((done) => setTimeout(done, 20))
			}
			await settle()
		},
	}
}

const tabsOf = (dist: string): string[] => {
	const { tabBar } = readAppJson(dist)
	return (tabBar?.list ?? []).map(({ pagePath }) => pagePath)
}
