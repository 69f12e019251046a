/** The pages of the local WeChat sandbox; none of it is deployed. */
export const sandbox = {
	title: '演示手机',
	notice: '这是演示用的替身，不是微信。这里的人都是演示人员，没有一个是真人。',
	pickToReturn: '用谁的手机登录？选一位，就回到刚才的网页。',
	pick: '选一位，用这个人的手机确认电脑上的登录码。',
	noSuchPerson: '没有这个人。',
	resident: '居民',
	staff: '工作人员',
	codeLabel: '电脑屏幕上的登录码',
	codeHint: '八个字母，例如 WDJB-MJHT。',
	confirm: '确认登录',
	back: '返回',
	confirmed: '已确认，电脑上马上就能登录。',
	unreachable: '接口没有应答，请看看 npm start 还在不在运行。',
} as const
