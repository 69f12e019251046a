import type { Form } from '@huying/shared/inspection/form'
import type { NamedPlace } from '@huying/shared/inspection/place'
import { on, type When } from './when'

/** What somebody saw at a place; everybody and every place in it is made up. */
export interface Seen {
	readonly village: string
	readonly place: string
	readonly by: string
	readonly at: When
	readonly answers: Readonly<Record<string, boolean | number | string>>
	/** A picture of the field `shown`. */
	readonly picture?: string
	/** A problem that became a case. */
	readonly found?: { readonly words: string; readonly pictures: readonly string[] }
}

export interface InspectionStory {
	/** Names it, for ever. */
	readonly key: string
	readonly title: string
	readonly what: string
	readonly form: Form
	/** Towns all of whose villages are looked at. */
	readonly towns: readonly string[]
	readonly places: Readonly<Record<string, readonly NamedPlace[]>>
	readonly set: When
	readonly from: When
	readonly until: When
	readonly seen: readonly Seen[]
	/** Villages whose whole grid the town's grid leader went through, a day after it began: every second. */
	readonly throughout?: { readonly by: string; readonly town: string; readonly answers: Seen['answers'] }
}

const HOME = '370404103239'
const NEXT = '370404103236'
const WORKER = `gridWorker-${HOME}`

const gas: InspectionStory = {
	key: 'gas-safety',
	title: '燃气安全排查（演示）',
	what: '看软管有没有老化、报警器通没通电、气瓶放得对不对。',
	form: [
		{ field: 'alarm', name: '报警器通着电', type: 'yesNo', needed: true },
		{ field: 'hose', name: '软管', type: 'choice', options: ['完好', '老化', '没有用软管'], needed: true },
		{ field: 'bottles', name: '气瓶', type: 'number', unit: '个', needed: false, least: 0, most: 50 },
		{ field: 'told', name: '说明', type: 'words', needed: false },
		{ field: 'shown', name: '照片', type: 'photo', needed: false },
	],
	towns: ['370404103', '370404104'],
	places: {
		[HOME]: [
			{ name: '村口小饭店（演示）', words: '村东头，公路边' },
			{ name: '老戏台烧烤（演示）', words: '老戏台对面' },
			{ name: '便民早餐店（演示）', words: '小学旁' },
			{ name: '幸福食堂（演示）', words: '村委院内' },
			{ name: '豆腐坊（演示）', words: '后街' },
			{ name: '养老互助点（演示）', words: '广场北' },
			{ name: '小学食堂（演示）' },
			{ name: '煎饼铺（演示）', words: '十字路口' },
		],
		[NEXT]: [
			{ name: '石榴园农家乐（演示）', words: '园区门口' },
			{ name: '羊汤馆（演示）', words: '集市' },
			{ name: '村委食堂（演示）' },
		],
	},
	set: on(-6, '09:00'),
	from: on(-5, '00:00'),
	until: on(4, '00:00'),
	seen: [
		{
			village: HOME,
			place: '1',
			by: WORKER,
			at: on(-4, '10:05'),
			answers: { alarm: true, hose: '完好', bottles: 2 },
		},
		{
			village: HOME,
			place: '2',
			by: WORKER,
			at: on(-4, '10:20'),
			answers: { alarm: false, hose: '老化', bottles: 3, told: '软管发硬开裂，已让店主先停用。' },
			picture: 'sheds',
			found: { words: '软管老化开裂，报警器没有通电。', pictures: ['sheds'] },
		},
		{
			village: HOME,
			place: '3',
			by: WORKER,
			at: on(-3, '09:15'),
			answers: { alarm: false, hose: '完好', bottles: 1 },
		},
		// Looked at again: the alarm has power now
		{
			village: HOME,
			place: '3',
			by: WORKER,
			at: on(-2, '09:30'),
			answers: { alarm: true, hose: '完好', bottles: 1 },
		},
		{
			village: HOME,
			place: '4',
			by: WORKER,
			at: on(-2, '09:50'),
			answers: { alarm: true, hose: '没有用软管' },
		},
	],
	throughout: { by: 'gridLeader', town: '370404103', answers: { alarm: true, hose: '完好' } },
}

const flood: InspectionStory = {
	key: 'flood-drains',
	title: '汛期排水沟排查（演示）',
	what: '看沟里有没有堵、盖板全不全。',
	form: [
		{ field: 'clear', name: '沟是通的', type: 'yesNo', needed: true },
		{ field: 'lids', name: '缺盖板', type: 'number', unit: '块', needed: false, least: 0 },
	],
	towns: ['370404103'],
	places: {
		[HOME]: [{ name: '村东排水沟（演示）' }, { name: '广场南沟（演示）' }],
	},
	set: on(-31, '09:00'),
	from: on(-30, '00:00'),
	until: on(-9, '00:00'),
	seen: [
		{ village: HOME, place: '1', by: WORKER, at: on(-20, '08:40'), answers: { clear: true, lids: 0 } },
		{ village: HOME, place: '2', by: WORKER, at: on(-20, '09:10'), answers: { clear: true, lids: 1 } },
	],
	throughout: { by: 'gridLeader', town: '370404103', answers: { clear: true, lids: 0 } },
}

/** The one that goes on is set up last, and stands first. */
export const inspectionStories: readonly InspectionStory[] = [flood, gas]
export const inspectionName = (tenant: string, key: string): string => `demo-${tenant}-${key}`
