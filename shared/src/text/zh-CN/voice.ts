/** Speaking instead of writing, and listening to what was said. */
export const part = {
	label: '不方便写，就说出来',
	hint: '一段最长一分钟，工作人员会听。',
	start: '按一下，开始说',
	more: '再说一段',
	asking: '正在打开话筒…',
	listening: (seconds: number, most: number) => `正在听，${seconds} 秒（最长 ${most} 秒）`,
	stop: '说完了',
	cancel: '不要这段',
	one: (place: number, seconds: number) => `第 ${place} 段，${seconds} 秒`,
	play: (place: number) => `听第 ${place} 段`,
	pause: (place: number) => `停下第 ${place} 段`,
	remove: (place: number) => `去掉第 ${place} 段`,
}
export const problem = {
	refused: '没有打开话筒。要说话，请在设置里允许用话筒；也可以写下来。',
	settings: '去设置里打开',
	broken: '没有录上，请再试一次，或者写下来。',
	tooShort: '太短了，没有听到话，请再说一次。',
	playing: '这段语音现在放不出来，请过一会儿再试，或换一台手机、电脑听。',
}
export const heard = {
	title: '说的话',
	of: (text: string) => `听写：「${text}」`,
	waiting: '等工作人员听写',
	waitingOwn: '已经收到，工作人员会听，也会写成字。',
}
/** Where a case was only spoken, and nobody has written it down yet. */
export const untitled = '一段语音，等工作人员听写'
export const recognizer = {
	start: '说出来找',
	listening: '正在听，说完点一下',
	failed: '没有听清，请再说一次或打字。',
}
