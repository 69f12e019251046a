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
	return functionNames().flatMap((name) => {
		progress(`… loading ${name}, ${rounds} times beside the bare handler`)
		const ours = join(root, 'functions', 'dist', name, 'index.cjs')
		return [sizeFigure(name, ours, floor), loadFigure(name, ours, floor, rounds)]
	})
}

const columns = ['bare handler', 'function'] as const

/** Those of serverless.yml. */
function functionNames(): string[] {
	const file = readFileSync(join(root, 'serverless.yml'), 'utf8')
	const { functions } = parse(file, { logLevel: 'silent' }) as { functions: Record<string, unknown> }
	return Object.keys(functions)
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

function loadFigure(name: string, ours: string, floor: string, rounds: number): Figure {
	const pairs = Array.from({ length: rounds }, (_, round) => {
		// Each is first as often as the other
		const first = round % 2 === 0
		const early = load(first ? ours : floor)
		const late = load(first ? floor : ours)
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
const environment = {
	TABLE: 'bench',
	PHOTO_BUCKET: 'bench',
	WEB_BUCKET: 'bench',
	SESSION_SECRET_PARAMETER: '/bench/session-secret',
	ROSTER_SECRET_PARAMETER: '/bench/roster-secret',
	WECHAT_PARAMETERS: '/bench/wechat',
	AWS_REGION: 'cn-north-1',
	AWS_ACCESS_KEY_ID: 'bench',
	AWS_SECRET_ACCESS_KEY: 'bench',
}

/** CPU time of loading a bundle in a fresh process, in microseconds. */
function load(file: string): number {
	const loader = join(root, 'bench', 'bundles', 'load.cjs')
	return Number(execFileSync(deployedNode(), [loader, file], { env: environment, encoding: 'utf8' }))
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`
const milliseconds = (microseconds: number) => `${(microseconds / 1000).toFixed(1)} ms`
