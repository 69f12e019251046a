import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'
import { wxmlToJs, wxssToJs } from 'miniprogram-compiler'
import { pagesOf, readAppJson } from './app-json'

const files = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		statSync(path.join(folder, file)).isFile(),
	)

/** What WeChat would refuse in a build, as sentences; none is good. */
export function problemsOf(dist: string): string[] {
	const problems: string[] = []
	const attempt = (what: string, run: () => unknown) => {
		try {
			run()
		} catch (error) {
			problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`)
		}
	}
	for (const page of pagesOf(readAppJson(dist))) {
		for (const kind of ['js', 'json', 'wxml', 'wxss']) {
			// Styles are optional: a page may have none of its own.
			if (kind !== 'wxss' && !existsSync(path.join(dist, `${page}.${kind}`)))
				problems.push(`${page}.${kind} is missing`)
		}
	}
	for (const file of files(dist)) {
		const text = () => readFileSync(path.join(dist, file), 'utf8')
		if (file.endsWith('.json')) attempt(file, () => JSON.parse(text()))
		if (!file.endsWith('.js')) continue
		attempt(file, () => new Script(`(function () {${text()}\n})`))
		if (/\bprocess\.env\b/.test(text())) problems.push(`${file}: process.env does not exist on a phone`)
	}
	attempt('wcc', () => wxmlToJs(dist))
	attempt('wcsc', () => wxssToJs(dist))
	return problems
}

/** Bytes of each package: `''` is the first one, which everybody downloads. */
export function packageSizes(dist: string): Record<string, number> {
	const roots = (readAppJson(dist).subPackages ?? []).map(({ root }) => root)
	const sizes: Record<string, number> = { '': 0 }
	for (const file of files(dist)) {
		const root = roots.find((one) => file.startsWith(`${one}/`)) ?? ''
		sizes[root] = (sizes[root] ?? 0) + statSync(path.join(dist, file)).size
	}
	return sizes
}
