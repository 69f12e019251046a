import type { Kind, Urgency } from '../../case/status'
import type { ColumnKey } from '../../catalogue/columns'
import type { Basis } from '../../catalogue/entry'
import type { Fault, FaultCode } from '../../catalogue/fault'
import { kind, urgency } from './case'
import { fileFaultWords } from './sheet'

/** The list as a spreadsheet: names of its sheets and columns, the words it takes, and what may be wrong with it. */
export const listSheet = '事项清单'
export const guideSheet = '说明'

const basis: Record<Basis, string> = { law: '法定', agreement: '商定', order: '指定' }
/** The words that cells take. */
export const sheetWords = {
	yes: '是',
	no: '否',
	kind: kind satisfies Record<Kind, string>,
	basis,
	urgency: urgency satisfies Record<Urgency, string>,
}

/** What each column is called. */
export const headings: Record<ColumnKey, string> = {
	matter: '编码',
	name: '事项',
	field: '领域',
	kind: '类别',
	lead: '牵头单位',
	supports: '配合单位',
	basis: '依据',
	visit: '须上门',
	joint: '联合处置',
	urgency: '紧急程度',
	sign: '签收时限',
	resolve: '办结时限',
	evidence: '办结要求',
	photos: '照片张数',
	public: '可公开',
	radius: '查重范围（米）',
	sentence: '给居民的话',
	common: '常用',
}

/** What to write in each column. */
export const guide: Record<ColumnKey, string> = {
	matter: '英文字母开头，只用字母、数字和横线，2 到 40 个。定了就不要再改，旧诉求靠它找到事项。',
	name: '居民看得懂的名字，不超过 20 个字。不能重名。',
	field: '归在哪个领域，不超过 12 个字。同一领域写法要一样。',
	kind: '民生、执法、发展，选一个。',
	lead: '只写一个单位。写单位编号、全称或简称；由当地镇街或村居牵头的，写「属地镇街」或「属地村居」。',
	supports: '没有就空着。有几个就用顿号隔开，不要再写牵头单位。',
	basis: '法定、商定、指定，选一个。',
	visit: '要不要到现场看，写「是」或「否」。',
	joint: '要不要几个单位一起到场、会商，写「是」或「否」。写「是」的，要有配合单位。',
	urgency: '红色、橙色、黄色、蓝色、绿色，选一个。',
	sign: '多久以内签收，写「2小时」「30分钟」或者「1个工作日」。',
	resolve: '多久以内办结，写「24小时」或者「3个工作日」。红色的不分昼夜，只能写小时。',
	evidence: '办结时要交什么，一句话，不超过 100 个字。',
	photos: '办结时至少几张照片，1 到 9。',
	public: '办理情况能不能给别的居民看，写「是」或「否」。牵涉个人的写「否」。',
	radius: '多少米以内算可能是同一件事，10 到 5000。不查就空着。',
	sentence: '对居民说的一句话，不超过 120 个字，像在家门口说的那样。',
	common: '要不要放在上报页第一屏，写「是」，别的空着。',
}
export const guideHeadings = {
	column: '列',
	how: '怎么填',
	unit: '单位编号',
	name: '单位全称',
	shortName: '单位简称',
}
export const guideIntro = [
	'一行一个事项。改好以后在「事项清单」页上传，先看有哪些变化，再发布。',
	'不要合并单元格，不要写公式，不要改列名。最多 5000 行。',
	'删掉一行，这个事项以后就选不到了；以前的诉求还按当时的清单办。',
]

/** What stands in front of the list when it was only made up to show the system. */
export const demonstration = '示范清单（非峄城区官方清单）'

const of = (words: string | undefined) => (words === undefined || words === '' ? '' : `「${words}」`)

/** What is wrong, in one sentence without its place. */
const sentences: Record<FaultCode, (fault: Fault) => string> = {
	...fileFaultWords,
	headingsMissing: () => '没有找到列名，请保留写着「编码」「事项」的那一行。',
	rowsTooMany: ({ about }) => `超过 ${about} 行，请分清哪些是事项，去掉多余的行。`,
	nothingInIt: () => '一个事项也没有，请至少写一行。',
	columnMissing: ({ heading }) => `少了${of(heading)}这一列，请补上。`,
	columnUnknown: ({ given }) => `不认识${of(given)}这一列，请去掉或者改成规定的列名。`,
	columnDoubled: ({ heading }) => `${of(heading)}这一列有两个，请留一个。`,
	merged: ({ about }) => `${about} 合并了单元格，请取消合并，每格都填上。`,
	formula: () => '这里是公式，请改成写好的字。',
	blank: () => '这里空着，请填上。',
	tooLong: ({ about }) => `写得太长，最多 ${about} 个字。`,
	formulaLike: () => '不能以等号、加号、减号或者 @ 开头，也不能有特殊符号，请换个写法。',
	matterInvalid: ({ given }) => `${of(given)}不能当编码：要英文字母开头，只用字母、数字和横线，2 到 40 个。`,
	wordUnknown: ({ given, about }) => `不认识${of(given)}，请写${about}。`,
	unitUnknown: ({ given }) => `没有叫${of(given)}的单位，请照「说明」里的写。`,
	unitAmbiguous: ({ given, about }) => `叫${of(given)}的不止一个单位，请写编号：${about}。`,
	unitOfTown: ({ given }) => `${of(given)}是一个镇街或村居，请写「属地镇街」或「属地村居」。`,
	leadTwo: ({ given }) => `${of(given)}写了不止一个牵头单位，请只留一个，别的放到配合单位。`,
	supportDoubled: ({ given }) => `${of(given)}写了两遍，请留一个。`,
	supportsTooMany: ({ about }) => `配合单位太多，最多 ${about} 个。`,
	timeUnreadable: ({ given }) => `看不懂${of(given)}是多久，请写「24小时」或者「3个工作日」。`,
	timeOutOfRange: ({ given }) => `${of(given)}太短、太长或者不是一刻钟的整数倍，请改一改。`,
	numberUnreadable: ({ given }) => `${of(given)}不是整数，请只写数字。`,
	numberOutOfRange: ({ about }) => `数字不在 ${about} 之间，请改一改。`,
	matterDoubled: ({ given, about }) => `编码${of(given)}和${about}重了，请改一个。`,
	nameDoubled: ({ given, about }) => `事项${of(given)}和${about}重名，请改一个。`,
	leadSupports: ({ given }) => `${of(given)}已经牵头，不用再配合，请去掉。`,
	leadByVillage: () => '村居没有执法权，执法类的事项请换一个单位牵头。',
	jointAlone: () => '要联合处置，就得有配合单位，请补上。',
	redByDays: () => '红色的不分昼夜，时限只能写小时。',
	signTooLong: () => '签收比办结还晚，请改一改。',
	commonTooMany: ({ about }) => `常用的事项太多，最多 ${about} 个。`,
}

/** What is wrong, in a plain sentence. */
export const sayFault = (fault: Fault): string => sentences[fault.fault](fault)

/** Where it is: 「事项清单」第 5 行 D 列「牵头单位」. */
export function sayPlace({ sheet, row, column, heading }: Omit<Fault, 'fault'>): string {
	const line = row === undefined ? '' : ` 第 ${row} 行`
	const place = column === undefined ? '' : ` ${column} 列`
	return `${sheet}${line}${place}${of(heading)}`
}
/** Another row that a sentence is about. */
export const sayRow = (row: number) => `第 ${row} 行`

/** What a file is called that is taken out. */
export const fileName = (version: number) => `${listSheet}第${version}版`
