/** The page on which somebody takes the post that they were invited to. */
export const title = '加入单位'
export const explain = '单位发给您的邀请码，扫一扫或输入，就能加入。'
export const code = '邀请码'
export const codeHint = '十二个字母，横线可以不写'
export const look = '看看'
export const scan = '扫邀请二维码'
export const notOurs = '这不是邀请二维码。'
export const incomplete = '邀请码是十二个字母，请核对一下。'
export const waiting = '正在看邀请……'
export const invited = (unitName: string, role: string) => `邀请您到${unitName}任${role}`
export const region = (name: string) => `负责${name}`
export const term = {
	from: (day: string) => `${day} 起`,
	until: (day: string) => `到 ${day} 为止`,
	long: '长期',
} as const
export const over = {
	used: '这个邀请已经有人用过了，请向单位再要一个。',
	withdrawn: '这个邀请已经收回了，请向单位问一问。',
	expired: '这个邀请过期了，请向单位再要一个。',
} as const
export const name = '您的姓名'
export const nameHint = '写真实姓名，单位里的人看得到'
export const needsPhone = '单位登记了您的手机号，要用微信核对一下。'
export const two = '管理员要两个人定：您加入后，还要另一位管理员或中心领导确认才生效。'
export const join = '加入'
export const joinWithPhone = '核对手机号并加入'
export const inBrowser = '要核对手机号，请在微信里打开这一页。'
export const unreachable = '没有送到，请再点一次。'
export const done = (unitName: string, role: string) => `您已加入${unitName}，岗位是${role}。`
export const waits = (unitName: string) => `已经报给${unitName}，等另一位负责人确认后生效。`
export const toOffice = '去工作台'
export const signInFirst = '先登录，再加入。'
export const signIn = '去登录'
export const link = '加入单位'
