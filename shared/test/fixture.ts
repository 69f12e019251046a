/** A county in small, for tests of rules. Everybody here is made up. */

import type { Actor } from '../src/case/actor'
import type { Submission } from '../src/case/command'
import type { Duty, Entry } from '../src/catalogue/entry'
import { calendarOf } from '../src/rule/calendar-of'
import { defaultRules } from '../src/rule/rules'
import type { Unit } from '../src/unit/unit'
import type { Post } from '../src/user/post'

export const TENANT = '370404'
export const VILLAGE = '370404103201'
export const OTHER_VILLAGE = '370404104201'
/** 2026-03-02 08:00 in Beijing, a Monday. */
export const MORNING = Date.UTC(2026, 2, 2, 0)
/** An instant by Beijing's clock: 2026-09-30 17:55. */
export const beijingTime = (time: string) => Date.parse(`${time.replace(' ', 'T')}:00+08:00`)
/** The same the other way round. */
export const sayBeijing = (at: number) =>
	new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
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
	environment: holding('user-environment', post('handler', 'environment')),
	police: holding('user-police', post('handler', 'police')),
	land: holding('user-land', post('handler', 'land')),
	town: holding('user-town', post('handler', 'town-370404103')),
	townLeader: holding('user-town-leader', post('leader', 'town-370404103')),
	village: holding('user-village', post('handler', 'village-370404103201')),
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
	environment: { unit: 'environment', name: '生态环境局', shortName: '环境局', kind: 'postedOffice' },
	police: { unit: 'police', name: '公安局', shortName: '公安局', kind: 'department' },
	land: { unit: 'land', name: '自然资源局', shortName: '资源局', kind: 'department' },
	village: {
		unit: 'village-370404103201',
		name: '榴园镇周庄村村民委员会',
		shortName: '周庄村',
		kind: 'village',
		region: VILLAGE,
	},
	town: {
		unit: 'town-370404103',
		name: '榴园镇政府',
		shortName: '榴园镇',
		kind: 'town',
		region: '370404103',
	},
} as const satisfies Record<string, Unit>

const department = (unit: string): Duty => ({ level: 'department', unit })

/** Two matters of a list made for tests: one department's, and one that takes many on the spot. */
export const entries = {
	manhole: {
		matter: 'manhole',
		name: '井盖',
		field: '城乡建设',
		kind: 'livelihood',
		lead: department('housing'),
		supports: [{ level: 'town' }],
		basis: 'law',
		flow: { visit: true, joint: false },
		urgency: 'red',
		sign: { by: 'clock', hours: 2 },
		resolve: { by: 'clock', hours: 12 },
		evidence: '换好以后的照片。',
		photos: 2,
		public: true,
		sentence: '井盖坏了、丢了，拍一张就行。',
	},
	/** 散乱污 */
	scattered: {
		matter: 'scattered',
		name: '散乱污',
		field: '生态环境',
		kind: 'enforcement',
		lead: department('environment'),
		supports: [
			department('enforcement'),
			department('police'),
			department('market'),
			department('land'),
			{ level: 'town' },
		],
		basis: 'law',
		flow: { visit: true, joint: true },
		urgency: 'yellow',
		sign: { by: 'working', days: 0.5 },
		resolve: { by: 'working', days: 5 },
		evidence: '现场整改前后的照片。',
		photos: 1,
		public: true,
		sentence: '小作坊、养殖棚污染空气和水。',
	},
	/** Within a village's own list. */
	lane: {
		matter: 'lane',
		name: '村内小路',
		field: '村务',
		kind: 'livelihood',
		lead: { level: 'village' },
		supports: [],
		basis: 'agreement',
		flow: { visit: false, joint: false },
		urgency: 'blue',
		sign: { by: 'working', days: 1 },
		resolve: { by: 'working', days: 3 },
		evidence: '扫好以后的照片。',
		photos: 1,
		public: true,
		sentence: '村里的小路没人扫。',
	},
} as const satisfies Record<string, Entry>

export const submission = (change: Partial<Submission> = {}): Submission => ({
	id: 'case-0000000000000001',
	text: '村口的窨井盖塌了。有孩子差点掉进去。',
	village: VILLAGE,
	identity: 'named',
	photos: ['photo-000000000000001'],
	...change,
})
