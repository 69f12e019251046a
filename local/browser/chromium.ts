import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A Chromium unpacked from npm, and the system libraries it brings for machines that have none. */
export type Unpacked = { executable: string; libraries: string | undefined; args: string[] }

/**
 * Unpacks the Chromium of npm `@sparticuz/chromium` into a folder once. It is unpacked beside and then moved,
 * so two test runs at once, or one that is killed, leave no half of it.
 */
export async function unpackChromium(folder: string): Promise<Unpacked> {
	const target = path.join(folder, `chromium-${await versionOf('@sparticuz/chromium')}`)
	const args = await unpackInto(folder, target)
	const executable = path.join(target, 'chromium')
	const libraries = path.join(target, 'al2023', 'lib')
	return { executable, libraries: lacksLibraries(executable) ? libraries : undefined, args }
}

async function unpackInto(folder: string, target: string): Promise<string[]> {
	await mkdir(folder, { recursive: true })
	const beside = await mkdtemp(path.join(folder, 'unpacking-'))
	const before = {
		TMPDIR: process.env.TMPDIR,
		AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV,
		LD: process.env.LD_LIBRARY_PATH,
	}
	try {
		// The package unpacks where TMPDIR points, and its libraries (al2023) only where it believes to be in Lambda.
		process.env.TMPDIR = beside
		process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
		const { default: chromium } = await import('@sparticuz/chromium')
		if (!existsSync(path.join(target, 'chromium'))) {
			await chromium.executablePath()
			await rename(beside, target).catch((error: NodeJS.ErrnoException) => {
				// Another run was first: its copy is as good.
				if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
			})
		}
		return chromium.args
	} finally {
		restore('TMPDIR', before.TMPDIR)
		restore('AWS_EXECUTION_ENV', before.AWS_EXECUTION_ENV)
		restore('LD_LIBRARY_PATH', before.LD)
		await rm(beside, { recursive: true, force: true })
	}
}

function restore(name: string, value: string | undefined): void {
	if (value === undefined) delete process.env[name]
	else process.env[name] = value
}

/** Bare systems lack NSS and friends; where they are, the system's own are better. */
function lacksLibraries(executable: string): boolean {
	try {
		return execFileSync('ldd', [executable], { encoding: 'utf8' }).includes('not found')
	} catch {
		// No ldd: the libraries that came along do no harm.
		return true
	}
}

async function versionOf(name: string): Promise<string> {
	const main = createRequire(import.meta.url).resolve(name)
	const folder = main.slice(0, main.lastIndexOf(name) + name.length)
	const about: { version: string } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'))
	return about.version
}
