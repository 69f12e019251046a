import type { StepType } from '../../errand/command'
import type { Beneficiary, ConsentStatus, VoucherKind } from '../../errand/errand'

/** What is told of an errand's steps; `who` took it: 「您」, 「网格员」, 「榴园镇」. */
export const stepTold: Record<StepType, (who: string) => string> = {
	undertake: (who) => `${who}定下了跑这件事的网格员`,
	pass: (who) => `${who}换了网格员接着跑`,
	giveConsent: (who) => `${who}同意了代办`,
	takeConsent: () => '网格员当面取得了本人同意',
	withdrawConsent: (who) => `${who}说不同意办了`,
	book: (who) => `${who}约了见面时间`,
	unbook: (who) => `${who}取消了见面时间`,
	askMissing: () => '网格员一次告知了缺的材料',
	answerMissing: (who) => `${who}回复了缺的材料`,
	receivePapers: () => '网格员收了材料，开了收条',
	confirmVoucher: (who) => `${who}确认了收条`,
	signVoucher: () => '对方在收条上签了字',
	handIn: () => '网格员把材料交到了窗口',
	bringBack: () => '网格员从窗口取回来了',
	returnPapers: () => '网格员还了材料，开了收条',
	takeCash: () => '网格员代收了现金，开了收条',
	spendCash: () => '网格员代交了费用，附有票据',
	returnCash: () => '网格员退了现金，开了收条',
	joinTrip: () => '网格员把这件事排进了集中办',
	leaveTrip: () => '网格员把这件事移出了集中办',
}

/** What each step is called on its button. */
export const stepName: Record<StepType, string> = {
	undertake: '我来跑',
	pass: '换人接着跑',
	giveConsent: '同意代办',
	takeConsent: '当面取得同意',
	withdrawConsent: '不同意办了',
	book: '约时间',
	unbook: '取消约好的时间',
	askMissing: '告知缺的材料',
	answerMissing: '回复缺的材料',
	receivePapers: '收材料',
	confirmVoucher: '确认收条',
	signVoucher: '对方签字确认',
	handIn: '交到窗口',
	bringBack: '从窗口取回',
	returnPapers: '还材料',
	takeCash: '代收现金',
	spendCash: '代交费用',
	returnCash: '退现金',
	joinTrip: '排进集中办',
	leaveTrip: '移出集中办',
}

/** Whom an errand is for, as the worker reads it. */
export const beneficiary: Record<Beneficiary, string> = {
	self: '本人',
	parent: '父母',
	child: '子女',
	spouse: '配偶',
	relative: '亲戚',
	neighbour: '邻居',
	other: '别人',
}

export const consent: Record<ConsentStatus, string> = {
	own: '本人提出',
	asked: '等本人同意',
	given: '本人已同意',
	withdrawn: '本人不同意了',
}

export const voucher: Record<VoucherKind, string> = {
	received: '收到材料',
	brought: '从窗口带回',
	returned: '还回材料',
	left: '窗口留存',
	cashTaken: '代收现金',
	cashReturned: '退回现金',
}
/** 收条 1 号 */
export const voucherNumber = (number: number) => `收条 ${number} 号`
