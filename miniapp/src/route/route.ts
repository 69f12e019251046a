import Taro, { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'
import { address, isTab, type PageName, paths, unescaped } from './address'

export type { PageName, TabName } from './address'

/** Opens a page on top of this one. The three tab pages are switched to, and take no query (WeChat drops it). */
export async function goTo(page: PageName, query: Record<string, string | undefined> = {}): Promise<void> {
	if (isTab(page)) await Taro.switchTab({ url: paths[page] })
	else await Taro.navigateTo({ url: address(page, query) })
}

/** Opens a page instead of this one: going back does not return here. */
export async function replaceWith(
	page: PageName,
	query: Record<string, string | undefined> = {},
): Promise<void> {
	if (isTab(page)) await Taro.switchTab({ url: paths[page] })
	else await Taro.redirectTo({ url: address(page, query) })
}

/** Back to where one came from, or home when the page was opened from outside. */
export async function goBack(): Promise<void> {
	if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
	else await Taro.switchTab({ url: paths.home })
}

/** What the page was opened with. WeChat hands values over as they stood in the address, a browser unescaped. */
export function useQuery(): Partial<Record<string, string>> {
	const { params } = useRouter()
	return useMemo(() => {
		const pairs = Object.entries(params).flatMap(([key, value]) =>
			value === undefined ? [] : [[key, value]],
		)
		if (process.env.TARO_ENV !== 'weapp') return Object.fromEntries(pairs)
		return Object.fromEntries(pairs.map(([key, value]) => [key, unescaped(value ?? '')]))
	}, [params])
}
