import type { ErasureState } from '../../erasure/erasure'
import type { KeptByRule, OwnKind } from '../../personal-data/own-data'
import { sayDay } from './time'

/** One's own data: what is kept, taking it along, having it erased (我的个人信息). */
export const title = '我的个人信息'
export const waiting = '正在取，请稍等。'
export const explain = '这里是我们记着您的全部内容。您可以看、可以改、可以取走，也可以删除。'

export const kinds: Record<OwnKind, { readonly name: string; readonly words: string }> = {
	signIn: { name: '登录', words: '微信给的一个代号，用来认出是您；还有登录着的手机和电脑。' },
	contact: { name: '称呼和电话', words: '您自己留的，只用来联系您。' },
	cases: { name: '诉求', words: '您写的话、说的地方，和办理的经过。' },
	photos: { name: '照片和视频', words: '您随诉求交来的。拍摄地点和手机型号收到就去掉了。' },
	voices: { name: '录音', words: '您说的话。' },
	errands: { name: '代办材料', words: '请人代办时拍的证件和收条。' },
	follows: { name: '我也遇到', words: '您点过「我也遇到」的公开诉求。' },
	villages: { name: '所在的村', words: '您申请做哪个村的村民，村里怎么定的。' },
	notices: { name: '消息', words: '发给您的消息，和发到没有。' },
	consents: { name: '微信提醒', words: '您同意过几次微信提醒。' },
	votes: { name: '村里征求意见', words: '您答过的同意或者不同意，只记代号，不记姓名。' },
	posts: { name: '岗位', words: '您在哪个单位、做什么、从哪天到哪天。' },
	workLog: { name: '履职记录', words: '您在岗时办的事。' },
	traces: { name: '办理记录', words: '每一步什么时候、由谁的代号做的。一环扣一环，不能改。' },
}

export const stays: Record<KeptByRule, string> = {
	course: '经过留着，只剩代号、时间和办到哪一步，没有您的话，也认不出您。',
	publicAnswer: '村里的公开答复留着，里面的姓名和号码早已隐去。',
	decided: '村里的事已经按大家的意见定了，您的一票只剩代号，不能抽走。',
	office: '公家的岗位和工作记录要留底，只剩代号。',
	workPhotos: '单位拍的办理照片，到期再删。',
	shared: '别人的诉求归并在一起的，单位的答复也是给他们的，到期再删。',
}
const counters: Partial<Record<OwnKind, string>> = {
	signIn: '处',
	notices: '条',
	villages: '个',
	posts: '个',
}
export const count = (kind: OwnKind, n: number): string => `${n} ${counters[kind] ?? '件'}`
const span = (n: number) => (n % 365 === 0 ? `${n / 365} 年` : `${n} 天`)
/** How long each kind is kept; the rest goes with the account. */
export const lasts = (kind: OwnKind, n: number): string => {
	if (kind === 'signIn' || kind === 'contact') return `${span(n)}不登录就删。`
	return kind === 'notices' ? `最多留 ${span(n)}。` : `办完后最多留 ${span(n)}。`
}
export const goes = '删除账号时一起删。'

export const cases = {
	title: '我的诉求里记着什么',
	none: '您还没有提过诉求。提过以后，您写的话会列在这里。',
	more: '再看一些',
	noWords: '没有写话，或者已经删了。',
	photos: (n: number) => `照片 ${n} 张`,
	voices: (n: number) => `录音 ${n} 段`,
	contact: (name: string | undefined, phone: string | undefined) =>
		[name, phone].filter((part) => part !== undefined).join('，'),
	said: (at: number, now: number) => sayDay(at, now),
} as const

export const correct = {
	title: '改正',
	words: '称呼和电话在「我的」里改。诉求里写错了，可以在那件诉求里补充。',
	change: '去改',
} as const

export const take = {
	title: '取走一份',
	words: '把上面的全部内容做成一个网页文件，打开就能看，里面的数据别的程序也能读。',
	button: '取走我的信息',
	made: '做好了。文件是全的，截至刚才。请自己收好。',
	file: (day: string) => `我的个人信息-${day}.html`,
} as const

export const erase = {
	title: '删除账号和全部信息',
	words: '删了就找不回来。',
	button: '我要删除',
	onDuty: '您还有岗位，要先办好离岗才能删除。',
	sheet: {
		title: '要全部删除吗？',
		goes: '会删掉：登录、称呼、电话、您写的话、照片、录音、代办材料、消息、所在的村。',
		stays: '会留下：每件诉求什么时候走到哪一步，只有代号。村里征求意见时您答的，只剩代号。',
		after: '删了以后，现在的手机和电脑都会退出。再登录就是新的人，看不到以前的诉求。',
		open: (n: number) => `您还有 ${n} 件诉求没有办完。`,
		wait: '办完再删',
		withdraw: '都撤回，然后删除',
		waitHint: '诉求照常办，全部办完后自动删除。等的时候可以反悔。',
		withdrawHint: '撤回的诉求不再办。撤回一天后生效，然后自动删除。',
		now: '确定删除',
		leave: '不删了',
	},
	states: {
		asked: (open: number) => `您要求删除。还有 ${open} 件诉求没有办完，办完后自动删除。`,
		running: () => '正在删除，一小时内全部删完。',
		done: () => '已经删完了。',
	} satisfies Record<ErasureState, (open: number) => string>,
	keep: '不删了，继续用',
	kept: '好的，不删了。',
	gone: '删除已经开始，您已退出登录。',
} as const

/** The file that is taken along: a page that opens by itself. */
export const page = {
	title: '我的个人信息',
	made: (at: string) => `取走时间：${at}。这一份是全的。`,
	contact: '称呼和电话',
	kinds: '记着什么，留多久',
	cases: '诉求',
	notices: '消息',
	villages: '所在的村',
	votes: '征求意见时的答复按代号存放，不列在这里。',
	photos: '照片和录音（下面的地址两小时内可以打开）',
	data: '给程序读的数据',
	none: '没有',
} as const
