import { examples, kit } from '@huying/shared/text/zh-CN/index'
import { expect, test } from 'vitest'
import { builtWeapp } from './built'
import { openMiniProgram } from './mini-program'
import { everyNode } from './tree'

const dist = builtWeapp()
const page = 'examples/pages/kit/index'
const open = async (storage = new Map<string, string>(), answers = {}) => {
	const program = await openMiniProgram({
		dist,
		storage,
		answers,
		request: async () => ({ statusCode: 503, data: {} }),
	})
	await program.open(page)
	return program
}
const ground = (program: Awaited<ReturnType<typeof open>>) =>
	String(
		everyNode(program.tree()).find(({ node }) => String(node.attributes.class).includes('huying'))?.node
			.attributes.class,
	)

test('large type is chosen with one tap, and kept', async () => {
	const storage = new Map<string, string>()
	const program = await open(storage)
	expect(ground(program)).toContain('normal')
	await program.tap(examples.size.large)
	expect(ground(program)).toContain('large')
	expect(ground(await open(storage))).toContain('large')
})

test('type starts large where WeChat itself is set to large', async () => {
	expect(ground(await open(new Map(), { getAppBaseInfo: () => ({ fontSizeScaleFactor: 1.4 }) }))).toContain(
		'large',
	)
	expect(ground(await open(new Map(), { getAppBaseInfo: () => ({ fontSizeSetting: 23.8 }) }))).toContain(
		'large',
	)
	expect(ground(await open(new Map(), { getAppBaseInfo: () => ({ fontSizeSetting: 17 }) }))).toContain(
		'normal',
	)
})

test('what is typed is heard, and an error leaves with its cause', async () => {
	const program = await open()
	expect(program.find(examples.form.phoneError)).toBeDefined()
	await program.type(examples.form.phone, '13800000000')
	expect(program.find(examples.form.phoneError)).toBeUndefined()
})

test('a village is found by a few characters of its name', async () => {
	const program = await open()
	const words = examples.form.village
	const opener = everyNode(program.tree()).find(({ node }) => node.attributes.ariaLabel === words)
	expect(opener?.node.attributes.ariaRole).toBe('button')
	await program.tap(words)
	await program.type(kit.picker.search, '石泉')
	await program.tap('石泉西村')
	expect(program.find(kit.picker.search)).toBeUndefined()
	expect(program.find('石泉西村')).toBeDefined()
})

test('a sheet opens and its shade closes it', async () => {
	const program = await open()
	await program.tap(examples.sheet.open)
	expect(program.find(examples.sheet.words)).toBeDefined()
	await program.tap(kit.close)
	expect(program.find(examples.sheet.words)).toBeUndefined()
})

test('the tabs switch, and a page that is not one goes on top', async () => {
	const program = await open()
	await program.open('pages/home/index')
	await program.tap(kit.tabs.cases)
	expect(program.at().page).toBe('pages/cases/index')
	expect(program.wxCalls.filter(({ name }) => name === 'switchTab')).toHaveLength(1)
})
