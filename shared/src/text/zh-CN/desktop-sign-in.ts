/** The desktop's door, and the phone that opens it. */
export const title = '登录工作台'
export const lead = '用手机确认，就能在这台电脑上办诉求。'
export const how = '用手机打开小程序，我的 → 扫码登录电脑。'
export const orType = '扫不了就在手机上输入这八个字母。'
export const waiting = '正在取登录码，请稍等。'
export const left = (minutes: number, seconds: number) =>
	minutes > 0
		? `还有 ${minutes} 分 ${seconds} 秒有效，到时自动换新的。`
		: `还有 ${seconds} 秒有效，到时自动换新的。`
export const offline = '网络不通，正在再试。'
export const toResident = '我是居民，去首页'

export const confirm = {
	title: '扫码登录电脑',
	lead: '电脑屏幕上有一个二维码和八个字母。',
	scan: '扫一扫屏幕上的码',
	type: '输入屏幕上的八个字母',
	placeholder: '例如 WDJB-MJHT',
	next: '下一步',
	incomplete: '一共八个字母，请看清屏幕再输。',
	notOurs: '这不是登录码，请扫电脑屏幕上的那个。',
	waiting: '正在查这个登录码，请稍等。',
	ask: '让这台电脑用您的名义登录吗？',
	asked: (time: string) => `${time}，有一台电脑要登录`,
	browser: (name: string) => `浏览器：${name}`,
	code: (letters: string) => `登录码 ${letters}`,
	unknownBrowser: '不知道是哪个浏览器',
	warning: '不是您自己打开的，不要点。点了，那台电脑就能看到您能看到的诉求。',
	yes: '让这台电脑登录',
	no: '不是我，算了',
	done: '好了，电脑上马上就能用。',
	finish: '回到我的',
} as const
