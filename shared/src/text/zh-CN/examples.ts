/** The kit's own page of examples. Made-up sentences in the voice of the real pages. */
export const title = '组件样例'
export const size = { normal: '标准字', large: '大字' } as const
export const section = {
	words: '字',
	buttons: '按钮',
	states: '状态',
	clocks: '时限',
	photos: '照片',
	timeline: '经过',
	form: '填写',
	moments: '时刻',
	sheet: '弹出的面板',
	qr: '二维码',
	icons: '图标',
}
export const hero = {
	title: '看见问题，拍一张就行',
	words: '写一句话，剩下的我们来办，办完给您回话。',
	action: '拍照反映',
}
export const ask = {
	title: '问题解决了吗？',
	yes: '解决了',
	no: '没解决',
	hint: '点一下就算数。说没解决，中心会再派人来。',
}
export const words = {
	heading: '村口窨井盖塌了',
	paragraph: '已派给住建局，最晚今天下午 5 点修好。',
	quiet: '今天 7:41，编号 3704-2611-0385',
}
export const buttons = {
	next: '提交',
	other: '存着，以后再说',
	calm: '补充情况',
	phone: '打电话问',
	busy: '正在提交',
	off: '还不能提交',
}
export const clocks = { sign: '签收', resolve: '办结', after: '逾期发督办单' }
export const states = {
	waiting: '等中心受理',
	doing: '正在办',
	done: '已修好，等您说一声',
	stopped: '您已撤回',
}
export const photos = { before: '您拍的，早上 7:40', after: '修好后，中午 11:52' }
export const timeline = [
	{ what: '住建局换了新井盖', detail: '今天 11:52，附照片：「旧井座一并加固。」' },
	{ what: '住建局签收，派人到现场', detail: '今天 8:35' },
	{ what: '派给住建局，要求当天修好', detail: '今天 8:10' },
	{ what: '您反映了这个问题', detail: '今天 7:41' },
]
export const form = {
	text: '出了什么事？',
	textHint: '一句话就行。',
	placeholder: '比如：村口的井盖塌了，晚上看不见。',
	phone: '您的电话',
	phoneError: '电话少了一位，请再看看。',
	village: '选村居',
	identity: '要不要留名？',
	identities: [
		{ value: 'named', words: '实名', hint: '办的人能联系您，办完给您回话。' },
		{ value: 'anonymous', words: '匿名', hint: '谁也不知道是您，所以没法给您回话。' },
		{ value: 'confidential', words: '保密', hint: '只有中心知道是您，办的单位看不到。' },
	],
}
export const empty = { words: '您反映过的事会在这里，办到哪一步都看得到。', action: '拍照反映' }
export const failure = { words: '网络断了一下，没能送出去。等信号好了再点一次就行。' }
export const sheet = {
	open: '打开面板',
	title: '要催一下吗？',
	words: '办的单位马上会看到。一天可以催一次。',
	action: '催一下',
}
