import type { FieldType } from '../../inspection/form'
import type { InspectionStatus, InspectionStepType } from '../../inspection/moves'

/** 专项排查: what is looked at, where, until when, and what was found. */
export const title = '专项排查'
export const explain = '把一类隐患逐个点位看一遍：谁看过、发现了什么，随时查得到。'
export const back = '返回'
export const wholeGrid = '全网格'

export const status: Record<InspectionStatus, string> = {
	draft: '草稿',
	open: '排查中',
	closed: '已结束',
	cancelled: '已取消',
}
export const fieldType: Record<FieldType, string> = {
	yesNo: '是或否',
	number: '数字',
	choice: '选一项',
	words: '文字',
	photo: '照片',
}
export const yes = '是'
export const no = '否'

export const span = (from: string, until: string) => `${from} 至 ${until}`
export const untilWhen = (until: string) => `${until} 截止`
export const coverage = (done: number, places: number) => `已查 ${done} / ${places} 处`
export const found = (n: number) => `发现问题 ${n} 处`
export const overdue = (n: number) => `到期没查 ${n} 处`
export const by = (unitName: string) => `${unitName}组织`

export const begin = '新建排查'
export const noneExplain = '新建一个：写明查什么、在哪查、到哪天，再放给网格员。'
export const noneToRead = '还没有您能看的专项排查。'

export const step: Record<InspectionStepType, string> = {
	start: '新建',
	revise: '修改',
	places: '列点位',
	open: '放给网格员',
	close: '到期结束',
	cancel: '取消',
}
export const byClock = '到截止时间自动结束'

/** Setting one up. */
export const name = '排查名称'
export const nameHint = '如：燃气安全排查'
export const what = '看什么（一句话）'
export const whatHint = '如：看软管是否老化、报警器是否通电。'
export const unit = '由谁组织'
export const where = '查哪里'
export const whereExplain = '点镇街选全部村居；要少查几个，再点村居。'
export const chosen = (n: number) => `已选 ${n} 个村居`
export const ofTown = (name: string, chosen: number, all: number) => `${name} ${chosen} / ${all}`
export const someOf = '挑村居'
export const fold = '收起'
export const allOf = '全选'
export const noneOf = '全不选'
export const from = '从哪天'
export const until = '到哪天（含当天）'
export const dayHint = '如 2026-03-05'
export const fields = '到一处要填什么'
export const fieldsExplain = (most: number) => `最多 ${most} 项，够用就好：网格员是站着填的。`
export const addField = '加一项'
export const removeField = '去掉'
export const fieldName = '这一项叫什么'
export const fieldNameHint = '如：软管是否老化'
export const fieldUnit = '单位'
export const fieldUnitHint = '如：个'
export const fieldOptions = '可选的，用顿号隔开'
export const fieldOptionsHint = '如：完好、老化、没有'
export const needed = '必填'
export const notNeeded = '可不填'
export const save = '存为草稿'
export const revise = '修改'
export const cancelChange = '不改了'
export const open = '放给网格员'
export const openExplain = '放出后网格员就能看到，内容和点位不能再改。'
export const cancel = '取消排查'
export const cancelReason = '为什么取消'
export const keep = '先不'

/** Its places. */
export const places = '点位'
export const placesExplain =
	'没有列点位的村居按全网格算一处。一行一处：村居、点位、说明，用逗号分开，也可以从表格里复制，或选 .xlsx、.csv 文件（表头：村居、点位、说明）。'
export const placesHint = '榴园镇甲村，老张饭店，村东头'
export const putPlaces = '列入点位'
export const placesPut = (n: number) => `已列入 ${n} 处。`
export const readFile = '选表格文件'
export const placesRead = (villages: number, n: number) =>
	`读到 ${villages} 个村居、${n} 处点位，看过再列入。`

/** What must be put right before it is saved. */
export const faults = {
	title: '请写排查名称。',
	what: '请写一句看什么。',
	villages: '请选查哪里。',
	days: '日期请写成 2026-03-05 这样，截止不早于开始。',
	fields: '至少要有一项要填的。',
	twice: '要填的项目不能重名。',
	fieldName: '有一项还没有写名称。',
	unit: (name: string) => `“${name}”请写单位。`,
	options: (name: string) => `“${name}”请写至少两个可选的。`,
} as const
export const unreachable = '网络不通，不知道存下没有。再点一次就行，不会重复。'
export const waiting = '正在取专项排查，请稍等。'
export const toBoard = '全部村居'
export const because = (step: string, reason: string) => `${step}：${reason}`
export const resultsFoot = '同一处查过几次的，这里看最后一次；每次都留着。'

/** Coverage and results. */
export const board = '进度'
export const done = '已查'
export const download = '导出表格'
export const notLooked = '还没查'
export const lookedBy = (who: string, time: string) => `${who} · ${time}`
export const cameAt = (time: string) => `${time} 传到`
export const earlier = (n: number) => `以前查过 ${n} 次`
export const unnamed = '未留姓名'
export const seeCase = '看报上去的问题'
export const untold = '没填'

/** The grid worker's own. */
export const mineExplain = '没有信号也能填，回到有信号的地方自动传。'
export const choosePlace = '选一处'
export const tick = '查好了'
export const tickAgain = '再查一次'
export const ticked = '已记下。'
export const waitsToSend = '还没传'
export const report = '发现问题，上报'
export const reported = '问题已上报，查好后一并记下。'
export const reportHint = '说一句是什么问题'
export const reportEither = '写一句，或拍一张照片'
export const reportText = (inspection: string, place: string, words: string) =>
	words === '' ? `${inspection}：${place}，请看照片。` : `${inspection}：${place}，${words}`
export const reportSend = '上报'
export const reportNothing = '拍一张照片，或说一句是什么问题。'
export const reportExplain = (place: string) => `${place}，位置和排查名称会自动写上。`
export const full = '手机存不下了，请清理一下再试。'
export const noneOfMineWhole = '现在没有要您查的。中心或镇街放出新的排查，会列在这里。'
export const toAll = '全部排查'
export const toPlaces = '全部点位'
export const missingField = (name: string) => `“${name}”还没有填。`
export const wrongNumber = (name: string) => `“${name}”请填合适的数字。`
export const pictures = '照片'
export const numberHint = (unit: string) => `填数字，单位：${unit}`
export const wordsHint = '简单写几个字'

/** The spreadsheets of it. */
export const sheet = {
	places: '点位',
	results: '排查结果',
	town: '镇街',
	village: '村居',
	place: '点位',
	words: '说明',
	done: '是否查过',
	who: '谁查的',
	when: '什么时候查的',
	ticks: '查过几次',
	found: '上报的问题',
	photos: (n: number) => `${n} 张照片`,
	file: (inspection: string) => `${inspection}-排查结果`,
} as const

/** What can be wrong with a list of places. */
export const placeFaults = {
	headings: '表头里没有“村居”和“点位”两列。',
	empty: '表里一处点位也没有。',
	villageMissing: '没有写村居。',
	villageUnknown: (name: string) => `没有叫“${name}”的村居，请写全，如“榴园镇甲村”。`,
	villageTwice: (name: string) => `不止一个村居叫“${name}”，请连镇街一起写。`,
	placeMissing: '没有写点位。',
	placeTooLong: (most: number) => `点位名称最多 ${most} 个字。`,
	wordsTooLong: (most: number) => `说明最多 ${most} 个字。`,
	placeTwice: (name: string) => `这个村居已经有“${name}”了。`,
	placesTooMany: (most: number) => `一个村居最多 ${most} 处。`,
	formula: '这一格是公式，请换成文字。',
} as const
