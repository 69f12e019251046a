import type { TypedTable } from '@huying/shared/disclosure/command'

/**
 * What demonstration villages publish: made up, and marked 演示 in every title. Quarters are counted back from the last
 * that is over, so that the stories are always of now.
 */
export interface DisclosureStory {
	readonly village: string
	readonly group: string
	/** Of what is published by quarters: how many before the last; of what is published yearly, years before this one. */
	readonly ago: number
	/** On which day after its period it was public; the county allows 15, or 30. */
	readonly day: number
	readonly editions: readonly Edition[]
}

export interface Edition {
	/** 「资金收支」, said with its period. */
	readonly title: string
	/** In a cell, `1-08` is the 8th of the quarter's first month; whole days and everything else stand as they are. */
	readonly rows: readonly (readonly string[])[]
	readonly opening?: string
	readonly closing?: string
	readonly note?: string
	/** Why it corrects the one before, and how many days after that. */
	readonly reason?: string
	readonly after?: number
}

/** 榴园镇周庄村, which is walked. */
export const HOME = '370404103239'
const ZHU = '370404103236'
const ESHAN = '370404104243'

type Flow = readonly [day: string, what: string, category: string, yuan: string, note?: string]
const ledger = (opening: string, flows: readonly Flow[], closing: string): Edition => ({
	title: '资金收支',
	rows: flows
		.toSorted(([one], [other]) => (one < other ? -1 : 1))
		.map(([day, what, category, yuan, note = '']) => [day, what, category, yuan, note]),
	opening,
	closing,
})
const wages = (yuan: string): Flow[] =>
	['1-25', '2-25', '3-25'].map((day) => [day, '保洁员工资（2 人）', '保洁工资', `-${yuan}`])

/** The quarter of the drawing: 收 58,900，支 46,310，从 28,670 到 41,260，14 笔. */
const third = ledger(
	'28670',
	[
		['1-08', '南湖地块发包款', '土地发包', '42000', '合同到三年后'],
		['1-15', '村级运转补助', '上级补助', '10000'],
		['3-08', '环境整治奖补', '上级补助', '6900'],
		['2-15', '村北排水沟清淤', '修路清淤', '-18600', '长 620 米'],
		['3-02', '东街路面修补', '修路清淤', '-8800', '补 44 处'],
		...wages('4800'),
		['1-10', '自来水费', '水电办公', '-380'],
		['1-20', '路灯电费', '水电办公', '-720'],
		['2-20', '路灯电费', '水电办公', '-890'],
		['3-20', '路灯电费', '水电办公', '-760'],
		['2-05', '打印纸、墨盒', '水电办公', '-560'],
		['3-12', '网络费，全年', '水电办公', '-1200'],
	],
	'41260',
)
const second = (light: string, closing: string): Edition =>
	ledger(
		'31450',
		[
			['1-12', '村级运转补助', '上级补助', '14000'],
			['2-06', '村西鱼塘承包款', '土地发包', '6000'],
			...wages('4800'),
			['2-18', '村西路口填坑', '修路清淤', '-4400'],
			['1-20', '路灯电费、水费', '水电办公', '-1490'],
			['2-20', '路灯电费、水费', '水电办公', '-1510'],
			['3-20', '路灯电费、水费', '水电办公', light],
		],
		closing,
	)
const first = ledger(
	'26900',
	[
		['1-10', '村级运转补助', '上级补助', '16000'],
		['1-15', '村口门面房租金', '房屋出租', '8000'],
		['1-22', '看望老党员、困难户', '慰问', '-2000'],
		...wages('4800'),
		['2-20', '路灯电费、水费', '水电办公', '-3050'],
	],
	'31450',
)

const meetings = (...rows: [day: string, what: string, outcome: string][]): Edition => ({
	title: '党务',
	rows,
})
const moved = (born: number, died: number, came: number, left: number): Edition => ({
	title: '户口变动',
	rows: [
		['出生', String(born)],
		['去世', String(died)],
		['迁入', String(came)],
		['迁出', String(left)],
	],
})

