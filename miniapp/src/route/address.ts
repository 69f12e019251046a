/** Every page by the name the code knows it by. */
export const paths = {
	home: '/pages/home/index',
	report: '/pages/report/index',
	cases: '/pages/cases/index',
	case: '/pages/case/index',
	inbox: '/pages/inbox/index',
	me: '/pages/me/index',
	'sign-in': '/pages/sign-in/index',
	'office/desk': '/office/pages/desk/index',
	'office/case': '/office/pages/case/index',
	'office/register': '/office/pages/register/index',
	'office/find': '/office/pages/find/index',
	'office/slip': '/office/pages/slip/index',
	'office/letter': '/office/pages/letter/index',
	'office/case-file': '/office/pages/case-file/index',
	'office/follow-up': '/office/pages/follow-up/index',
	'office/deliveries': '/office/pages/deliveries/index',
	'office/safety': '/office/pages/safety/index',
	'office/catalogue': '/office/pages/catalogue/index',
	'office/rules': '/office/pages/rules/index',
	'office/people': '/office/pages/people/index',
	'office/units': '/office/pages/units/index',
	'office/access-log': '/office/pages/access-log/index',
	'office/countersigns': '/office/pages/countersigns/index',
	'office/setup': '/office/pages/setup/index',
	'office/inspections': '/office/pages/inspections/index',
	'office/inspection': '/office/pages/inspection/index',
	'office/admissions': '/office/pages/admissions/index',
	'office/admission': '/office/pages/admission/index',
	'office/admission-form': '/office/pages/admission-form/index',
	'office/promises': '/office/pages/promises/index',
	'office/decision': '/office/pages/decision/index',
	'office/roster': '/office/pages/roster/index',
	'office/summons': '/office/pages/summons/index',
	'office/whistles': '/office/pages/whistles/index',
	'office/report-in': '/office/pages/report-in/index',
	'office/handover': '/office/pages/handover/index',
	'office/board': '/office/pages/board/index',
	'office/board-cases': '/office/pages/board-cases/index',
	'office/disclosures': '/office/pages/disclosures/index',
	'office/disclosure': '/office/pages/disclosure/index',
	'office/disclosure-form': '/office/pages/disclosure-form/index',
	'office/bookkeeping': '/office/pages/bookkeeping/index',
	'office/villagers': '/office/pages/villagers/index',
	'office/groups': '/office/pages/groups/index',
	'office/owed': '/office/pages/owed/index',
	'office/teams': '/office/pages/teams/index',
	'office/stars': '/office/pages/stars/index',
	'office/sign-in': '/office/pages/sign-in/index',
	'office/confirm': '/office/pages/confirm/index',
	'affairs/village': '/affairs/pages/village/index',
	'affairs/disclosure': '/affairs/pages/disclosure/index',
	'affairs/objection': '/affairs/pages/objection/index',
	'affairs/villager': '/affairs/pages/villager/index',
	'affairs/poster': '/affairs/pages/poster/index',
	'affairs/decision': '/affairs/pages/decision/index',
	'grid/day': '/grid/pages/day/index',
	'grid/find': '/grid/pages/find/index',
	'grid/settle': '/grid/pages/settle/index',
	'grid/visit': '/grid/pages/visit/index',
	'grid/patrol': '/grid/pages/patrol/index',
	'grid/inspection': '/grid/pages/inspection/index',
	'grid/handover': '/grid/pages/handover/index',
	'grid/errands': '/grid/pages/errands/index',
	'grid/errand': '/grid/pages/errand/index',
	'errands/ask': '/errands/pages/ask/index',
	'errands/errand': '/errands/pages/errand/index',
	'errands/consent': '/errands/pages/consent/index',
	'errands/services': '/errands/pages/services/index',
	'errands/service': '/errands/pages/service/index',
	'errands/circle': '/errands/pages/circle/index',
	'errands/question': '/errands/pages/question/index',
	'office/lists': '/office/pages/lists/index',
	'office/ledgers': '/office/pages/ledgers/index',
	'errands/grid': '/errands/pages/grid/index',
	'grid/archive': '/grid/pages/archive/index',
	'own/look-up': '/own/pages/look-up/index',
	'own/claim': '/own/pages/claim/index',
	'own/letter': '/own/pages/letter/index',
	'own/join': '/own/pages/join/index',
	'own/data': '/own/pages/data/index',
	'examples/kit': '/examples/pages/kit/index',
} as const

export type PageName = keyof typeof paths
export type TabName = 'home' | 'cases' | 'me'

const tabs: readonly PageName[] = ['home', 'cases', 'me'] satisfies TabName[]

/** Whether it is one of the three pages of the bar at the bottom. */
export const isTab = (page: PageName): boolean => tabs.includes(page)

/** `/pages/case/index?id=…`: values are escaped, absent ones left out. */
export function address(page: PageName, query: Record<string, string | undefined> = {}): string {
	const pairs = Object.entries(query).flatMap(([key, value]) =>
		value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
	)
	return pairs.length === 0 ? paths[page] : `${paths[page]}?${pairs.join('&')}`
}

/** What stands behind the question mark of an address. */
export type Query = Partial<Record<string, string>>

/** Page and query of an address behind the hash: `#/pages/case/index?id=…`. */
export function placeIn(hash: string): { path: string; query: Query } {
	const [path = '', search = ''] = hash.replace(/^#/, '').split('?')
	const pairs = search.split('&').filter(Boolean)
	return {
		path,
		query: Object.fromEntries(
			pairs.map((pair) => {
				const [key = '', value = ''] = pair.split('=')
				return [key, unescaped(value)]
			}),
		),
	}
}

/** A lone % in a link made by hand: better as it stands than not at all. */
export function unescaped(value: string): string {
	try {
		return decodeURIComponent(value)
	} catch {
		return value
	}
}
