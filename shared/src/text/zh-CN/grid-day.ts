import { spaced } from './spaced'

/** A grid worker's phone (社管通): the day, a find, a small thing settled, a visit, a patrol, and what waits to be sent. */

const list = (parts: readonly (string | false)[]) => parts.filter(Boolean).join('、')

export const title = '我的一天'
export const nav = '我的一天'
export const notWorker = '这里是网格员用的。您没有网格员的岗位。'
export const toHome = '回首页'

/** On duty or not. */
export const duty = {
	off: '还没签到',
	offWords: '发现问题、随手办、走访，不签到也能做。巡查要先签到。',
	on: (time: string) => `在岗，${time} 签到`,
	onWords: '巡查的轨迹只在巡查时记，只给您自己看。',
	patrolling: (time: string) => `正在巡查，${time} 开始`,
	signIn: '拍照签到',
	signOut: '签退',
	goOn: '看巡查',
	locating: '正在取位置',
	noPlace: '没有取到位置，签到里会写明。可以在手机设置里打开定位，下次就有了。',
	noPhoto: '签到要拍一张现场照片，没拍就没签。',
	signOutSheet: {
		title: '现在签退吗？',
		words: '签退后不再记轨迹。',
		patrol: '巡查还没结束，签退就一起结束，记到这时为止。',
		yes: '签退',
	},
}

/** The four large buttons. */
export const actions = {
	find: { words: '发现问题', hint: '拍一张就能报' },
	settle: { words: '随手办', hint: '办前办后各一张' },
	visit: { words: '入户走访', hint: '按表记几笔' },
	patrol: { words: '巡查', hint: '记一段轨迹' },
}
/** Other work of a grid worker, on pages of its own. */
export const links = {
	errands: '代办',
	inspection: '专项排查',
	handover: '工作交割',
	archive: '履职档案',
	desk: '待核查的件',
}
export const linksTitle = '别的活'

/** What has not gone out yet. */
export const waiting = {
	words: (records: number, photos: number) =>
		`${list([records > 0 && `${records} 条记录`, photos > 0 && `${photos} 张照片`])}等着发，有信号就自动发。`,
	sending: (records: number, photos: number) =>
		`正在发：还有${list([records > 0 && ` ${records} 条记录`, photos > 0 && ` ${photos} 张照片`])}。`,
	now: '现在就发',
	signIn: '登录以后才能发出去，记的都在手机上。',
	full: '手机存满了，刚才这一条没有存下。请先清理手机，再做一次。',
}

/** What was refused: why, and what to do. */
export const refused = {
	title: '有没发成的，请您看一下',
	line: (what: string, time: string) => `${time}，${what}`,
	again: '再发一次',
	change: '改一改再发',
	drop: '不要了',
	kept: '记的都还在手机上。',
	photo: (n: number) => `有 ${n} 张照片发不出去，别的都照常发。`,
	dropSheet: { title: '不要这一条了吗？', words: '连照片一起去掉，找不回来。', yes: '不要了' },
}

/** Today's list. */
export const today = {
	title: '今天做的',
	empty: '今天还没有记录。做一件，这里就多一条。',
	stale: (time: string) => spaced`没有信号。下面是${time}取的，加上手机上还没发的。`,
	counts: (found: number, settled: number, visits: number, patrols: number) =>
		`发现 ${found}，随手办 ${settled}，走访 ${visits}，巡查 ${patrols}`,
	waits: '等着发',
	came: '已送到',
	/** Came more than a few minutes after it was done. */
	late: (time: string) => `${time} 送到`,
	photos: (n: number) => `还有 ${n} 张照片等着发`,
	refused: '没发成',
	metres: (metres: number, minutes: number) =>
		`走了 ${metres >= 1000 ? `${(metres / 1000).toFixed(1)} 公里` : `${Math.round(metres)} 米`}，${minutes === 0 ? '不到 1' : minutes} 分钟`,
}

