import fc from 'fast-check'
import * as v from 'valibot'
import type { Allowance } from '../calendar/allowance'
import { kinds, urgencies } from '../case/status'
import type { Unit } from '../unit/unit'
import { check } from './check'
import { flatten } from './columns'
import { type Duty, keyOf } from './duty'
import { bases, type Entry, entrySchema } from './entry'
import type { ReadList } from './read-sheet'

/** For tests: a small county's units, an entry to begin with, and any list of matters that may be published. */
export const someUnits: readonly Unit[] = [
	{ unit: 'centre', name: '甲县社会治理服务中心', shortName: '服务中心', kind: 'centre' },
	{ unit: 'housing', name: '甲县住房和城乡建设局', shortName: '住建局', kind: 'department' },
	{ unit: 'enforcement', name: '甲县综合行政执法局', shortName: '执法局', kind: 'department' },
	{ unit: 'water', name: '甲县水务局', shortName: '水务局', kind: 'department' },
	// Two that people call the same, one whose short name is another's identifier, one with a comma in it
	{ unit: 'waterEast', name: '甲县东区水务局', shortName: '水务局', kind: 'department' },
	{ unit: 'odd', name: '甲县怪局', shortName: 'housing', kind: 'department' },
	{ unit: 'joined', name: '甲县文化、旅游局', shortName: '文化、旅游局', kind: 'department' },
	{ unit: 'town-370404103', name: '榴园镇政府', shortName: '榴园镇', kind: 'town', region: '370404103' },
]

export const anEntry: Entry = {
	matter: 'manhole',
	name: '井盖',
	field: '城乡建设',
	kind: 'livelihood',
	lead: { level: 'department', unit: 'housing' },
	supports: [{ level: 'town' }],
	basis: 'law',
	flow: { visit: true, joint: false },
	urgency: 'red',
	sign: { by: 'clock', hours: 2 },
	resolve: { by: 'clock', hours: 24 },
	evidence: '换好以后的照片。',
	photos: 1,
	public: true,
	radius: 50,
	sentence: '井盖坏了、丢了，拍一张就行。',
	common: true,
}

const duty: fc.Arbitrary<Duty> = fc.constantFrom<Duty>(
	...['centre', 'housing', 'enforcement', 'water', 'waterEast', 'odd', 'joined'].map(
		(unit): Duty => ({ level: 'department', unit }),
	),
	{ level: 'town' },
	{ level: 'village' },
)
export const someAllowance: fc.Arbitrary<Allowance> = fc.oneof(
	fc.integer({ min: 1, max: 8760 * 4 }).map((n): Allowance => ({ by: 'clock', hours: n / 4 })),
	fc.integer({ min: 1, max: 365 * 2 }).map((n): Allowance => ({ by: 'working', days: n / 2 })),
)
const words = (most: number) =>
	fc.oneof(
		fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(most / 4) }),
		fc.string({ unit: 'binary', minLength: 1, maxLength: Math.floor(most / 2) }),
		fc.constantFrom(
			'路灯不亮',
			'是',
			'事项',
			'0012',
			'1e3',
			'_x0041_',
			'"引号"',
			"'撇",
			'逗,号',
			'<b>&amp;',
			'2026-01-02',
		),
	)

const anything: fc.Arbitrary<Entry> = fc
	.record({
		matter: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{1,12}$/),
		name: words(20),
		field: words(12),
		kind: fc.constantFrom(...kinds),
		lead: duty,
		supports: fc.uniqueArray(duty, { selector: keyOf, maxLength: 5 }),
		basis: fc.constantFrom(...bases),
		flow: fc.record({ visit: fc.boolean(), joint: fc.boolean() }),
		urgency: fc.constantFrom(...urgencies),
		sign: someAllowance,
		resolve: someAllowance,
		evidence: words(100),
		photos: fc.integer({ min: 1, max: 9 }),
		public: fc.boolean(),
		radius: fc.option(fc.integer({ min: 10, max: 5000 }), { nil: undefined }),
		sentence: words(120),
		common: fc.boolean(),
	})
	.map(({ radius, common, ...rest }) => ({
		...rest,
		...(radius !== undefined && { radius }),
		...(common && { common }),
	}))
	.filter((entry) => v.is(entrySchema, entry))
	// As it is kept: white space come to one blank
	.map((entry) => v.parse(entrySchema, entry))

/** Any list that may be published, with a title or without. */
export const someList: fc.Arbitrary<ReadList> = fc
	.record({
		title: fc.option(fc.constantFrom('示范清单', '甲县 2026 年清单'), { nil: undefined }),
		entries: fc.array(anything, { minLength: 1, maxLength: 12 }),
	})
	.map(({ title, entries }) => {
		const bad = new Set(check(entries.map(flatten)).map(({ at }) => at))
		return {
			...(title !== undefined && { title }),
			entries: entries.filter((_, at) => !bad.has(at)),
		}
	})
	.filter(({ entries }) => entries.length > 0)
