import type { Tally } from './feed-all'

/**
 * Shows each second how far a feed has come: on one line of a terminal, else a line each time it has moved.
 * @returns what ends it
 */
export function showProgress(total: number, tally: Tally): () => void {
	const { stderr } = process
	let shown = -1
	const show = () => {
		const done = tally.filed + tally.alreadyThere + tally.rejects.length
		if (done === shown) return
		shown = done
		stderr.write(stderr.isTTY ? `\r${barOf(done, total)} ${done}/${total}` : `${done}/${total}\n`)
	}
	const timer = setInterval(show, 1000)
	return () => {
		clearInterval(timer)
		show()
		if (stderr.isTTY) stderr.write('\n')
	}
}

function barOf(done: number, total: number): string {
	const full = total === 0 ? 30 : Math.round((30 * done) / total)
	return '█'.repeat(full) + '░'.repeat(30 - full)
}
