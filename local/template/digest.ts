import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cloud/folder'

/** A digest of the names and contents of files and folders of the repository; what is built or installed does not count. */
export function digestOf(paths: readonly string[]): string {
	const digest = createHash('sha256')
	const add = (path: string) => {
		const file = join(root, path)
		if (statSync(file).isDirectory()) {
			const names = readdirSync(file).filter(
				(name) => name !== 'dist' && name !== 'node_modules' && !name.startsWith('.'),
			)
			for (const name of names.sort()) add(`${path}/${name}`)
		} else if (!path.includes('.test.')) {
			digest.update(`${path}\n`).update(readFileSync(file))
		}
	}
	for (const path of paths) if (existsSync(join(root, path))) add(path)
	return digest.digest('hex').slice(0, 16)
}
