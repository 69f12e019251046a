import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../local/cloud/folder'
import type { Figure } from './figure'
import { printed } from './print'

const page = join(root, 'docs', 'bench.md')
const FENCE = /(<!-- table -->\n```text\n)[\s\S]*?(\n```)/

/** Puts the table into docs/bench.md, without what holds on one machine only. */
export function writeDown(figures: readonly Figure[]): void {
	const before = readFileSync(page, 'utf8')
	if (!FENCE.test(before)) throw new Error('docs/bench.md has no place for the table')
	writeFileSync(
		page,
		before.replace(FENCE, (_, open, close) => `${open}${printed(figures, false)}${close}`),
	)
}
