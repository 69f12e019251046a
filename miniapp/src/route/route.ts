import Taro from '@tarojs/taro'

/** Every page by the name the code knows it by. */
const paths = {
	home: '/pages/home/index',
	report: '/pages/report/index',
	cases: '/pages/cases/index',
	case: '/pages/case/index',
	me: '/pages/me/index',
	'sign-in': '/pages/sign-in/index',
	'office/desk': '/office/pages/desk/index',
	'office/case': '/office/pages/case/index',
	'office/sign-in': '/office/pages/sign-in/index',
	'office/confirm': '/office/pages/confirm/index',
	'examples/kit': '/examples/pages/kit/index',
	'examples/desk': '/examples/pages/desk/index',
} as const

export type PageName = keyof typeof paths
export type TabName = 'home' | 'cases' | 'me'

const tabs: readonly PageName[] = ['home', 'cases', 'me'] satisfies TabName[]

const isTab = (page: PageName): boolean => tabs.includes(page)

/** `/pages/case/index?id=…`: values are escaped, absent ones left out. */
export function address(page: PageName, query: Record<string, string | undefined> = {}): string {
	const pairs = Object.entries(query).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
	)
	return pairs.length === 0 ? paths[page] : `${paths[page]}?${pairs.join('&')}`
}

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
