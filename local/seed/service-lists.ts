import { readFileSync } from 'node:fs'
import { readListFile } from '@huying/functions/service/list-file'
import { latestList } from '@huying/functions/service/list-store'
import { publishList } from '@huying/functions/service/publish-list'
import type { Table } from '@huying/functions/store/table'
import type { Towns } from '@huying/shared/circle/circle-sheets'
import type { TouringDay } from '@huying/shared/circle/touring-day'
import type { ListName } from '@huying/shared/service/list'
import { isListFaults, type ReadList } from '@huying/shared/sheet/list-sheet'
import { beijingDay, DAY } from '@huying/shared/time/day'
import { HOME } from './disclosure-stories'
import { SINCE } from './members'

const by = { role: 'administrator', unitName: '社会治理服务中心' } as const

/** A demonstration list as an upload would be read: made for this project, in its own words, and marked as nobody's own. */
export async function demonstrationOf(
	list: Exclude<ListName, 'touringDays'>,
	towns: Towns,
): Promise<ReadList<object>> {
	const name = `${list}.csv`
	const content = readFileSync(new URL(name, import.meta.url)).toString('base64')
	const read = await readListFile(list, { name, content }, towns)
	if (!isListFaults(read)) return read
	throw new Error(read.faults.map(({ row, column, words }) => `${name} ${column}${row}：${words}`).join('\n'))
}

/** Publishes a county's first list, once: a county that has one keeps its own. */
async function putList(table: Table, tenant: string, name: ListName, list: ReadList<object>): Promise<void> {
	if (await latestList(table, tenant, name)) return
	await publishList(table, tenant, name, { list, base: 0, by, at: SINCE })
}

/** What can be run for somebody: any county begins with the demonstration list. */
export const putServices = async (table: Table, tenant: string, towns: Towns): Promise<void> =>
	putList(table, tenant, 'services', await demonstrationOf('services', towns))

/** Words kept ready for answers: any county begins with the demonstration list. */
export const putReplyTemplates = async (table: Table, tenant: string, towns: Towns): Promise<void> =>
	putList(table, tenant, 'replyTemplates', await demonstrationOf('replyTemplates', towns))

/** What is near the demonstration villages, and the days on which services come to them. */
export async function putCircle(table: Table, tenant: string, towns: Towns, now: number): Promise<void> {
	await putList(table, tenant, 'points', await demonstrationOf('points', towns))
	await putList(table, tenant, 'touringDays', { title: '演示的巡回服务日', entries: touringDays(now) })
}

/** Which day after the county's first start, where, what, and who comes. */
const tours = [
	[1, HOME, '村委会大院', ['量血压', '测血糖', '问用药'], '榴园镇卫生院（演示）'],
	[4, HOME, '文化广场', ['补办社保卡', '养老认证', '社保咨询'], '县社保巡回车（演示）'],
	[9, HOME, '村委会大院', ['磨剪子', '修鞋', '修小家电', '理发'], '志愿服务队（演示）'],
	[16, HOME, '互助养老点', ['残疾评定咨询', '上门评残登记'], '县残联（演示）'],
	[2, '370404103236', '朱村村委会', ['量血压', '测血糖'], '榴园镇卫生院（演示）'],
	[6, '370404104243', '峨山村委会', ['法律咨询', '调解'], '峨山司法所（演示）'],
] as const

export const touringDays = (now: number): TouringDay[] =>
	tours.map(([after, village, place, services, unit], at) => ({
		id: `tour-${at + 1}`,
		day: new Date((beijingDay(now) + after) * DAY).toISOString().slice(0, 10),
		from: '09:00',
		until: '11:30',
		village,
		place,
		services: [...services],
		unit,
	}))
