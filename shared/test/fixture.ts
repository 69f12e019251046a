/** A county in small, for tests of rules. Everybody here is made up. */

import type { Actor } from '../src/case/actor'
import type { Submission } from '../src/case/command'
import { calendarOf } from '../src/rule/calendar-of'
import { defaultRules } from '../src/rule/rules'
import type { Unit } from '../src/unit/unit'
import type { Post } from '../src/user/post'

export const TENANT = '370404'
export const VILLAGE = '370404103201'
export const OTHER_VILLAGE = '370404104201'
/** 2026-03-02 08:00 in Beijing, a Monday. */
export const MORNING = Date.UTC(2026, 2, 2, 0)
export const SALT = '00112233445566778899aabbccddeeff'

/** The rules and the working time that tests decide by. */
export const ground = { rules: defaultRules, calendar: calendarOf(defaultRules) }

const post = (role: Post['role'], unit: string, region?: string): Post => ({
	post: `post-${role}-${unit}`,
	role,
	unit,
	unitName: unit,
	from: 0,
	...(region !== undefined && { region }),
})
const holding = (user: string, ...posts: Post[]): Extract<Actor, { user: string }> => ({
	user,
	tenant: TENANT,
	posts,
})

export const people = {
	caller: holding('user-caller'),
	stranger: holding('user-stranger'),
	dispatcher: holding('user-dispatcher', post('dispatcher', 'centre')),
	housing: holding('user-housing', post('handler', 'housing')),
	enforcement: holding('user-enforcement', post('handler', 'enforcement')),
	market: holding('user-market', post('handler', 'market')),
	town: holding('user-town', post('handler', 'town-370404103')),
	leader: holding('user-leader', post('leader', 'centre')),
	gridWorker: holding('user-grid', post('gridWorker', 'town-103', VILLAGE)),
	gridWorkerElsewhere: holding('user-grid-elsewhere', post('gridWorker', 'town-104', OTHER_VILLAGE)),
	inspector: holding('user-inspector', post('inspector', 'inspectorate')),
	administrator: holding('user-administrator', post('administrator', 'centre')),
	foreignDispatcher: { ...holding('user-foreign', post('dispatcher', 'centre')), tenant: '410184' },
	clock: { clock: true, tenant: TENANT },
} as const satisfies Record<string, Actor>

export const units = {
	housing: { unit: 'housing', name: '住房和城乡建设局', shortName: '住建局', kind: 'department' },
	enforcement: { unit: 'enforcement', name: '综合行政执法局', shortName: '执法局', kind: 'department' },
	market: { unit: 'market', name: '市场监督管理局', shortName: '市场局', kind: 'department' },
	town: {
		unit: 'town-370404103',
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	},
} as const satisfies Record<string, Unit>

export const submission = (change: Partial<Submission> = {}): Submission => ({
	id: 'case-0000000000000001',
	text: '村口的窨井盖塌了。有孩子差点掉进去。',
	village: VILLAGE,
	identity: 'named',
	photos: ['photo-000000000000001'],
	...change,
})
