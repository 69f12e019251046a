import type { Basis } from '../../catalogue/entry'
import { spaced } from './spaced'

/** A town or a department calls (呼叫), watches what it called for (我们吹的哨), and a unit reports in (报到). */

const listed = (names: readonly string[]) => names.join('、')

export const back = '回工作台'
export const units = '以哪个单位的名义'

/** The page 呼叫. */
export const call = {
	title: '呼叫',
	explain: '说清什么事、到哪儿、几点，该来的单位一次叫齐。',
	nav: '呼叫单位',
	notYours: '镇街和部门的承办人、领导才能呼叫单位。',
	text: '什么事，要各家做什么',
	textHint: '一两句话。比如：村西两家小作坊没手续，请环保局查证、公安到场。',
	photos: '照片',
	photosHint: '没有也行。',
	village: '哪个村居',
	villageChoose: '选村居',
	villageTitle: '选村居',
	where: '到哪儿集合',
	whereHint: '写清楚，来的人好找。标上位置，才能核对谁到了。',
	wherePlaceholder: '比如：村西养殖棚门口',
	meetAt: '几点集合',
	inTwoHours: (time: string) => `${time}（两小时后）`,
	otherTime: '别的时间',
	officeTime: '在上班时间里。',
	notOfficeTime: '不在上班时间，来的是值班的人。',
	send: '发出呼叫',
	keeping: '正在存照片',
	kept: '写的都存在这台设备上，没写完下次接着写。',
	throwAway: '不写了，清空',
	throwAwayWords: '写的字和选的照片都会去掉，找不回来。',
	offline: '现在没有网。照样可以发，有信号了自动送出，只送一次。',
}

/** A point on the map where the phone is or where a finger says. */
export const point = {
	here: '标上我现在的位置',
	onMap: '在地图上选',
	change: '换一个位置',
	clear: '去掉位置',
	marked: '已标上位置。到场的单位离得远，会要他们说明。',
	none: '没有取到位置。写清楚在哪儿也行，只是核对不了谁到了现场。',
}

/** Which matter it is, and whom the catalogue calls. */
export const matter = {
	title: '是哪一项事项',
	hint: '选了，清单就知道谁牵头、谁配合。',
	choose: '从清单里选',
	change: '换一项',
	unlisted: '清单里没有',
	unlistedWords:
		'清单里没有，发出后先到社会治理服务中心，由中心指定谁来，不会马上叫到单位。想叫哪几家，写在上面的说明里。',
	propose: '当场提议一条事项',
	proposed: '提议已交给管清单的人。这次呼叫照样先到中心。',
	failed: '事项清单没有取到。可以先选「清单里没有」，由中心指定。',
}

export const who = {
	title: '叫谁来',
	basis: { law: '法定', agreement: '商定', order: '指定' } satisfies Record<Basis, string>,
	lead: '牵头',
	support: '配合',
	added: '另加',
	/** What stands behind a unit's name. */
	line: (role: string, basis: string) => `${role} · ${basis}`,
	addedLine: '另加 · 要写原因',
	needsVillage: '先选村居，才知道属地是哪个镇、哪个村。',
	add: '再加一个单位',
	remove: (name: string) => `不叫${name}`,
	reason: '为什么另加',
	reasonHint: '清单以外的单位要写原因，会记在案上。',
}

/** 「峨山镇吹哨：环保局牵头，执法局、公安配合，今天 15:00 到峨山镇峨山村，村西棚门口。」 */
export const preview = {
	title: '发出去是这样',
	whistle: (caller: string, lead: string, supports: readonly string[], time: string, place: string) =>
		`${caller}吹哨：${lead}牵头${supports.length === 0 ? '' : `，${listed(supports)}配合`}，${time} 到${place}。`,
	toCentre: (caller: string, time: string, place: string) =>
		`${caller}呼叫：先到社会治理服务中心，由中心指定谁来，${time} 到${place}。`,
	unknown: '（还没选）',
}

/** What has to be put right, at its field and at the button. */
export const faults = {
	missing: {
		text: '请写一句什么事。',
		village: '请选是哪个村居。',
		matter: '请从清单里选一项，或者选「清单里没有」。',
		meetAt: '请选几点集合。',
		reason: '另加了单位，请写原因。',
	},
	tooLong: '写得太长了，请精简一些。',
	past: '集合时间已经过了，请换一个。',
}

