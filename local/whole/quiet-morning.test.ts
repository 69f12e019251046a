import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR } from '@huying/shared/time/day'
import { expect, it } from 'vitest'
import { root } from '../cloud/folder'
import { quietMorning } from './quiet-morning'
import { runNow } from './run-now'

it('is the third Wednesday of a November, at ten in Beijing', () => {
	const shown = new Date(quietMorning + 8 * HOUR)
	expect(shown.getUTCDay()).toBe(3)
	expect(shown.toISOString()).toMatch(/^\d{4}-11-(1[5-9]|2[01])T10:00:00\.000Z$/)
})

it('is the time that this run shows', () => {
	expect(runNow()).toBeGreaterThanOrEqual(quietMorning)
	expect(runNow() - quietMorning).toBeLessThan(6 * HOUR)
})

it.each(['whole', 'walk'])('is what tests in local/%s go by, never the time of the machine', (folder) => {
	const here = join(root, 'local', folder)
	const others = readdirSync(here).filter((file) => file !== 'run-now.ts' && file !== 'setup.ts')
	expect(others.length).toBeGreaterThan(10)
	const asks = /\bDate\.now\(\)|new Date\(\)/
	expect(others.filter((file) => asks.test(readFileSync(join(here, file), 'utf8')))).toEqual([])
})
