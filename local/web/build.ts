import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { localFolder, root } from '../cloud/folder'
import { withLock } from '../cloud/lock'
import { replaceFile } from '../cloud/replace-file'
import { run } from '../cloud/run'
import { digestOf } from '../template/digest'

/** What the web app is made from; its build is kept as long as none of it changes. */
const sources = ['miniapp', 'shared/src', 'shared/package.json', 'package-lock.json']
const built = join(root, 'miniapp', 'dist', 'h5')
const mark = join(localFolder, 'web-build')
const REPORT_MILLISECONDS = 10_000

/** Builds the web app with `npm run build:h5` unless that was done for these very sources; answers its folder. */
export async function buildWebApp(progress: (line: string) => void): Promise<string> {
	mkdirSync(localFolder, { recursive: true })
	return withLock(join(localFolder, 'web-build.lock'), async () => {
		const digest = digestOf(sources)
		const isKept =
			existsSync(join(built, 'index.html')) && existsSync(mark) && readFileSync(mark, 'utf8') === digest
		if (isKept) return built
		const began = Date.now()
		progress('Building the web app: a minute or so, once; a build is kept while its sources stay the same …')
		const reporting = setInterval(
			() => progress(`… still building the web app (${Math.round((Date.now() - began) / 1000)} s)`),
			REPORT_MILLISECONDS,
		)
		// A test run's NODE_ENV would make another build than the one that is served
		await run('npm', ['run', 'build:h5'], { NODE_ENV: 'production' }).finally(() => clearInterval(reporting))
		replaceFile(mark, digest)
		progress(`The web app is built (${Math.round((Date.now() - began) / 1000)} s).`)
		return built
	})
}
