import type { Unit } from '../unit/unit'
import type { Brief, DifferenceView } from './catalogue-view'
import { flatten, sayColumn } from './columns'
import { difference } from './difference'
import type { Entry } from './entry'
import type { ReadList } from './read-sheet'
import { unitWords } from './unit-words'

/** So many of each kind are told one by one: nobody looks through more, and an answer has an end. */
const TOLD = 500

/** What a list changes, in the words of the sheet. */
export function sayDifference(before: ReadList, after: ReadList, units: readonly Unit[]): DifferenceView {
	const words = unitWords(units)
	const { added, removed, changed, same } = difference(before.entries, after.entries)
	const title = { before: before.title ?? '', after: after.title ?? '' }
	return {
		added: added.slice(0, TOLD).map(brief),
		removed: removed.slice(0, TOLD).map(brief),
		changed: changed.slice(0, TOLD).map(({ before, after, keys }) => {
			const [was, is] = [flatten(before), flatten(after)]
			return {
				...brief(after),
				fields: keys.map((key) => ({
					key,
					before: sayColumn(key, was, words),
					after: sayColumn(key, is, words),
				})),
			}
		}),
		counts: { added: added.length, removed: removed.length, changed: changed.length, same },
		...(title.before !== title.after && { title }),
	}
}

/** Whether it changes nothing at all. */
export const isSame = ({ counts, title }: DifferenceView): boolean =>
	counts.added + counts.removed + counts.changed === 0 && title === undefined

const brief = ({ matter, name, field }: Entry): Brief => ({ matter, name, field })
