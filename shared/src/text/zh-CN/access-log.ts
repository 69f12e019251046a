import type { AccessKind } from '../../access-log/access-entry'

/** 查阅记录: who saw, took out or changed what not everybody may. */
export const title = '查阅记录'
export const explain =
	'谁看了保密诉求人、取走了台账、改了岗位，都记在这里。只能添，不能改，也不能删；每天的末尾锁进全县的公开日志。'
export const waiting = '正在取记录，请稍等。'
export const none = '还没有记录。有人查阅、导出或改动以后，会记在这里。'
export const more = '再往前看'
export const whole = '全县'
export const ofUnit = '看哪个单位'
export const intact = (entries: number, day: string) =>
	`记录前后相连，没有人动过。到 ${day} 为止的 ${entries} 条已锁进公开日志。`
export const intactYet = '记录前后相连，没有人动过。今天的记录过了零点锁进公开日志。'
export const broken = '记录前后接不上：有人动过数据。请马上找督查室和管系统的人。'
export const notYours = '只有督查室能看全部；各单位的人看本单位的。'

export const kind: Record<AccessKind, string> = {
	confidentialSeen: '看了保密诉求人的姓名和电话',
	ledgerTaken: '取走了台账',
	caseFilePrinted: '打印了卷宗',
	postGiven: '给了岗位',
	postEnded: '收回了岗位',
	postMoved: '调了岗位',
	standInSet: '定了代班',
	invitationMade: '发了上岗邀请',
	invitationWithdrawn: '收回了上岗邀请',
	unitChanged: '改了单位',
	regionChanged: '改了区域',
	rulesChanged: '改了规则',
	noticeSettingsChanged: '改了通知设置',
	centrePhoneChanged: '改了中心电话',
	administratorMade: '任命了管理员',
	countersignAsked: '申请了重大改动',
	countersignRefused: '没有同意重大改动',
	erased: '删除了个人信息',
	dataTaken: '取走了个人信息',
	retentionChanged: '改了保存期限',
	restored: '恢复了数据',
}
/** How a detail is told; details without a sentence here are not shown. */
export const detail: Readonly<Record<string, (value: string | number) => string>> = {
	rows: (rows) => `${rows} 行`,
	version: (version) => `第 ${version} 版`,
	count: (invitations) => `${invitations} 份`,
	role: (role) => `岗位：${role}`,
	region: (code) => `区域代码：${code}`,
	before: (before) => `原来是 ${before}`,
	after: (after) => `改成 ${after}`,
	steps: (steps) => `卷宗里有 ${steps} 步`,
}
export const byClock = '系统到时自动办'
export const nameless = '没有留姓名的用户'
export const caller = '诉求人本人'
export const about = (who: string) => `涉及：${who}`
export const caseNumber = (number: string) => `受理编号 ${number}`
