import type { Unit, UnitKind } from '@huying/shared/unit/unit'
import { describe, expect, it } from 'vitest'
import { unitGroups } from './unit-groups'

const unit = (id: string, name: string, kind: UnitKind, region?: string): Unit => ({
	unit: id,
	name,
	shortName: name,
	kind,
	...(region !== undefined && { region }),
})
const units = [
	unit('centre', '服务中心', 'centre'),
	unit('housing', '住建局', 'department'),
	unit('water', '水务局', 'department'),
	unit('town-1', '榴园镇', 'town', '370404103'),
	unit('town-2', '峨山镇', 'town', '370404104'),
	unit('village-1', '周庄村', 'village', '370404103239'),
]
const shown = (typed: string, village?: string) =>
	unitGroups(units, typed, village).map(({ key, units }) => [key, units.map(({ unit }) => unit)])

describe('units to choose from', () => {
	it('begin with the town where it happened; villages and the centre are left out', () => {
		expect(shown('', '370404103239')).toEqual([
			['local', ['town-1']],
			['department', ['housing', 'water']],
			['town', ['town-2']],
		])
	})

	it('are found by a part of their name, villages too', () => {
		expect(shown('水')).toEqual([['department', ['water']]])
		expect(shown(' 周 庄 ')).toEqual([['village', ['village-1']]])
		expect(shown('没有')).toEqual([])
	})
})
