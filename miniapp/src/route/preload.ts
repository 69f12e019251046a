import { type PageName, paths } from './address'

/** What Taro's router knows of a page in a browser. */
type Known = { readonly path: string; readonly load?: (context: object, params: object) => unknown }

/**
 * Fetches the code of pages before they are opened, for where there will be no signal by then. WeChat has a whole
 * subpackage at once; a browser fetches each page when it is first opened.
 */
export function preload(pages: readonly PageName[]): void {
	if (process.env.TARO_ENV !== 'h5') return
	const { __taroAppConfig: config } = window as unknown as { __taroAppConfig?: { routes?: readonly Known[] } }
	const wanted = new Set(pages.map((page) => paths[page].slice(1)))
	for (const { path, load } of config?.routes ?? []) {
		if (!wanted.has(path.replace(/^\//, ''))) continue
		// The page is under way, first in a list; what cannot be had now is asked for once more when it is opened.
		const [page] = [load?.({}, {})].flat()
		Promise.resolve(page).catch(() => undefined)
	}
}
