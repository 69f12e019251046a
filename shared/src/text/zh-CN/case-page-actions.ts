/** What a caller may do with a case, on its page. */
export const pageTitle = '诉求'
export const again = '再取一次'
export const quote = (words: string) => `「${words}」`
export const ended = '中心的说明'
export const waiting = '正在取这件诉求，请稍等。'
export const untitled = '您反映的事'
export const offline = '信号不好，看到的可能不是最新的。'
export const before = (time: string) => `您拍的，${time}`
export const after = (time: string) => `办好后，${time}`
export const number = (number: string) => `编号 ${number}`
export const facts = {
	number: '编号',
	village: '村居',
	place: '在哪儿',
	onMap: '地图上有标点',
	identity: '留名',
	matter: '哪类事',
	urgency: '急不急',
}
export const letters = '看告知书'
export const timeline = '办理经过'
export const words = '您写的'
export const declined = {
	title: '没有受理',
	reason: (reason: string) => `原因：${reason}。`,
	door: (words: string) => `该找谁：${words}`,
}
export const rate = {
	solved: '问题解决了吗？',
	yes: '解决了',
	no: '没解决',
	hint: '点一下就算数。说没解决，中心会再派人来。',
	/** What was run for somebody was not broken before. */
	errand: {
		solved: '事办成了吗？',
		yes: '办成了',
		no: '没办成',
		hint: '点一下就算数。说没办成，会接着替您办。',
	},
	content: '您满意吗？',
	contentYes: '满意',
	contentNo: '不满意',
	contentHint: '说的是办事的人和办的快慢，点一下就算数。',
	thanks: '谢谢您告诉我们',
	solvedContent: '您说解决了，也满意。',
	solvedNotContent: '您说解决了，但不满意。',
	unsolved: '您说没解决',
	unsolvedHint: '中心会定下来怎么重办，定了就告诉您。',
	word: '想多说一句吗？',
	wordUnsolved: '哪里没解决？',
	wordHint: '不写也行。',
	wordPlaceholder: '比如：盖子换了，还是有点响。',
	say: '说好了',
	change: '点错了，改一改',
	keep: '不改了',
}
export const actions = {
	supplement: '补充情况',
	urge: '催一催',
	urgedToday: '今天催过了，明天可以再催。',
	urged: '催过了，办的单位马上看到。',
	withdraw: '撤诉',
	reopen: '还没解决，再反映',
	call: '打电话问',
}
export const supplement = {
	title: '补充情况',
	text: '还有什么要说的？',
	placeholder: '比如：今天又塌了一块。',
	photos: '照片（没有也行）',
	send: '发给办的单位',
	nothing: '写一句话，或者拍一张照片。',
	done: '补充好了，办的单位会看到。',
}
export const withdraw = {
	title: '要撤诉吗？',
	words: '撤了以后，这件事就不再办了。要是关系到大家的安全，中心会接着办完。',
	why: '为什么撤？',
	whyHint: '不写也行。',
	yes: '撤诉',
}
export const reopen = {
	title: '再反映',
	text: '哪里还没解决？',
	placeholder: '比如：修好三天又漏了。',
	yes: '再反映',
}
