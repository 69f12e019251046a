import type { WorkLine } from '@huying/shared/disclosure/disclosure-view'

/** Steps that somebody waits for, as against what one may do at any time. */
const awaited = ['submit', 'review', 'approve'] as const
export type Part = 'mine' | 'owed' | 'others'

/** Which part of the list a line stands in: one's own turn, what is owed and not begun, everything else. */
export function partOf({ disclosure, work, moves }: WorkLine): Part {
	if (moves.some((move) => (awaited as readonly string[]).includes(move))) return 'mine'
	return disclosure === undefined && work === 'idle' ? 'owed' : 'others'
}

/** The parts that have lines, each with what is due first on top. */
export function sorted(lines: readonly WorkLine[]): { part: Part; lines: WorkLine[] }[] {
	const parts: Part[] = ['mine', 'owed', 'others']
	return parts
		.map((part) => ({
			part,
			lines: lines.filter((line) => partOf(line) === part).sort((left, right) => left.dueAt - right.dueAt),
		}))
		.filter((one) => one.lines.length > 0)
}
