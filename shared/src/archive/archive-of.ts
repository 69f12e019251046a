import { dayOf } from '../follow-up/figures'
import { countsOf } from '../trace/counts'
import type { TraceEntry } from '../trace/entry'
import { type Archive, type Line, type LineStep, noArchive } from './archive'

/** A track of which some points came from a mock-location phone, or from one whose clock was set wrong. */
const tampered = ['mock', 'clockWrong', 'backwards'] as const

/** Whether an entry is marked and not believed. */
export function isDoubted(entry: TraceEntry): boolean {
	if (entry.clock === 'doubtful') return true
	return entry.type === 'tracked' && tampered.some((doubt) => (entry.doubts[doubt] ?? 0) > 0)
}

/**
 * A month of somebody's work, computed from its traces alone: lines of cases and entries of their own log. Neither the
 * order nor a line that comes twice matters; what was struck out counts nothing.
 * @param struck names of entries of the log that an upheld objection struck out
 */
export function archiveOf(
	lines: readonly Line[],
	entries: readonly TraceEntry[],
	struck: ReadonlySet<string> = new Set(),
): Archive {
	const believed = entries.filter(({ id }) => !struck.has(id))
	const counted = lines.filter((line) => line.struck !== true)
	const counts = countsOf(believed)
	const cases = (...steps: readonly LineStep[]) =>
		new Set(counted.filter(({ step }) => steps.includes(step)).map(({ case: id }) => id))
	const events = (step: LineStep) =>
		new Set(counted.filter((line) => line.step === step).map(({ case: id, seq }) => `${id}#${seq}`)).size
	const found = cases('found')
	for (const entry of believed) if (entry.type === 'found') found.add(entry.case)
	const ratings = [...lastRatings(counted).values()]
	const { good: _, ...errands } = errandsOf(counted)
	return {
		...noArchive,
		daysOnDuty: new Set(
			believed
				.filter(({ type, clock }) => type === 'signedIn' && clock !== 'doubtful')
				.map(({ when }) => dayOf(when)),
		).size,
		patrols: counts.patrols,
		minutes: Math.round(counts.patrolSeconds / 60),
		metres: Math.round(counts.metres),
		visits: counts.visits,
		found: found.size,
		foundSolved: cases('foundSolved').size,
		settled: counts.settled,
		inspected: believed.filter(({ type }) => type === 'inspected').length,
		verified: events('verified'),
		returned: events('returned'),
		...errands,
		answered: ratings.filter(({ solved }) => solved !== undefined).length,
		solved: ratings.filter(({ solved }) => solved === true).length,
		answeredContent: ratings.filter(({ content }) => content !== undefined).length,
		content: ratings.filter(({ content }) => content === true).length,
		doubted: believed.filter(isDoubted).length,
	}
}

/** The errands of some lines: finished, each once; of those after their time, done anew, and neither. */
export function errandsOf(lines: readonly Line[]) {
	const of = (wanted: (line: Line) => boolean) =>
		new Set(lines.filter((line) => line.struck !== true && wanted(line)).map(({ case: id }) => id))
	const done = of(({ step }) => step === 'errandDone')
	const late = of(({ step, late }) => step === 'errandDone' && late === true)
	const reworked = of(({ step, case: id }) => step === 'errandReworked' && done.has(id))
	return {
		errands: done.size,
		late: late.size,
		reworked: reworked.size,
		good: [...done].filter((id) => !late.has(id) && !reworked.has(id)).length,
	}
}

/** What was last said of each errand. */
export function lastRatings(lines: readonly Line[]): Map<string, Line> {
	const last = new Map<string, Line>()
	for (const line of lines) {
		if (line.step !== 'errandRated' || line.struck === true) continue
		const before = last.get(line.case)
		if (before === undefined || before.seq < line.seq) last.set(line.case, line)
	}
	return last
}
