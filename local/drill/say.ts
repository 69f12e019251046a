import type { DrillReport } from './drill'

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

/** A drill's report, as it is printed and kept. */
export function said(report: DrillReport): string[] {
	const { wanted, restored, chains, opened, erasedAgain, took, exact, faults } = report
	const kinds = [...new Set([...Object.keys(wanted.kinds), ...Object.keys(restored.kinds)])].sort()
	const width = Math.max(4, ...kinds.map((kind) => kind.length))
	const row = (kind: string, one: number, other: number) =>
		`  ${kind.padEnd(width)}  ${String(one).padStart(9)}  ${String(other).padStart(9)}${one === other ? '' : '  differs'}`
	return [
		`By ${report.means}: ${restored.items} items of ${kinds.length} kinds.`,
		`  ${'kind'.padEnd(width)}  ${(exact ? 'copied' : 'before').padStart(9)}  ${'restored'.padStart(9)}`,
		...kinds.map((kind) => row(kind, wanted.kinds[kind] ?? 0, restored.kinds[kind] ?? 0)),
		...(exact
			? [`Every byte: ${wanted.digest === restored.digest ? 'the same' : 'NOT the same'}.`]
			: ['The table was in use: what differs was written while it was copied.']),
		`Chains that hold: ${chains.cases} cases, ${chains.traces} grid workers’ logs, ${chains.accessLogs} access logs, ${chains.logs} public logs; ${chains.broken.length} do not.`,
		opened === undefined
			? 'No case was opened.'
			: `Opened through the real handlers: case ${opened.number}, ${opened.status}, ${opened.lines} lines.`,
		...(erasedAgain === undefined
			? []
			: [`Erased again, because they were erased after the copy was taken: ${erasedAgain}.`]),
		`Taken in ${seconds(took.take)}, restored in ${seconds(took.restore)}, counted and proved in ${seconds(took.prove)}.`,
		...(faults.length === 0
			? ['The restore is good.']
			: ['THE RESTORE IS NOT GOOD:', ...faults.map((one) => `  ${one}`)]),
	]
}
