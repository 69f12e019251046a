/** The page of what one was told, and the ways to it. */
export const title = '消息'
export const bell = (unread: number) => (unread > 0 ? `消息，${unread} 条没看过` : '消息')
/** Beside the bell: a number that stays short. */
export const badge = (unread: number) => (unread > 99 ? '99+' : String(unread))
export const fresh = '没看过'
export const line = (read: boolean, text: string) => (read ? text : `没看过，${text}`)
/** What is no case bears no number. */
export const about = (number: string, time: string) => (number === '' ? time : `编号 ${number}，${time}`)
export const empty = '您的诉求有了进展，会在这里告诉您。'
export const waiting = '正在取消息，请稍等。'
export const stale = '信号不好，看到的可能不是最新的。'
export const more = '再看更早的'
export const signInFirst = '登录以后，办到哪一步都会在这里告诉您。'
export const signIn = '登录'
export const part = {
	title: '消息',
	none: '没有新消息。',
	some: (unread: number) => `有 ${unread} 条没看过。`,
	open: '看消息',
}

/** Asked for in WeChat alone. */
export const follow = {
	action: '办好了告诉我',
	granted: '记下了，办好了给您发消息。',
	task: '有新任务告诉我',
	taskGranted: '记下了，有新任务给您发消息。',
}
