import { expect, test } from 'vitest'
import { pagesOf, readAppJson } from './app-json'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'

const dist = builtWeapp()
const answerNothing = async () => ({ statusCode: 503, data: { code: 'unavailable' } })

test.each(pagesOf(readAppJson(dist)))(
	'%s opens in WeChat without an exception and has something to show',
	async (page) => {
		const program = await openMiniProgram({ dist, request: answerNothing })
		await program.open(page)
		expect(program.errors).toEqual([])
		expect(program.words()).not.toBe('')
		const { nodes, depth, largestBytes } = program.counts()
		expect(nodes).toBeLessThan(1000)
		expect(depth).toBeLessThan(30)
		expect(largestBytes).toBeLessThan(256 * 1024)
	},
)
