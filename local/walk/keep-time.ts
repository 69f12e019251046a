import type { BrowserContext } from 'playwright-core'
import { inject } from 'vitest'
import type {} from '../whole/setup'

/**
 * Lets a browser show the time of the test run, as its clouds do. The clock that comes with the browser's driver would
 * also take the place of timers and frames, which here shall run as they do for people.
 */
export async function keepTime(context: BrowserContext): Promise<void> {
	await context.addInitScript((ahead) => {
		globalThis.Date = new Proxy(Date, {
			construct: (real, given, made) =>
				Reflect.construct(real, given.length > 0 ? given : [real.now() + ahead], made),
			get: (real, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
		})
	}, inject('ahead'))
}
