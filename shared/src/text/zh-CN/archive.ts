import type { ArchiveName, LineStep } from '../../archive/archive'

/** What a grid worker did (履职档案), as they and those above them read it. */
export const figure: Record<ArchiveName, string> = {
	daysOnDuty: '在岗天数',
	patrols: '巡查次数',
	minutes: '巡查分钟',
	metres: '巡查米数',
	visits: '入户走访',
	found: '发现问题',
	foundSolved: '发现的已办好',
	settled: '随手办',
	inspected: '专项排查处数',
	verified: '核查通过',
	returned: '核查退回',
	errands: '代办办结',
	late: '其中超期',
	reworked: '其中返工',
	answered: '说了是否解决',
	solved: '说解决了',
	answeredContent: '说了是否满意',
	content: '说满意',
	doubted: '存疑记录',
}

export const lineStep: Record<LineStep, string> = {
	found: '发现问题上报',
	foundSolved: '发现的问题办好了',
	verified: '核查通过',
	returned: '核查退回',
	errandStep: '代办进了一步',
	errandDone: '代办办结',
	errandRated: '代办得到评价',
	errandReworked: '代办要返工',
}
export const page = {
	title: '履职档案',
	lead: '每个数都是按记录算出来的，没有人填。',
	lines: '一条一条的记录',
	noLines: '这个月还没有记录。',
	more: '再看一些',
	late: '超期',
	struck: '已划掉，不算数',
	doubted: '存疑',
	solved: (yes: boolean) => (yes ? '说解决了' : '说没解决'),
	content: (yes: boolean) => (yes ? '满意' : '不满意'),
	object: '提异议',
	objectTitle: '这一条哪里不对？',
	objectHint: '写清楚事情是怎样的，网格长或镇街来定。',
	objectWords: '异议',
	send: '提交',
	sent: '已提交，等网格长或镇街来定。',
	objections: '异议',
	status: { open: '等着定', upheld: '成立，已划掉', refused: '不成立' },
	answer: (words: string) => `答复：${words}`,
	earlier: '上个月',
	later: '下个月',
}

/** 「12 / 15」: how many of how many. */
export const sayOf = (part: number, whole: number): string => (whole === 0 ? '没有' : `${part} / ${whole}`)

/** The office's page of archives and stars. */
export const officeTitle = '履职档案和服务之星'
export const office = {
	explain: '网格员做了什么，按记录算；每月的服务之星，评一次，不再改。',
	back: '返回',
	untouched: '没有送到，写的都还在，请再点一次。',
	sum: '合计',
	nobody: '这个单位这个月没有网格员。',
	nameless: '没有姓名',
	open: '看记录',
	objections: '要定的异议',
	uphold: '成立，划掉这一条',
	refuse: '不成立',
	own: '由所在镇街定，自己的由别人定。',
	answerWords: '为什么',
	decided: '已定，会留在档案里。',
}

/** One's own telephone, shown to residents or not. */
export const ownPhone = {
	title: '向居民公开我的电话',
	shown: '已公开，居民在「我的网格」里看得到。',
	hidden: '没有公开，居民看到的是单位电话。',
	show: '公开我的电话',
	hide: '不再公开',
}
