import { describe, expect, it } from 'vitest'
import { isRefusal } from '../error/refusal'
import { changeTown, type TownChange } from './change-town'
import { type Town, villageName } from './region'

const town: Town = {
	code: '370404103',
	name: '榴园镇',
	villages: [
		{ code: '370404103201', name: '甲村' },
		{ code: '370404103203', name: '丙村' },
	],
}
type Loose<Change> = Change extends unknown ? Omit<Change, 'id' | 'version'> : never
const make = (change: Loose<TownChange>, on: Town = town) => {
	const changed = changeTown(on, { id: 'change-000000000001', version: 0, ...change } as TownChange)
	return isRefusal(changed) ? changed.refused : changed
}
const done = (change: Loose<TownChange>, on: Town = town): Town => {
	const changed = make(change, on)
	if (typeof changed === 'string') throw new Error(changed)
	return changed
}

describe('a village', () => {
	it('is added in its place, renamed, and never twice', () => {
		const added = done({ type: 'putVillage', village: '370404103202', name: '乙村' })
		expect(added.villages.map(({ name }) => name)).toEqual(['甲村', '乙村', '丙村'])
		const renamed = done({ type: 'putVillage', village: '370404103201', name: '甲社区' })
		expect(renamed.villages.map(({ name }) => name)).toEqual(['甲社区', '丙村'])
		expect(make({ type: 'putVillage', village: '370404103201', name: '甲', formerly: '370404103203' })).toBe(
			'regionTaken',
		)
	})

	it('that is no more, or bears another code, stays known by the old one, which nobody gets again', () => {
		const gone = done({ type: 'retireVillage', village: '370404103203' })
		expect(gone.former).toEqual([{ code: '370404103203', name: '丙村' }])
		expect(villageName([gone], '370404103203')).toBe('榴园镇丙村')
		expect(make({ type: 'putVillage', village: '370404103203', name: '丁村' }, gone)).toBe('regionTaken')
		const moved = done({
			type: 'putVillage',
			village: '370404103209',
			name: '甲社区',
			formerly: '370404103201',
		})
		expect(moved.former).toEqual([{ code: '370404103201', name: '甲村', now: '370404103209' }])
		expect(villageName([moved], '370404103201')).toBe('榴园镇甲村')
		expect(villageName([moved], '370404103209')).toBe('榴园镇甲社区')
		expect(make({ type: 'retireVillage', village: '370404103201' }, moved)).toBe('villageUnknown')
	})
})

describe('a block', () => {
	it('is added, renamed and taken away', () => {
		const put = (name: string | undefined, on: Town) =>
			done({ type: 'putBlock', block: '370404103201001', ...(name !== undefined && { name }) }, on)
		const added = put('一组', town)
		expect(added.villages[0]?.blocks).toEqual([{ code: '370404103201001', name: '一组' }])
		expect(put('东街', added).villages[0]?.blocks).toEqual([{ code: '370404103201001', name: '东街' }])
		expect(put(undefined, added)).toEqual(town)
		expect(make({ type: 'putBlock', block: '370404103201001' })).toBe('regionInvalid')
		expect(make({ type: 'putBlock', block: '370404103299001', name: '一组' })).toBe('villageUnknown')
	})
})
