import { spaced } from './spaced'

export const title = '我的'
export const size = {
	title: '字的大小',
	normal: '标准字',
	large: '大字',
	normalHint: '和现在微信里一般的字差不多。',
	largeHint: '字和按钮都大一圈，看得更清楚。',
	follows: '没选过的时候，跟着微信里设的字号走。',
}
export const work = {
	title: '工作',
	desk: '工作台',
	confirm: '扫码登录电脑',
	post: (unit: string, role: string) => `${unit}，${role}`,
}
export const claim = '打过电话？认领诉求'
export const join = '有邀请码？加入单位'
export const kept = {
	title: '我们记着您什么',
	name: '称呼',
	phone: '电话',
	since: '从什么时候起',
	none: '没有留',
	sinceWords: (day: string) => spaced`${day}第一次用`,
	change: '改一改',
	all: '看全部、取走、删除',
	each: [
		'每件诉求，记着您写的话、照片、地方和办理的经过。',
		'照片里的拍摄地点和手机型号，收到就去掉了。',
		'匿名的，不记您的称呼和电话。保密的，只有中心看得到。',
		'别人看不到您写的话和照片，只有办这件事的人看得到。',
	],
}
export const correct = {
	title: '改称呼和电话',
	hint: '留空就是不再记着。',
	save: '存好',
}
export const signOut = '退出登录'
export const signOutOthers = '让别的手机和电脑都退出'
export const signOutSheet = {
	title: '要退出吗？',
	words: '写了没发的都还在，下次登录接着发。',
	othersWords: '所有手机和电脑都要重新登录，这台也会重新登录一次。',
	yes: '退出',
}
export const signInFirst = '登录以后，这里能看到我们记着您什么，也能改。'
export const signIn = '登录'
export const waiting = '正在取，请稍等。'
