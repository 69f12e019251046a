import { type Figure, reaches, sections } from './figure'
import { reasonFor } from './reasons'

const titles = ['', 'floor', 'ours', 'ratio', 'aim', '']

/**
 * The table as text: each figure beside its floor, and under one that falls short of its aim the reason.
 * @param times whether to print times too: they are this machine's, and not for the documentation
 */
export function printed(figures: readonly Figure[], times: boolean): string {
	const lines = figures.map((figure) => [
		`${figure.section}: ${figure.what}`,
		figure.timed && !times ? '' : figure.floor,
		figure.timed && !times ? '' : figure.ours,
		figure.ratio.toFixed(2),
		aimOf(figure),
		{ true: 'reached', false: 'SHORT', undefined: '' }[String(reaches(figure))] ?? '',
	])
	const widths = titles.map((title, column) =>
		Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
	)
	const row = (cells: readonly string[]) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd()
	const body = figures.flatMap((figure, index) => {
		const previous = figures[index - 1]
		const { floor, ours } = sections[figure.section]
		return [
			...(previous?.section === figure.section ? [] : ['', row([figure.section, floor, ours])]),
			row(lines[index] ?? []),
			...(reaches(figure) === false ? [`    why: ${reasonFor(figure)}`] : []),
		]
	})
	return [row(titles), ...body].join('\n')
}

function aimOf({ aim }: Figure): string {
	if (aim === undefined) return ''
	return 'ratio' in aim ? `≤ ${aim.ratio.toFixed(2)}` : `< ${aim.bytes / 1000} KB`
}
