import { expect, test } from 'vitest'
import { paths } from '../src/route/address'
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
		await program.until(/./)
		expect(program.errors).toEqual([])
		const { nodes, depth, largestBytes } = program.counts()
		expect(nodes).toBeLessThan(1000)
		expect(depth).toBeLessThan(30)
		expect(largestBytes).toBeLessThan(256 * 1024)
	},
)

test('every page has a name to go to it by', () => {
	const named = Object.values(paths).map((path) => path.slice(1))
	expect(named.sort()).toEqual(pagesOf(readAppJson(dist)).sort())
})
