import type { CaseAnswer, Entry } from '@huying/shared/case/case-view'
import { casePage, caseParts, clockText, time } from '@huying/shared/text/zh-CN/index'

type Told = Pick<CaseAnswer, 'status' | 'timeline' | 'responsibilities' | 'unitName' | 'joined' | 'followers'>

const text = caseParts.besides
/** Statuses in which a unit's time runs. */
const running: readonly Told['status'][] = ['assigned', 'handling']

/** What a caller is to know besides the sentence: why it stands still, why it takes longer, who else called. */
export function besides(view: Told): string[] {
	const { status, joined = 0, followers = 0 } = view
	const years = view.responsibilities.flatMap(({ phase, unpublished }) =>
		unpublished !== undefined && (phase === 'called' || phase === 'signed') ? [unpublished] : [],
	)
	return [
		...(status === 'suspended' ? why(view) : []),
		...(running.includes(status)
			? [...extension(view), ...years.slice(0, 1).map(clockText.unpublished)]
			: []),
		...(joined > 0 ? [text.joined(joined + 1)] : []),
		...(followers > 0 ? [text.followers(followers)] : []),
	]
}

const last = ({ timeline }: Told, type: Entry['type']): Entry | undefined =>
	[...timeline].reverse().find((entry) => entry.type === type)

function why(view: Told): string[] {
	const words = last(view, 'suspended')?.text
	return words === undefined ? [] : [text.suspended(words)]
}

/** The last time that was granted to the unit in charge, for the work under way. */
function extension(view: Told): string[] {
	const lead = view.responsibilities.find((part) => part.lead)
	const granted = last(view, 'extensionGranted')
	if (!lead || lead.extended === 0 || granted?.extension === undefined || granted.unit !== lead.unit)
		return []
	const { unitName = casePage.sentence.someUnit, extension: more, text: words } = granted
	const amount = time.sayAllowance(more)
	return [
		words === undefined ? text.extended(unitName, amount) : text.extendedBecause(unitName, amount, words),
	]
}
