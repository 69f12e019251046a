import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../../local/cloud/folder'
import { benchFolder } from '../floor/build'

const miniapp = join(root, 'miniapp')

/**
 * Lays the empty app out in the bench's folder, with the mini-program's own configuration beside it. Taro reads only
 * TypeScript that lies in the app it builds, so the configuration is bundled into one file of it.
 * @returns its folder
 */
export async function layEmptyApp(): Promise<string> {
	const folder = join(benchFolder, 'empty-app')
	rmSync(folder, { recursive: true, force: true })
	mkdirSync(folder, { recursive: true })
	cpSync(join(root, 'bench', 'empty-app'), folder, { recursive: true })
	for (const file of ['babel.config.js', 'project.config.json'])
		cpSync(join(miniapp, file), join(folder, file))
	await build({
		entryPoints: [join(miniapp, 'config', 'index.ts')],
		outfile: join(folder, 'config', 'index.js'),
		bundle: true,
		platform: 'node',
		format: 'cjs',
		packages: 'external',
		// The plugins it names by their place are still there
		define: { __dirname: JSON.stringify(join(miniapp, 'config')) },
		logLevel: 'warning',
	})
	return folder
}
