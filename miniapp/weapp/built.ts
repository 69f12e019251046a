import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the WeChat build. It is built by `npm run build:weapp`, which the test command runs first. */
export function builtWeapp(): string {
	const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../dist/weapp')
	if (!existsSync(path.join(folder, 'app.json'))) {
		throw new Error('There is no WeChat build to test yet: run `npm run build:weapp` first.')
	}
	return folder
}