/** After sending, true at every moment. */
export const sent = {
	sent: '已发出',
	done: (number: string) => `已发出，编号 ${number}`,
	doneWords: '各单位已收到通知。谁签收、谁到场，都在这件里看。',
	toCentreWords: '已到社会治理服务中心，由中心指定谁来。',
	sending: '正在发',
	waiting: '没有信号，已存好',
	waitingWords: '有信号了自动送出，只送一次。',
	later: '还没送到',
	refused: '没有发成',
	kept: '写的都还在。',
	fix: '改一改再发',
	open: '看这件',
	all: '我们吹的哨',
	now: '现在就发',
	again: '再呼叫一件',
}

/** The page 我们吹的哨. */
export const whistles = {
	title: '我们吹的哨',
	explain: '我们叫的单位，谁签收了，谁到场了，谁办完了。最急的在前。',
	empty: '没有正在办的呼叫。叫来的单位怎么样了，会出现在这里。',
	action: '呼叫单位',
	waitsAtCentre: '等中心指定谁来',
	lead: (name: string) => `${name}牵头`,
	supports: (all: number, done: number) => `配合 ${all} 家，办完 ${done} 家`,
	look: '看各单位',
	fold: '收起',
	open: '进这件',
	openLabel: (title: string) => `进这件：${title}`,
	more: '再看一些',
	tally: (all: number, signed: number, arrived: number, done: number) =>
		`共 ${all} 家：签收 ${signed}，到场 ${arrived}，办完 ${done}`,
	meetAt: (time: string) => `${time} 集合`,
	/** A call that has not gone out yet. */
	unsent: {
		waiting: '没有信号，等着送出',
		sending: '正在发',
		refused: '没有发成，点开改一改',
		aside: '没写完，点开接着写',
	},
	toMark: (names: readonly string[]) => `该给${listed(names)}打分了。`,
	unit: {
		waiting: '还没签收',
		signed: '签收了',
		arrived: (time: string) => `${time} 到场`,
		absent: '还没到场',
		neverCame: '没有到场报到',
		done: '办完了',
		sentBack: '要退办，等中心定',
		released: '已免除',
		late: '超过时限',
	},
}

/** The page 报到. */
export const arrival = {
	title: '报到',
	explain: '到了集合的地方，拍一张，报到。没有信号也能报，有信号自动送出。',
	nav: '到场报到',
	empty: '没有要报到的。有人吹哨叫到您的单位，会出现在这里。',
	button: '报到',
	buttonFor: (title: string) => `报到：${title}`,
	called: (caller: string, time: string) => `${caller}吹哨，${time} 集合`,
	noPlace: '没有写集合的地方',
	openMap: '看地图',
	photos: '现场照片',
	photosHint: '拍一张看得出在现场的。',
	here: '现在的位置',
	locating: '正在取位置',
	near: (metres: number) => `离集合的地方约 ${metres} 米。`,
	far: (metres: number) => `离集合的地方约 ${metres} 米，太远了，请说明原因。`,
	located: '已取到位置。',
	noPoint: '没有取到位置。可能是没让用位置，或者没有信号。请说明原因，照样能报到。',
	noPointFine: '没有取到位置。这件没有标位置，照样能报到。',
	again: '再取一次位置',
	why: '说明原因',
	whyHint: '比如：路断了，人在村委会；手机没让用位置。',
	confirm: '确认报到',
	missing: { photos: '请先拍一张现场照片。', text: '离得远，或没有取到位置，请写明原因。' },
	done: '已报到。',
	waiting: (time: string) => `${time} 到的，已存好，有信号自动报到。`,
	sending: '正在报到。',
	refused: '没有报成：',
	fix: '改一改再报',
	forget: '知道了',
	stale: (time: string) => spaced`没能刷新，这是${time}的样子。照样可以报到。`,
	unreachable: '网络不通，还不知道有没有要报到的。请走到有信号的地方看一次。',
	open: '看这件',
	kept: '拍的和写的都存在手机上。',
	cancel: '先不报',
}

/** On the report page of somebody who walks a grid. */
export const patrol = {
	title: '网格员上报',
	hint: '您自己巡查发现的，哪个网格、什么时候都行。',
	on: '是我巡查发现的',
	asking: '正在取位置',
	marked: '已标上位置。',
	none: '没有取到位置，写清楚在哪儿也行。',
}
