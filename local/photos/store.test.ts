import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, expect, it } from 'vitest'
import { openStore } from './store'

const folder = mkdtempSync(join(tmpdir(), 'huying-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('copied with its folder has bytes of its own', async () => {
	const [first, copy] = [join(folder, 'first'), join(folder, 'copy')]
	const put = async (store: ReturnType<typeof openStore>, words: string) =>
		store.commit('photos', 'a', await store.receive(Readable.from([Buffer.from(words)])), {}, 0)
	const said = (store: ReturnType<typeof openStore>) => {
		const found = store.read('photos', 'a')
		return found && text(store.open(found))
	}
	const one = openStore(first)
	await put(one, 'one')
	cpSync(first, copy, { recursive: true })
	const other = openStore(copy)
	expect(await said(other)).toBe('one')
	await put(other, 'other')
	expect([await said(one), await said(other)]).toEqual(['one', 'other'])
	other.remove('photos', 'a')
	expect([await said(one), await said(other)]).toEqual(['one', undefined])
})
