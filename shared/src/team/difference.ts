import type { TeamWords } from './team'

/** People and lines that one version has and the other has not. */
export interface TeamDifference {
	readonly added: number
	readonly removed: number
}

/** How a team would change. The order of lines is a change too: then nothing comes or goes, and yet they differ. */
export function differenceOf(before: TeamWords, after: TeamWords): TeamDifference {
	const [was, is] = [textsOf(before), textsOf(after)]
	return { added: rest(is, was), removed: rest(was, is) }
}

/** Whether two teams say the same, in the same order. */
export const isSameTeam = (one: TeamWords, other: TeamWords): boolean =>
	textsOf(one).join('\n') === textsOf(other).join('\n')

function textsOf({ members, duties, tasks, promises }: TeamWords): string[] {
	return [
		...members.map(({ role, level, user, name, title, phone, weekday, groupDays }) =>
			JSON.stringify([role, level, user, name, title, phone, weekday, groupDays ?? []]),
		),
		...[duties, tasks, promises].flatMap((lines, part) => lines.map((line) => JSON.stringify([part, line]))),
	]
}

/** How many of some texts are left once each of the others has taken one that is the same. */
function rest(texts: readonly string[], others: readonly string[]): number {
	const left = [...others]
	return texts.filter((text) => {
		const place = left.indexOf(text)
		if (place < 0) return true
		left.splice(place, 1)
		return false
	}).length
}
