import type { RepeatReason } from '../../repeat/rank'

/** Registering for somebody who called, came or wrote. */
export const title = '登记'
export const back = '返回'
export const notYours = '登记由社会治理服务中心的受理员来做。'

export const source = '从哪里来'
export const sourceNumber = '原工单号'
export const sourceNumberHint = '对方那里的编号，没有就空着。'
export const answerBy = '要求几时答复'
export const answerByHint = '写 11-25、11-25 17:00，或者 3 天。'
export const answerByRead = (when: string): string => `最晚 ${when}`
export const phone = '电话'
export const phoneHint = '他可以凭这个电话在小程序里认领。'
export const name = '怎么称呼'
export const nameHint = '不肯说就空着。'
export const identity = '身份'
export const text = '什么事'
export const caseTitle = '标题'
export const caseTitleHint = '空着就用第一句。'
export const village = '哪个村'
export const villageNone = '没有叫这个的村居。'
export const place = '具体地方'
export const placeHint = '门牌、路口、旁边有什么。'
export const matter = '什么事项'
export const matterNone = '清单里没有。'
export const suggested = '可能是：'
export const chosen = (words: string): string => `已选：${words}`
export const clear = '换一个'
export const leader = '哪位领导'
export const instructionNumber = '批示编号'
export const reportBy = '几时报办理情况'
export const photos = '来信、材料的照片'
export const photosHint = '可以不拍。'

export const file = '登记'
export const fileKey = 'Ctrl+回车'
export const fileAndAccept = '登记并受理'
export const fileAndAcceptTo = (unit: string): string => `登记并派给${unit}`
export const fileAndAcceptKey = 'Ctrl+Shift+回车'
export const throwAway = '全部清空'
export const restored = '这是上次没登完的，接着写就行。'
export const unreachable = '网络不通，没有登记上。写的都在，请原样再按一次。'
export const sendingPhotos = '照片还在传，传好再登记。'

/** What must be put right, but for a number that stands already. */
const fault = {
	text: '请写下什么事。',
	phone: '电话不对，请再核对一遍。',
	village: '没有选中村居。选一个，或者清空。',
	matter: '没有选中事项。选一个，或者清空。',
	answerBy: '看不懂这个时间。写 11-25、11-25 17:00，或者 3 天。',
	leader: '请写是哪位领导批的。',
	reportBy: '请写几时要报，写 11-25 或者 3 天。',
}

/** How it is done: by whoever has a keyboard, who is told its keys, and by whoever has a screen to tap alone. */
interface Ways {
	readonly explain: string
	/** What stands before a choice that a digit makes. */
	readonly digit: (digit: string) => string
	readonly source?: string
	readonly identity?: string
	readonly village: string
	readonly matter: string
	readonly repeats: string
	readonly fault: typeof fault & { readonly standing: string }
}
export const ways: Readonly<Record<'keys' | 'touch', Ways>> = {
	keys: {
		explain:
			'替来电、来访、来信的人登记，也登记转来的件。全用键盘：Tab 到下一栏，Ctrl 加回车就登记。写的随时存在这台电脑上。',
		digit: (digit) => `${digit} `,
		source: '按 Alt 加数字来选。',
		identity: 'Alt 加 8 实名，9 匿名，0 保密。',
		village: '打名字里的几个字，回车选中。',
		matter: '打几个字，回车选中；拿不准就空着。',
		repeats: '按 Alt 加 R 选中第一件，再按选下一件。',
		fault: {
			...fault,
			standing: '这个原工单号已经登记过。是同一件就不用再登；是另一件，按 Alt 加 A 再登记。',
		},
	},
	touch: {
		explain: '替来电、来访、来信的人登记，也登记转来的件。写的随时存在这台设备上。',
		digit: () => '',
		village: '打名字里的几个字，点一下选中。',
		matter: '打几个字，点一下选中；拿不准就空着。',
		repeats: '是哪一件的重复来电，就点它下面的按钮。',
		fault: {
			...fault,
			standing: '这个原工单号已经登记过。是同一件就不用再登；是另一件，点「是另一件，照样登记」再登记。',
		},
	},
}

/** Earlier cases beside what is typed. */
export const repeats = {
	title: '是不是打过了',
	none: '电话、地方和说的话，都没有找到像的。',
	empty: '打几个字，这里会列出同一电话、同一地方、说得像的。',
	waiting: '正在找…',
	failed: '没有查到以前的件，不影响登记。',
	why: { phone: '同一电话', place: '同一地方', words: '说得像' } satisfies Record<RepeatReason, string>,
	choose: '是重复来电',
	chosen: '记为它的重复来电',
	open: '看这一件',
	standing: '同一个原工单号，已经登记过：',
	another: '是另一件，照样登记',
	anotherChosen: '当作另一件登记',
}

/** After it is filed. */
export const filed = {
	title: '登记好了',
	read: '请把受理编号念给他听：',
	claim: (phone: string): string => `他可以用 ${phone} 这个电话，在小程序里认领这一件。`,
	accepted: '已受理。',
	assigned: (unit: string): string => `已受理，派给${unit}。`,
	notAccepted: (why: string): string => `登记好了，但没有受理：${why}`,
	again: '再登一件',
	open: '打开这一件',
	desk: '回工作台',
	keys: '按回车再登一件，按 O 打开这一件。',
}

/** How a case that was filed for somebody is told where it is worked on. */
export const answerByFact = '来处要求答复'
export const repeatOfFact = '重复来电'
export const openEarlier = (number: string): string => `看上一件 ${number}`
export const answerSoon = (when: string): string => `${when} 前答复来处`
export const answerLate = (when: string): string => `该在 ${when} 前答复来处`
export const answerByTold = (when: string): string => `来处要求 ${when} 前答复`
export const repeatOfTold = (number: string): string => `是 ${number} 的重复来电`
