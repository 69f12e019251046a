import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cloud/folder'
import { withLock } from '../cloud/lock'
import { run } from '../cloud/run'
import { digestOf } from './digest'

/** What the package is made from; a build is kept as long as none of it changes. */
const sources = ['serverless.yml', 'package-lock.json', 'functions', 'shared/src', 'shared/package.json']
const KEPT_PACKAGES = 4
/** A package used this lately may be running beside us. */
const IN_USE_MILLISECONDS = 24 * 3600_000

/** Runs `osls package` unless that was done for these very sources; answers the package's folder. */
export async function packageFunctions(progress: (line: string) => void = () => {}): Promise<string> {
	const packages = join(root, '.local', 'package')
	const folder = join(packages, digestOf(sources))
	if (existsSync(folder)) {
		utimesSync(folder, new Date(), new Date())
		return folder
	}
	mkdirSync(packages, { recursive: true })
	return withLock(join(packages, 'lock'), async () => {
		if (existsSync(folder)) return folder
		progress('Packaging the functions …')
		const made = `${folder}.new`
		rmSync(made, { recursive: true, force: true })
		await runOsls(made)
		cpSync(join(root, 'functions', 'dist'), join(made, 'functions', 'dist'), { recursive: true })
		renameSync(made, folder)
		dropOld(packages)
		return folder
	})
}

/** Started directly: through npx it would outlive a start that is stopped. */
function runOsls(folder: string): Promise<void> {
	const script = join(root, 'node_modules', 'osls', 'bin', 'serverless.js')
	return run(process.execPath, [script, 'package', '--stage', 'local', '--package', folder], {
		SLS_TELEMETRY_DISABLED: '1',
		SLS_NOTIFICATIONS_MODE: 'off',
	})
}

function dropOld(packages: string): void {
	const usedAt = (folder: string) => statSync(folder).mtimeMs
	const byUse = readdirSync(packages)
		.filter((name) => /^[0-9a-f]{16}$/.test(name))
		.map((name) => join(packages, name))
		.sort((left, right) => usedAt(right) - usedAt(left))
	for (const old of byUse.slice(KEPT_PACKAGES)) {
		if (Date.now() - usedAt(old) > IN_USE_MILLISECONDS) rmSync(old, { recursive: true, force: true })
	}
}
