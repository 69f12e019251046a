import type { TemplateStep } from '../../reply-template/reply-template'

/** Headings of the sheet of reply templates. */
export const headings = {
	code: '编号',
	name: '名称',
	steps: '用在哪一步',
	words: '正文',
} as const

/** What each step is called in the sheet, as on its button. */
export const stepNames: Record<TemplateStep, string> = {
	accept: '受理',
	decline: '不予受理',
	transfer: '转办',
	order: '交办',
	sendBack: '退办',
	refuseSendBack: '驳回退办',
	progress: '记一次进展',
	resolve: '申请办结',
	askExtension: '申请延期',
	grantExtension: '同意延期',
	refuseExtension: '不同意延期',
	askSuspension: '申请挂起',
	suspend: '挂起',
	verify: '核查通过',
	return: '打回去再办',
	rework: '重办',
	end: '批准终结',
	keep: '继续办',
	logCall: '记下回访电话',
}

export const templateLine = (steps: readonly TemplateStep[]): string =>
	`用在：${steps.map((step) => stepNames[step]).join('、')}`

/** Choosing a template while an answer is written. */
export const choice = {
	use: '用模板',
	close: '收起模板',
	none: '这一步还没有模板。中心可以在「服务清单」里加。',
	failed: '没有取到模板，请再试一次。',
	places: (left: number): string => `还有 ${left} 处【】要填。`,
	placesByKeys: (left: number): string => `还有 ${left} 处【】要填，按 Tab 键到下一处。`,
	next: '到下一处',
}
