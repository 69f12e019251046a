/**
 * What a grid worker never takes from anybody, whoever offers it: money in the bank, what opens a door or an account, and
 * what signs in somebody's name.
 */
const forbidden = [
	'银行卡',
	'储蓄卡',
	'信用卡',
	'借记卡',
	'存折',
	'存单',
	'网银',
	'密码',
	'验证码',
	'口令',
	'U盾',
	'钥匙',
	'门禁卡',
	'公章',
	'印章',
	'私章',
	'名章',
	'财务章',
	'手机卡',
	'电话卡',
	'微信号',
	'支付宝',
] as const

/** Without what hides a word: width, case, spaces, dots and dashes. */
const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{P}\p{S}]+/gu, '')

/** The forbidden thing that a name of a paper means; undefined where it may be received. */
export function forbiddenIn(name: string): string | undefined {
	const said = plain(name)
	return forbidden.find((word) => said.includes(plain(word)))
}
