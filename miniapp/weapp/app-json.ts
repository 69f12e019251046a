import { readFileSync } from 'node:fs'
import path from 'node:path'

export type AppJson = {
	pages: string[]
	subPackages?: { root: string; pages: string[] }[]
	tabBar?: { list: { pagePath: string }[] }
}

export const readAppJson = (dist: string): AppJson =>
	JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson

/** Every page by its whole path, e.g. `office/pages/desk/index`. */
export const pagesOf = (app: AppJson): string[] => [
	...app.pages,
	...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]
