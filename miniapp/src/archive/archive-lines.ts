import { type Line, lineName } from '@huying/shared/archive/archive'
import type { ArchiveView } from '@huying/shared/archive/archive-view'
import { lineStep, page as words } from '@huying/shared/text/zh-CN/archive'
import { entryName } from '@huying/shared/text/zh-CN/trace'

/** A line of an archive as it is told, wherever it comes from. */
export interface Told {
	readonly entry: string
	readonly at: number
	readonly words: string
	/** What else is to be said: late, content, in doubt, struck out. */
	readonly more: readonly string[]
	readonly struck: boolean
}

const names: Readonly<Record<string, string>> = entryName

/** Lines of cases and entries of the own log, the newest first. */
export function toldOf({ lines, entries }: Pick<ArchiveView, 'lines' | 'entries'>): Told[] {
	return [
		...lines.map(
			(line): Told => ({
				entry: lineName(line),
				at: line.at,
				words: `${lineStep[line.step]}，${line.number}`,
				more: moreOf(line),
				struck: line.struck === true,
			}),
		),
		...entries.map(
			({ entry, type, doneAt, doubted, struck }): Told => ({
				entry,
				at: doneAt,
				words: names[type] ?? type,
				more: [...(doubted ? [words.doubted] : []), ...(struck ? [words.struck] : [])],
				struck,
			}),
		),
	].sort((one, other) => other.at - one.at)
}

function moreOf({ late, solved, content, struck }: Line): string[] {
	return [
		...(late ? [words.late] : []),
		...(solved === undefined ? [] : [words.solved(solved)]),
		...(content === undefined ? [] : [words.content(content)]),
		...(struck ? [words.struck] : []),
	]
}
