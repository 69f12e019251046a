import { expect, it } from 'vitest'
import { placeFrom } from './place-from'

const item = '370404100201-funds-2026-Q3'

it('knows the item by its own query', () => {
	expect(placeFrom({ id: item, own: '1' })).toEqual({ id: item, village: '', own: true })
	expect(placeFrom({ village: '370404100201' })).toEqual({ id: '', village: '370404100201', own: false })
})

it.each([
	[`https://huying.example/v/370404100201/${item}`, item],
	[`https://huying.example/v/370404100201/${item}?from=poster`, item],
	['https://huying.example/v/370404100201', ''],
	['https://huying.example/other/370404100201', undefined],
	['%E0%A4%A', undefined],
])('knows it from a scanned poster: %s', (address, id) => {
	const found = placeFrom({ q: encodeURIComponent(address) })
	expect(found.id).toBe(id ?? '')
	expect(found.village).toBe(id === undefined ? '' : '370404100201')
})
