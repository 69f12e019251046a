import type { CaseView } from '@huying/shared/case/case-view'
import { isMatter } from '@huying/shared/matter/matters'
import { untitled } from '@huying/shared/text/zh-CN/desk'
import { matterText } from '@huying/shared/text/zh-CN/index'
import { slipKind } from '@huying/shared/text/zh-CN/office-room'
import * as words from '@huying/shared/text/zh-CN/slip-page'
import type { Unit } from '@huying/shared/unit/unit'
import { type IssuedSlip, slipsOf } from '../case/room'

/** A slip as it is printed, line by line. */
export interface Paper {
	readonly issuer: string
	readonly number: string
	readonly title: string
	readonly addressee: string
	readonly paragraphs: readonly string[]
	readonly day: string
	readonly copies: string
	/** What came of it; not printed. */
	readonly answer: string
}

type Told = Pick<
	CaseView,
	'number' | 'openedAt' | 'matter' | 'matterName' | 'title' | 'responsibilities' | 'timeline'
>

/**
 * The document of one slip of a case; undefined where the case has no such slip.
 * @param county as the county is called, 峄城区
 */
export function paperOf(
	view: Told,
	number: string,
	county: string,
	units: readonly Unit[],
): Paper | undefined {
	const slip = slipsOf(view).find((one) => one.number === number)
	if (slip === undefined) return undefined
	const nameOf = (id: string, known = id) => units.find(({ unit }) => unit === id)?.name ?? known
	const { kind, unit, unitName, answerBy, at, copies, answered, from } = slip
	const centre = words.centre(county)
	return {
		// whoever supervises by hand signs it; what the clock issues is the centre's
		issuer: from === undefined ? centre : nameOf(from, centre),
		number: words.number(number),
		title: slipKind[kind],
		addressee: words.to(nameOf(unit, unitName)),
		paragraphs: [
			words.about(centre, view.number, words.paperDay(view.openedAt), matterOf(view)),
			whyOf(view, slip),
			words.answer(words.demand[kind], words.paperTime(answerBy)),
		],
		day: words.paperDay(at),
		copies: words.copies(copies.map((id) => nameOf(id)).join('、') || words.noCopies),
		answer: answered ? words.answered(words.paperTime(answered.at), answered.late) : words.unanswered,
	}
}

/** The matter by its name: what a resident wrote does not go onto a paper that is copied to others. */
function matterOf({ matterName, matter, title = untitled }: Told): string {
	return matterName ?? (matter !== undefined && isMatter(matter) ? matterText.matter[matter] : title)
}

/** Why it was issued, by its cause. */
function whyOf(
	{ responsibilities, timeline }: Told,
	{ cause, unit, at, kind, words: said }: IssuedSlip,
): string {
	const part = responsibilities.find((one) => one.unit === unit)
	if (cause === 'hand') return said === undefined ? words.why.plain : words.why.hand(said)
	if (cause === 'instruction') {
		const instructed = timeline.filter(({ type, at: then }) => type === 'instructed' && then <= at).at(-1)
		return instructed?.reportBy === undefined
			? words.why.plain
			: words.why.instruction(words.paperTime(instructed.reportBy))
	}
	if (part === undefined) return words.why.plain
	if (cause === 'sign') return words.why.sign(words.paperTime(part.from))
	const say = kind === 'prompt' ? words.why.soon : words.why.late
	return say(words.paperTime(part.resolveBy))
}