/** Said after each record. */
export const kept = {
	words: '记好了',
	sending: '正在送出。没有信号也没关系，有了就自动送，只送一次。',
}

const saved = '写的都存在手机上，没写完下次接着写。'

export const find = {
	title: '发现问题',
	photos: '照片',
	add: '拍照',
	text: '说一句',
	textHint: '不写也行，写一句办的人更清楚。',
	placeholder: '比如：村口井盖塌了一半',
	matter: '是哪类事',
	village: '在哪个村居',
	chooseVillage: '选村居',
	changeVillage: '换一个',
	send: '提交',
	/** Where nothing was written: the photo says it. */
	words: (matter: string | undefined) =>
		`巡查发现${matter === undefined ? '问题' : `：${matter}`}，情况见照片。`,
	nothing: '拍一张照片，或者写一句。',
	noVillage: '还差一步，选一下是哪个村居。',
	place: '位置已经带上。',
	locating: '正在取位置，可以先提交。',
	noPlace: '没有取到位置。写清楚在哪儿，办的人好找。',
	sent: '已记下，送到中心就立案。',
	saved,
	clear: '不报了，清空',
}

export const settle = {
	title: '随手办',
	words: '办了什么',
	placeholder: '比如：把倒在路上的树枝清走了',
	before: '办之前',
	beforeHint: '没来得及拍也行。',
	after: '办之后',
	afterHint: '至少一张。',
	send: '记下',
	noWords: '写一句办了什么。',
	noAfter: '拍一张办好以后的照片。',
	saved,
}

export const visit = {
	title: '入户走访',
	template: '看望哪一类',
	household: '哪一家',
	householdHint: '只有您自己看得到。不写也行。',
	householdPlaceholder: '比如：村西头老李家',
	words: '还有什么要记的',
	wordsPlaceholder: '不写也行',
	photos: '照片',
	photosHint: '不拍也行。拍人要先问一声。',
	send: '记下',
	needed: (names: readonly string[]) => `还没填：${names.join('、')}。`,
	needsNumber: (name: string) => `「${name}」请填数字。`,
	yes: '是',
	no: '否',
	optional: '不填也行',
	saved,
}

export const patrol = {
	title: '巡查',
	offDuty: '巡查要先签到。签到以后才记轨迹。',
	toDay: '去签到',
	ready: '准备好了就开始',
	readyWords: (days: number) =>
		`巡查时每隔几秒记一个点。轨迹只给您自己看，单位只看到走了多少米、多少分钟，${days} 天后自动删掉。`,
	screen: '微信切到后台，轨迹会断一段。巡查时请把这一页开着。',
	start: '开始巡查',
	going: '正在巡查',
	since: (time: string) => `${time} 开始`,
	minutes: (n: number) => `${n} 分钟`,
	metres: (metres: number) =>
		metres >= 1000 ? `约 ${(metres / 1000).toFixed(1)} 公里` : `约 ${Math.round(metres)} 米`,
	points: (n: number) => `记了 ${n} 个点`,
	noPlace: '手机没有给位置，轨迹记不上。请在设置里打开定位。巡查照样算开始。',
	doubtful: (n: number) => `有 ${n} 个点不作数（跳得太远、误差太大或时间不对）`,
	summary: '巡查情况',
	picks: { fine: '一圈看下来，没有发现问题。', found: '发现的问题已经上报。', settled: '小问题当场办了。' },
	placeholder: '比如：沿河走了一圈，河道干净',
	end: '结束巡查',
	noSummary: '写一句巡查情况，或点一句现成的。',
	past: '今天的巡查',
	ended: (time: string) => `${time} 结束`,
	track: '我走的路',
	look: (time: string) => spaced`看${time}的轨迹`,
	noTrack: '没有轨迹：还没传上来，或者到期删掉了。',
	walked: (metres: string, minutes: string) => spaced`走了${metres}，${minutes}。`,
	north: '上北下南，圆圈是起点。只有您自己看得到。',
}
