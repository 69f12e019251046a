import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import type { County } from './county'
import { livelyVillages } from './villages'

/** The departments of a county: identifier, the name after the county's, and how people say it. */
const departments = [
	['housing', '住房和城乡建设局', '住建局'],
	['enforcement', '综合行政执法局', '执法局'],
	['environment', '生态环境分局', '环保局'],
	['land', '自然资源局', '资源局'],
	['market', '市场监督管理局', '市场局'],
	['police', '公安分局', '公安'],
	['transport', '交通运输局', '交通局'],
	['agriculture', '农业农村局', '农业局'],
	['water', '城乡水务局', '水务局'],
	['civil', '民政局', '民政局'],
	['labour', '人力资源和社会保障局', '人社局'],
	['education', '教育和体育局', '教体局'],
	['health', '卫生健康局', '卫健局'],
	['insurance', '医疗保障局', '医保局'],
	['emergency', '应急管理局', '应急局'],
	['justice', '司法局', '司法局'],
	['petition', '信访局', '信访局'],
	['culture', '文化和旅游局', '文旅局'],
	['commerce', '商务和投资促进局', '商务局'],
	['disabled', '残疾人联合会', '残联'],
	['electricity', '供电公司', '供电公司'],
	['tapwater', '供水公司', '供水公司'],
] as const satisfies readonly (readonly [unit: string, name: string, shortName: string])[]

/**
 * Every unit of a demonstration county: the centre, the inspectorate, its departments, its towns, and the villages that
 * have people. A town's unit is named `town-` and its 9-digit code, a village's `village-` and its 12-digit one. None
 * has a phone of its own: residents call the centre.
 */
export function unitsOf(county: County): Unit[] {
	const { name, centrePhone, towns } = county
	const lively = livelyVillages(county)
	const villages = towns.flatMap((town) => town.villages).filter(({ code }) => lively.includes(code))
	return [
		{
			unit: CENTRE,
			name: `${name}社会治理服务中心`,
			shortName: '服务中心',
			kind: 'centre',
			...(centrePhone !== undefined && { phone: centrePhone }),
		},
		{ unit: 'inspectorate', name: `${name}督查室`, shortName: '督查室', kind: 'inspectorate' },
		...departments.map(
			([unit, rest, shortName]): Unit => ({ unit, name: `${name}${rest}`, shortName, kind: 'department' }),
		),
		...towns.map(
			(town): Unit => ({
				unit: townUnit(town.code),
				name: `${town.name}${officeOf(town.name)}`,
				shortName: town.name,
				kind: 'town',
				region: town.code,
			}),
		),
		...villages.map(
			(village): Unit => ({
				unit: villageUnit(village.code),
				name: `${village.name}${village.name.endsWith('社区') ? '居委会' : '村委会'}`,
				shortName: village.name,
				kind: 'village',
				region: village.code,
			}),
		),
	]
}

/** Who governs: a street its office, a town or township its government, a park or new district its committee. */
function officeOf(town: string): string {
	if (town.endsWith('街道')) return '办事处'
	return /[镇乡]$/u.test(town) ? '政府' : '管委会'
}

/** The identifier of a town's unit. */
export function townUnit(code: string): string {
	return `town-${code}`
}

/** The identifier of a village's unit. */
export function villageUnit(code: string): string {
	return `village-${code}`
}
