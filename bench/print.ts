import { type Figure, reaches, spelledRatio } from './figure'
import { reasonFor } from './reasons'

/**
 * The table as text: each figure beside its floor, and under one that falls short of its aim the reason.
 * @param times whether to print times too: they are this machine's, and not for the documentation
 */
export function printed(figures: readonly Figure[], times: boolean): string {
	const rows = figures.map((figure) => ({ figure, cells: cellsOf(figure, times), head: headOf(figure) }))
	const every = rows.flatMap(({ cells, head }) => [cells, head])
	const widths = every[0]?.map((_, column) => Math.max(...every.map((cells) => cells[column]?.length ?? 0)))
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
			.join('  ')
			.trimEnd()
	return rows
		.flatMap(({ figure, cells, head }, index) => [
			...(isBelow(figures[index - 1], figure) ? [] : [...(index > 0 ? [''] : []), line(head)]),
			line(cells),
			...reasonUnder(figure, figures[index + 1]),
		])
		.join('\n')
}

/** Whether a figure stands under the same heading as the one before it. */
function isBelow(before: Figure | undefined, { section, columns }: Figure): boolean {
	return before?.section === section && before.columns.join() === columns.join()
}

/** A reason that figures in a row share stands once, under the last of them. */
function reasonUnder(figure: Figure, next: Figure | undefined): string[] {
	if (reaches(figure) !== false) return []
	const reason = reasonFor(figure)
	const shared = next !== undefined && reaches(next) === false && reasonFor(next) === reason
	return shared ? [] : [`  why: ${reason}`]
}

function headOf({ section, columns }: Figure): string[] {
	return [section.toUpperCase(), ...columns, 'ratio', 'aim', '']
}

function cellsOf(figure: Figure, times: boolean): string[] {
	const shown = times || !figure.timed
	const outcome = reaches(figure)
	return [
		figure.what,
		shown ? figure.floor : '',
		shown ? figure.ours : '',
		spelledRatio(figure.ratio),
		aimOf(figure),
		outcome === undefined ? '' : outcome ? 'reached' : 'SHORT',
	]
}

function aimOf({ aim }: Figure): string {
	if (aim === undefined) return ''
	if ('share' in aim) return `≥ ${aim.share * 100} %`
	return 'ratio' in aim ? `≤ ${spelledRatio(aim.ratio)}` : `< ${aim.bytes / 1000} KB`
}
