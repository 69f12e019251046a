import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../local/cloud/folder'
import type { Figure } from '../figure'
import { buildKept } from './build'
import { layEmptyApp } from './empty-app'

const AIM = { bytes: 700_000 }

/** Weighs what a resident's phone downloads first, beside an empty app built the same way. */
export async function packageFigures(): Promise<Figure[]> {
	const taro = join(root, 'node_modules', '.bin', 'taro')
	const weapp = join(root, 'miniapp', 'dist', 'weapp')
	await buildKept({
		what: 'the mini-program',
		mark: 'weapp',
		sources: ['miniapp', 'shared/src', 'shared/package.json', 'package-lock.json'],
		built: weapp,
		command: 'npm',
		words: ['run', 'build:weapp'],
		folder: async () => root,
	})
	const empty = join(root, '.local', 'bench', 'empty-app', 'dist', 'weapp')
	await buildKept({
		what: 'an empty Taro app',
		mark: 'empty-app',
		sources: [
			'bench/empty-app',
			'bench/package',
			'miniapp/config',
			'miniapp/babel.config.js',
			'package-lock.json',
		],
		built: empty,
		command: taro,
		words: ['build', '--type', 'weapp'],
		folder: layEmptyApp,
	})
	const ours = mainPackage(weapp)
	const floor = mainPackage(empty)
	return [
		{
			section: 'package',
			what: 'main package',
			columns: ['empty Taro app', 'mini-program'],
			floor: kilobytes(floor),
			ours: kilobytes(ours),
			ratio: ours / floor,
			aim: AIM,
			bytes: ours,
			timed: false,
		},
	]
}

/** Bytes of every file of a build that is in no subpackage; what WeChat would leave out is counted too. */
export function mainPackage(folder: string): number {
	const app = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
		subPackages?: { root: string }[]
		subpackages?: { root: string }[]
	}
	const elsewhere = (app.subPackages ?? app.subpackages ?? []).map(({ root }) => join(folder, root))
	return weigh(folder, elsewhere)
}

function weigh(path: string, elsewhere: readonly string[]): number {
	if (elsewhere.includes(path) || !existsSync(path)) return 0
	if (!statSync(path).isDirectory()) return statSync(path).size
	return readdirSync(path).reduce((sum, name) => sum + weigh(join(path, name), elsewhere), 0)
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`
