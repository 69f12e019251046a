import { expect, it } from 'vitest'
import { groupsOf, sayVillage, sayVillageAlone } from './villages'

const tenant = {
	tenant: '370404',
	name: '峄城区',
	service: '榴乡诉递',
	towns: [{ code: '370404104', name: '榴园镇', villages: [{ code: '370404104201', name: '周庄村' }] }],
}

it('says a village with its town, or alone', () => {
	expect(sayVillage(tenant, '370404104201')).toBe('榴园镇 周庄村')
	expect(sayVillageAlone(tenant, '370404104201')).toBe('周庄村')
})

it('says nothing of a village that is not there, or before the county is known', () => {
	expect(sayVillage(tenant, '370404104999')).toBeUndefined()
	expect(sayVillage(undefined, '370404104201')).toBeUndefined()
	expect(sayVillage(tenant, undefined)).toBeUndefined()
})

it('hands towns and villages to the picker in their order', () => {
	expect(groupsOf(tenant)).toEqual([
		{ code: '370404104', name: '榴园镇', places: [{ code: '370404104201', name: '周庄村' }] },
	])
})
