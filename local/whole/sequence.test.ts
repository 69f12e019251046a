import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../cloud/folder'
import { order, placeOf } from './sequence'

const testFiles = ['functions/src', 'miniapp/weapp', 'local', 'bench'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.test.ts'))
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
)

it.each(order.map((paths, place) => [paths, place] as const))('%s names a test file', (_, place) => {
	expect(testFiles.map(placeOf)).toContain(place)
})
