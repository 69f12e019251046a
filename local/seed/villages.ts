import { type County, FIRST_TENANT } from './county'

/** Villages with a demonstration grid worker and a unit of their own, at least one in each town of 峄城区. */
const walked = [
	'370404001028', // 坛山街道 南关社区
	'370404001019', // 坛山街道 徐楼社区
	'370404002015', // 吴林街道 吴林东社区
	'370404100212', // 古邵镇 古邵东村
	'370404101200', // 阴平镇 阴平村
	'370404102200', // 底阁镇 底阁村
	'370404103239', // 榴园镇 周庄村
	'370404103236', // 榴园镇 朱村
	'370404103234', // 榴园镇 贾泉村
	'370404103217', // 榴园镇 王府山村
	'370404104243', // 峨山镇 峨山村
] as const

/** The codes of the villages in which a demonstration has people. Other counties than the first have one in two towns. */
export function livelyVillages({ tenant, towns }: County): readonly string[] {
	return tenant === FIRST_TENANT ? walked : towns.slice(0, 2).flatMap((town) => town.villages[0]?.code ?? [])
}
