import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Figure, median } from '../figure'
import { benchFolder, bundled, deployedNode } from '../floor/build'
import { progress } from '../progress'
import { walk } from '../requests/walk'
import type { Pair } from './contest'

/** How much more CPU a handler may take than the SDK in it. */
const AIM = { ratio: 1.3 }

/** Measures the CPU time of each operation in its handler, beside that of the bare SDK with the same answers. */
export async function handlerFigures(endpoint: string, rounds: number): Promise<Figure[]> {
	progress('Recording what each operation sends and is answered …')
	const contest = await bundled(join(import.meta.dirname, 'contest.ts'), 'contest')
	const recorded = join(benchFolder, 'recorded.json')
	writeFileSync(recorded, JSON.stringify(await walk(endpoint, 200, () => undefined)))
	const pairs = await contested(contest, recorded, rounds)
	return Object.entries(pairs).map(([what, measured]) => figureOf(what, measured))
}

/** As it is deployed: bundled, and under the deployed Node. */
async function contested(contest: string, recorded: string, rounds: number): Promise<Record<string, Pair[]>> {
	const running = promisify(execFile)(deployedNode(), [contest, recorded, String(rounds)], {
		maxBuffer: 64 * 1024 * 1024,
	})
	running.child.stderr?.pipe(process.stderr)
	return JSON.parse((await running).stdout) as Record<string, Pair[]>
}

function figureOf(what: string, pairs: readonly Pair[]): Figure {
	return {
		section: 'handlers',
		what,
		columns: ['bare SDK, CPU', 'handler, CPU'],
		floor: milliseconds(median(pairs.map(({ floor }) => floor))),
		ours: milliseconds(median(pairs.map(({ ours }) => ours))),
		ratio: median(pairs.map(({ ours, floor }) => ours / floor)),
		aim: AIM,
		timed: true,
	}
}

const milliseconds = (microseconds: number) => `${(microseconds / 1000).toFixed(2)} ms`
