import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { bundle } from '../../functions/bundle.mjs'
import { root } from '../../local/cloud/folder'
import { type Figure, median } from '../figure'
import { bundled, deployedNode, sizeOf } from '../floor/build'
import { progress } from '../progress'

/** How much longer than a bare handler a function may take to load. The photo function has an image library to load. */
const AIM = { ratio: 1.3 }
const SHOWN_ONLY = ['photo']

/** Measures size and load of each function's bundle beside those of a bare handler, bundled the same way. */
export async function bundleFigures(rounds: number): Promise<Figure[]> {
	progress('Bundling …')
	await bundle()
	const floor = await bundled(join(root, 'bench', 'floor', 'bare-handler.ts'), 'bare-handler')
	return Object.entries(functions()).flatMap(([name, { environment = {} }]) => {
		progress(`… loading ${name}, ${rounds} times beside the bare handler`)
		const ours = join(root, 'functions', 'dist', name, 'index.cjs')
		const found = environmentOf(Object.keys(environment))
		return [sizeFigure(name, ours, floor), loadFigure(name, ours, floor, rounds, found)]
	})
}

const columns = ['bare handler', 'function'] as const

type Functions = Record<string, { readonly environment?: Record<string, unknown> }>

/** Those of serverless.yml, with the names that each finds in its environment. */
function functions(): Functions {
	const file = readFileSync(join(root, 'serverless.yml'), 'utf8')
	return (parse(file, { logLevel: 'silent' }) as { functions: Functions }).functions
}

function sizeFigure(name: string, ours: string, floor: string): Figure {
	return {
		section: 'bundles',
		what: `${name}, size`,
		columns,
		floor: kilobytes(sizeOf(floor)),
		ours: kilobytes(sizeOf(ours)),
		ratio: sizeOf(ours) / sizeOf(floor),
		timed: false,
	}
}

function loadFigure(
	name: string,
	ours: string,
	floor: string,
	rounds: number,
	found: Record<string, string>,
): Figure {
	const pairs = Array.from({ length: rounds }, (_, round) => {
		// Each is first as often as the other
		const first = round % 2 === 0
		const early = load(first ? ours : floor, found)
		const late = load(first ? floor : ours, found)
		return first ? { ours: early, floor: late } : { ours: late, floor: early }
	})
	return {
		section: 'bundles',
		what: `${name}, load`,
		columns,
		floor: milliseconds(median(pairs.map((pair) => pair.floor))),
		ours: milliseconds(median(pairs.map((pair) => pair.ours))),
		ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
		...(!SHOWN_ONLY.includes(name) && { aim: AIM }),
		timed: true,
	}
}

/** What a function finds in its environment when it is loaded. */
const environmentOf = (names: readonly string[]): Record<string, string> => ({
	...Object.fromEntries(names.map((name) => [name, 'bench'])),
	AWS_REGION: 'cn-north-1',
	AWS_ACCESS_KEY_ID: 'bench',
	AWS_SECRET_ACCESS_KEY: 'bench',
})

/** CPU time of loading a bundle in a fresh process, in microseconds. */
function load(file: string, env: Record<string, string>): number {
	const loader = join(root, 'bench', 'bundles', 'load.cjs')
	return Number(execFileSync(deployedNode(), [loader, file], { env, encoding: 'utf8' }))
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`
const milliseconds = (microseconds: number) => `${(microseconds / 1000).toFixed(1)} ms`
