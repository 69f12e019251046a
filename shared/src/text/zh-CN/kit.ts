/** Words that belong to the kit: what a button, a wait, an empty list says wherever it stands. */
export const back = '返回'
export const backToList = '回到列表'
export const close = '关上'
export const cancel = '先不'
export const retry = '再试一次'
export const busy = '正在办，请稍等'
export const busySuffix = '，正在办'
export const waiting = '正在取，请稍等。'
export const waitingLong = '信号有点慢，还在取。'

export const tabs = { home: '首页', cases: '我的诉求', me: '我的' } as const
export const tabsLabel = '底部导航'

export const state = { waiting: '等着办', doing: '正在办', done: '办好了', stopped: '不再办' } as const

export const photo = {
	add: '拍照或选照片',
	addMore: '再加一张',
	remove: (n: number) => `去掉第 ${n} 张`,
	look: (n: number, caption: string) => (caption ? `看大图：${caption}` : `看第 ${n} 张大图`),
	kept: '已存在手机上',
	sending: (percent: number) => `正在传 ${percent}%`,
	sent: '已传好',
	failed: '没传上，点这里再传',
	video: '视频',
}

export const picker = {
	search: '输入村名找一找',
	towns: '先选镇街',
	villages: (town: string) => `${town}，选村居`,
	otherTown: '换个镇街',
	none: '没有找到，换个字试试，或先选镇街。',
	more: (n: number) => `还有 ${n} 个，多打一个字就能找到。`,
	chosen: '已选',
}

export const failure = {
	title: '没能办成',
	notFetched: '没取到',
	kept: '您写的都还在，没有丢。',
}

export const notice = {
	offline: '现在没有信号。您写的都存着，有信号就自动送出。',
	waiting: (n: number) => `有 ${n} 件等着送出，有信号就自动送。`,
	sendNow: '现在就送',
}

export const qr = '登录用的二维码'
