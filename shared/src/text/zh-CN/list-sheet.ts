/** What is wrong with a list that the county keeps as a spreadsheet, cell by cell, in plain sentences. */
export const faultWords = {
	headingsMissing: '没有找到表头。请用导出的表来改，第一行要有各列的名字。',
	rowsTooMany: (most: number) => `最多 ${most} 行，请分开或删去一些。`,
	nothingInIt: '表里一行内容也没有。',
	columnMissing: (heading: string) => `缺少「${heading}」这一列。`,
	columnUnknown: (heading: string) => `没有叫「${heading}」的列，请改名或删去。`,
	columnDoubled: (heading: string) => `「${heading}」这一列写了两次。`,
	merged: (place: string) => `${place} 是合并的格子，请拆开，每一格都写上。`,
	formula: '这一格是公式，请改成写好的字。',
	blank: '这一格要填。',
	tooLong: (most: number) => `太长了，最多 ${most} 个字。`,
	unprintable: '不能以 =、+、-、@ 开头，也不能换行。',
	codeInvalid: '编号要用字母开头，后面是字母、数字或横线，2 到 40 个。',
	wordUnknown: (known: string) => `只能填：${known}。`,
	numberUnreadable: '这里要填数字。',
	numberOutOfRange: (least: number, most: number) => `要在 ${least} 到 ${most} 之间。`,
	moneyUnreadable: '金额要写成 25 或者 25.50，单位是元。',
	phoneUnreadable: '电话只写数字和横线，比如 0632-7710000。',
	partsTooMany: (most: number) => `最多 ${most} 项。`,
	partDoubled: (part: string) => `「${part}」写了两次。`,
	materialForbidden: (word: string) => `网格员不收${word}，可以代办的事项不能写它。要账号就写「收款账号」。`,
	materialUnreadable: (forms: string) =>
		`写成「身份证（原件）；户口簿（复印件）」这样，括号里只能是：${forms}。`,
	villageUnknown: '没有这个村，请写「榴园镇周庄村」这样的全名，或者 12 位区划代码。',
	opensUnreadable:
		'写成「周一至周五 8:30-12:00、14:00-17:30；周六 9:00-12:00」或「每天 全天」，每天只写一次。',
	dayUnreadable: '日子写成 2026-11-25 这样。',
	timeUnreadable: '时间写成 09:00 这样。',
	codeDoubled: (row: number) => `和第 ${row} 行的编号一样。`,
	nameDoubled: (row: number) => `和第 ${row} 行的名称一样。`,
	errandInPerson: '须本人到场的事不能代办，请把这里改成「否」。',
	untilBeforeFrom: '结束要晚于开始。',
} as const

export const yes = '是'
export const no = '否'

/** Headings of each list. */
export const serviceHeadings = {
	code: '编号',
	name: '事项',
	field: '类别',
	sentence: '一句话说明',
	needs: '群众怎么说',
	who: '谁能办',
	materials: '带什么',
	fee: '收费（元）',
	feeWords: '收费说明',
	takesDays: '几个工作日',
	placeName: '在哪里办',
	address: '地址',
	phone: '电话',
	homeVisit: '能上门',
	inPerson: '须本人到场',
	errand: '可以代办',
} as const

export const pointHeadings = {
	id: '编号',
	name: '名称',
	kind: '种类',
	village: '所在村',
	longitude: '经度',
	latitude: '纬度',
	what: '能办什么',
	opens: '开放时间',
	phone: '电话',
} as const

export const touringHeadings = {
	id: '编号',
	day: '日期',
	from: '开始',
	until: '结束',
	village: '村',
	place: '地点',
	services: '服务内容',
	unit: '谁来',
} as const
