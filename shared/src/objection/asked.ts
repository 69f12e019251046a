import type { CaseState } from '../case/state'

/** What one step of a case changes in the counts under an item; durations in milliseconds. */
export interface AskedChange {
	readonly disclosure: string
	readonly asked: number
	readonly answered: number
	readonly took: number
}

/** Counts a step: asked when it is opened, answered once, when it is first answered. Undefined where nothing changes. */
export function askedChange(before: CaseState | undefined, after: CaseState): AskedChange | undefined {
	const { disclosure, answeredAt, openedAt } = after
	if (disclosure === undefined) return undefined
	const asked = before === undefined ? 1 : 0
	const answered = before?.answeredAt === undefined && answeredAt !== undefined ? 1 : 0
	if (asked + answered === 0) return undefined
	return {
		disclosure: disclosure.disclosure,
		asked,
		answered,
		took: answeredAt === undefined ? 0 : answeredAt - openedAt,
	}
}