export const disclosureStories: readonly DisclosureStory[] = [
	{ village: HOME, group: 'funds', ago: 2, day: 9, editions: [first] },
	{
		village: HOME,
		group: 'funds',
		ago: 1,
		day: 8,
		editions: [
			second('-890', '28760'),
			{ ...second('-980', '28670'), reason: '第三个月的电费 980 元错写成 890 元，现更正。', after: 12 },
		],
	},
	{ village: HOME, group: 'funds', ago: 0, day: 9, editions: [third] },
	{
		village: HOME,
		group: 'party',
		ago: 0,
		day: 10,
		editions: [
			meetings(
				['1-01', '党员大会：学习、谈心', '28 名党员到了 24 名'],
				['2-08', '支部会：商量清淤用工', '定了用本村人，按天计工'],
				['3-18', '主题党日：打扫村北沟边', '清出垃圾三车'],
			),
		],
	},
	{ village: HOME, group: 'household', ago: 0, day: 9, editions: [moved(3, 2, 4, 1)] },
	{
		village: HOME,
		group: 'assets',
		ago: 1,
		day: 20,
		editions: [
			{
				title: '资产资源',
				rows: [
					['南湖地块', '60 亩', '种小麦、玉米，已发包', '42000', '2028-12-31'],
					['村西鱼塘', '8 亩', '养鱼，已承包', '6000', '2027-06-30'],
					['村口门面房', '3 间', '小卖部，已出租', '8000', '2026-12-31'],
					['机井', '11 眼', '村民浇地用', '', ''],
					['村委会大院', '一处', '办公、开会', '', ''],
				],
			},
		],
	},
	{
		village: HOME,
		group: 'support',
		ago: 0,
		day: 11,
		editions: [
			{
				title: '低保名单',
				rows: [
					['演示甲', '1', '642', '2023-04-01', ''],
					['演示乙', '2', '1150', '2024-01-01', ''],
					['演示丙', '3', '1480', '2024-07-01', '有人上学'],
					['演示丁', '1', '642', '2025-10-01', ''],
				],
				note: '名字都是演示用的，没有这些人。',
			},
		],
	},
	{
		village: ZHU,
		group: 'funds',
		ago: 0,
		// after the fifteenth: late
		day: 27,
		editions: [
			ledger(
				'9320',
				[
					['1-16', '村级运转补助', '上级补助', '12000'],
					['2-11', '机井水泵维修', '机井维修', '-3150'],
					...wages('2400'),
					['3-20', '路灯电费', '水电办公', '-1630'],
				],
				'9340',
			),
		],
	},
	{ village: ZHU, group: 'household', ago: 0, day: 12, editions: [moved(1, 1, 0, 2)] },
	{
		village: ZHU,
		group: 'party',
		ago: 0,
		day: 12,
		editions: [meetings(['2-20', '党员大会：选积极分子', '选出 2 人'])],
	},
	{
		village: ESHAN,
		group: 'funds',
		ago: 0,
		day: 13,
		editions: [
			// it does not add up, and says so: 8,000 + 21,000 − 19,350 is 9,650
			ledger(
				'8000',
				[
					['1-09', '集市摊位费', '集市收入', '21000'],
					['2-27', '集市地面硬化，付一部分', '修路清淤', '-15000'],
					['3-25', '集市保洁', '保洁工资', '-4350'],
				],
				'9560',
			),
		],
	},
	// 峨山村 has not published its party affairs: the board says that it owes them
	{ village: ESHAN, group: 'household', ago: 0, day: 9, editions: [moved(6, 3, 5, 2)] },
]

/** What an edition's table is as typed, in its period. */
export function typedIn(
	period: string,
	said: string,
	{ title, rows, opening, closing, note }: Edition,
): TypedTable {
	return {
		title: `${said}${title}（演示）`,
		rows: rows.map((row) => row.map((cell) => dayIn(period, cell))),
		...(opening !== undefined && { opening }),
		...(closing !== undefined && { closing }),
		...(note !== undefined && { note }),
		photos: [],
		papers: [],
	}
}

/** `2-15` of 2026-Q3 is 2026-08-15. */
function dayIn(period: string, cell: string): string {
	const [, month, day] = /^([123])-(\d\d)$/.exec(cell) ?? []
	const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(period) ?? []
	if (month === undefined || quarter === undefined) return cell
	return `${year}-${String((Number(quarter) - 1) * 3 + Number(month)).padStart(2, '0')}-${day}`
}
