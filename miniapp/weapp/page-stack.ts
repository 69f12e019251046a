import { setPath } from './set-data'
import type { TreeNode } from './view-layer'

type PageConfig = Record<string, unknown> & { data?: Record<string, unknown> }
type Page = PageConfig & {
	route: string
	data: Record<string, unknown>
	options: Record<string, string>
	setData: (patch: Record<string, unknown>, done?: () => void) => void
}
type Parts = {
	view: { draw: (page: string, data: string) => TreeNode }
	own: <T>(value: T) => T
	load: (page: string) => void
	tabs: string[]
}

/** WeChat's pages: registered when first loaded, stacked when opened; the three tabs stay alive. */
export function pageStack({ view, own, load, tabs }: Parts) {
	const configs = new Map<string, PageConfig>()
	const kept = new Map<string, Page>()
	let stack: Page[] = []
	let loading = ''
	let setDataCalls = 0
	let setDataBytes = 0
	let largestBytes = 0

	const life = (page: Page | undefined, moment: string, value?: unknown) => {
		const method = page?.[moment]
		if (typeof method === 'function') method.call(page, value)
	}
	const top = (): Page => {
		const page = stack.at(-1)
		if (page === undefined) throw new Error('no page is open')
		return page
	}

	function make(route: string, query: Record<string, string>): Page {
		loading = route
		load(route)
		const config = configs.get(route)
		if (config === undefined) throw new Error(`${route} registers no page`)
		const page: Page = {
			...config,
			route,
			__route__: route,
			options: query,
			data: own(config.data ?? {}),
			setData(patch, done) {
				const bytes = Buffer.byteLength(JSON.stringify(patch))
				setDataCalls++
				setDataBytes += bytes
				largestBytes = Math.max(largestBytes, bytes)
				const received = own(patch)
				for (const [path, value] of Object.entries(received)) setPath(page.data, path, value)
				if (done !== undefined) setTimeout(done, 0)
			},
		}
		return page
	}

	function push(route: string, query: Record<string, string>): void {
		const page = make(route, query)
		stack.push(page)
		if (tabs.includes(route)) kept.set(route, page)
		life(page, 'onLoad', own(query))
		life(page, 'onShow')
		life(page, 'onReady')
	}

	function close(page: Page | undefined): void {
		if (page === undefined) return
		if (tabs.includes(page.route)) life(page, 'onHide')
		else life(page, 'onUnload')
	}

	const target = (options: Record<string, unknown>) => {
		const [route = '', search = ''] = String(options.url).replace(/^\//, '').split('?')
		const pairs = search === '' ? [] : search.split('&').map((pair) => pair.split('='))
		return {
			route,
			query: Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value])) as Record<
				string,
				string
			>,
		}
	}
	const notATab = (route: string) => {
		if (tabs.includes(route)) throw new Error('can not navigateTo a tabbar page')
	}

	const navigator = {
		navigateTo(options: Record<string, unknown>) {
			const { route, query } = target(options)
			notATab(route)
			life(top(), 'onHide')
			push(route, query)
		},
		redirectTo(options: Record<string, unknown>) {
			const { route, query } = target(options)
			notATab(route)
			close(stack.pop())
			push(route, query)
		},
		switchTab(options: Record<string, unknown>) {
			const { route } = target(options)
			if (!tabs.includes(route)) throw new Error('can not switch to no-tabBar page')
			while (stack.length > 0) close(stack.pop())
			const page = kept.get(route)
			if (page === undefined) return push(route, {})
			stack = [page]
			life(page, 'onShow')
		},
		reLaunch(options: Record<string, unknown>) {
			const { route, query } = target(options)
			while (stack.length > 0) close(stack.pop())
			kept.clear()
			push(route, query)
		},
		navigateBack(options: Record<string, unknown>) {
			const wanted = Math.min(Number(options.delta ?? 1), stack.length - 1)
			for (let n = 0; n < wanted; n++) close(stack.pop())
			life(top(), 'onShow')
		},
	}

	return {
		navigator,
		register: (config: PageConfig) => void configs.set(loading, config),
		open: (page: string, query: Record<string, string>) => {
			while (stack.length > 0) close(stack.pop())
			kept.clear()
			setDataCalls = 0
			setDataBytes = 0
			largestBytes = 0
			push(page, query)
		},
		instances: () => [...stack],
		at: () => ({ page: top().route, query: top().options }),
		tree: () => view.draw(top().route, JSON.stringify(top().data)),
		counts: () => ({ setDataCalls, setDataBytes, largestBytes }),
		/** An event as WeChat sends it: to each node from the innermost outwards that asked for it with `bind` or `catch`. */
		fire(type: string, path: TreeNode[], detail: Record<string, unknown>) {
			const at = (node: TreeNode | undefined) => ({
				id: String(node?.attributes.id ?? ''),
				dataset: { sid: String(node?.attributes['data-sid'] ?? '') },
				offsetLeft: 0,
				offsetTop: 0,
			})
			const page = top()
			for (const node of [...path].reverse()) {
				const caught = node.attributes[`catch${type}`]
				const method = page[String(caught ?? node.attributes[`bind${type}`] ?? '')]
				if (typeof method !== 'function') continue
				method.call(
					page,
					own({
						type,
						timeStamp: 1,
						target: at(path.at(-1)),
						currentTarget: at(node),
						mark: {},
						detail,
						touches: [],
						changedTouches: [],
					}),
				)
				if (caught !== undefined || type !== 'tap') break
			}
		},
	}
}
