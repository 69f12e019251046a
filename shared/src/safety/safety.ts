/**
 * What is known of one piece of what a resident sent: the words of one event, or one photo.
 * `waiting` for WeChat's check; `pass`, `review` and `risky` are what it says (`review` also stands for no answer in
 * time, and for a check that WeChat would not make); `shown` and `hidden` are what a person decided on a `review`.
 */
export const verdicts = ['waiting', 'pass', 'review', 'risky', 'shown', 'hidden'] as const
export type Verdict = (typeof verdicts)[number]

/** What WeChat makes of words or a photo. */
export type Suggestion = Extract<Verdict, 'pass' | 'review' | 'risky'>

/** Beside a case: whether what its caller sent may be shown to other residents. Holds no words. */
export interface Safety {
	/** By the seq of the event that the words stand beside. */
	readonly texts: Readonly<Record<string, Verdict>>
	/** By the photo's identifier. */
	readonly photos: Readonly<Record<string, Verdict>>
	/** When it last changed, in epoch milliseconds. */
	readonly at: number
}

/** Names one piece. */
export type Piece = { readonly text: number } | { readonly photo: string }

const open: ReadonlySet<Verdict> = new Set<Verdict>(['pass', 'shown'])
const shut: ReadonlySet<Verdict> = new Set<Verdict>(['risky', 'hidden'])

/** Whether one piece may be shown by itself: it passed, or a person let it through. What nobody checked may not. */
export const isOpenVerdict = (verdict: Verdict | undefined): boolean =>
	verdict !== undefined && open.has(verdict)

export const allVerdicts = ({ texts, photos }: Safety): Verdict[] => [
	...Object.values(texts),
	...Object.values(photos),
]

/**
 * The only rule that says whether a resident's words and photos may be shown to another resident: only once every piece
 * passed or was let through by a person. What was never checked (a case filed by phone, say) is not shown.
 */
export function mayShowToOthers(safety: Safety | undefined): boolean {
	const known = safety ? allVerdicts(safety) : []
	return known.length > 0 && known.every((verdict) => open.has(verdict))
}

/** Whether a person must look: something is in doubt, and nothing keeps the case from being shown anyway. */
export function needsPerson(safety: Safety): boolean {
	const known = allVerdicts(safety)
	return known.includes('review') && !known.some((verdict) => shut.has(verdict))
}

/** Whether an answer is still awaited. */
export function isWaiting(safety: Safety): boolean {
	return allVerdicts(safety).includes('waiting')
}

/** Begins to wait for pieces that are not known yet; what is known stays. */
export function begun(safety: Safety | undefined, pieces: readonly Piece[], at: number): Safety {
	let next = safety ?? { texts: {}, photos: {}, at }
	for (const piece of pieces) if (verdictOf(next, piece) === undefined) next = put(next, piece, 'waiting', at)
	return next
}

/**
 * Takes up WeChat's answer. A person's decision stands; of several answers the worst does. A photo that went to a
 * person only because no answer came is judged by the answer when it does come.
 */
export function judged(safety: Safety, piece: Piece, said: Suggestion, at: number): Safety {
	const stands = verdictOf(safety, piece)
	const next = stands === undefined ? said : after[stands](said)
	return next === stands ? safety : put(safety, piece, next, at)
}

/** What stands after an answer, by what stood before it. */
const after: Record<Verdict, (said: Suggestion) => Verdict> = {
	waiting: (said) => said,
	pass: (said) => said,
	review: (said) => said,
	risky: () => 'risky',
	shown: () => 'shown',
	hidden: () => 'hidden',
}

/** No answer came, or none will: a person looks. Whatever is known already stands. */
export function unanswered(safety: Safety, piece: Piece, at: number): Safety {
	return verdictOf(safety, piece) === 'waiting' ? put(safety, piece, 'review', at) : safety
}

/** A person decides on all that is in doubt now; what is still being checked stays so. */
export function decided(safety: Safety, show: boolean, at: number): Safety {
	const over = (pieces: Readonly<Record<string, Verdict>>) =>
		Object.fromEntries(
			Object.entries(pieces).map(([name, verdict]) => [
				name,
				verdict === 'review' ? (show ? ('shown' as const) : ('hidden' as const)) : verdict,
			]),
		)
	return { texts: over(safety.texts), photos: over(safety.photos), at }
}

export function verdictOf({ texts, photos }: Safety, piece: Piece): Verdict | undefined {
	return 'text' in piece ? texts[piece.text] : photos[piece.photo]
}

function put(safety: Safety, piece: Piece, verdict: Verdict, at: number): Safety {
	return 'text' in piece
		? { ...safety, texts: { ...safety.texts, [piece.text]: verdict }, at }
		: { ...safety, photos: { ...safety.photos, [piece.photo]: verdict }, at }
}

/** The worse of two answers. */
export function worse(left: Suggestion, right: Suggestion): Suggestion {
	const order: readonly Suggestion[] = ['pass', 'review', 'risky']
	return order.indexOf(left) >= order.indexOf(right) ? left : right
}
