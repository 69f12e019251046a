import type { Identity } from '../../case/status'

export const title = '反映问题'
export const danger = {
	words: '有人受伤、着火、正在犯罪？先打电话。',
	calls: [
		{ number: '110', words: '报警' },
		{ number: '119', words: '火警' },
		{ number: '120', words: '急救' },
	],
	call: (number: string, words: string) => `打 ${number} ${words}`,
}
export const photos = {
	label: '拍一张',
	hint: '最多 9 张照片，或者一段视频。没有照片也行。',
	words: '拍照或选照片',
}
export const text = {
	label: '出了什么事？',
	placeholder: '一句话就行。比如：村口的井盖塌了，晚上看不见。',
	left: (n: number) => `还能写 ${n} 个字。`,
	over: (n: number) => `多写了 ${n} 个字，请精简一些。`,
}
export const village = { label: '哪个村居的事？', choose: '选村居', change: '换一个', title: '选村居' }
export const where = {
	label: '在哪儿？',
	hint: '不填也行。写清楚，办的人好找。',
	placeholder: '比如：村口老槐树旁',
	onMap: '在地图上点一下',
	changeOnMap: '换个地方',
	marked: '地图上标好了',
	unmark: '去掉地图上的点',
	denied: '手机没让微信用位置。写一句在哪儿也行，或到微信设置里打开。',
}
export const matter = { label: '是哪类事？', hint: '不选也行，中心会看。' }
export const identity = {
	label: '要不要留名？',
	options: {
		named: '办的人能联系您，办完给您回话。',
		confidential: '只有中心知道是您，办的单位不知道您是谁。',
		anonymous: '办事的人都不知道您是谁，也就不能保证给您回话。',
	} satisfies Record<Identity, string>,
}
export const contact = {
	name: '怎么称呼您？',
	phone: '您的电话',
	hint: '不填也行。填了，有说不清的能打给您。',
	namePlaceholder: '比如：王女士',
	phonePlaceholder: '手机或座机',
}
export const send = '提交'
export const keeping = '正在存照片'
export const saved = '写的都存在手机上了，没写完下次接着写。'
export const throwAway = '不写了，清空'
export const throwAwaySheet = {
	title: '清空重来吗？',
	words: '写的字和选的照片都会去掉，找不回来。',
	yes: '清空',
}
export const again = '上次没发出去，改一改再发：'
export const toPutRight = {
	text: '还差一句话，写下来或说出来都行。',
	village: '还差一步，选一下是哪个村居。',
	phone: '电话号码好像不对，请再看看。',
	helping: '还差一步，写上您帮的是谁、怎么告诉他。',
}
export const sent = {
	done: '已收到',
	number: (number: string) => `已收到，编号 ${number}`,
	next: '中心看了就告诉您归谁办。办到哪一步，在「我的诉求」里随时看。',
	anonymous: '您没有留名，我们不能保证给您回话，请自己来看办到哪一步。',
	follow: '看看办到哪一步',
	home: '回首页',
	sending: '正在发',
	sendingTitle: '正在发出去',
	photos: (done: number, all: number) => `照片传好 ${done} 张，一共 ${all} 张。`,
	keep: '可以先去忙别的，会自己发完。',
	waiting: '等着发',
	waitingTitle: '等有信号自动发出',
	laterTitle: '过一会儿自动再发',
	waitingWords: '写的和照片都存在手机上，一件也不会丢，也不会发两遍。',
	signIn: '等您登录',
	signInTitle: '登录一下就发出去',
	signInWords: '写的和照片都存好了。登录以后自动发出。',
	signInAction: '登录',
	refused: '没有发出去',
	fix: '改一改再发',
	kept: '您写的都还在，没有丢。',
}
