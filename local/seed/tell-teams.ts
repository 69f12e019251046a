import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { keepStars } from '@huying/functions/star/star-store'
import type { Table } from '@huying/functions/store/table'
import { transact } from '@huying/functions/store/transaction'
import { phoneShownItem, teamWrites } from '@huying/functions/team/team-store'
import { monthAfter, monthOf, monthStart } from '@huying/shared/archive/month'
import { defaultRules } from '@huying/shared/rule/rules'
import { rank } from '@huying/shared/star/rank'
import type { TeamWords } from '@huying/shared/team/team'
import { HOUR } from '@huying/shared/time/day'
import type { County } from './county'
import type { Member } from './members'
import { countyTeam, lastMonth, townTeam, townWords, villageTeam, villageWords } from './team-stories'
import { townUnit } from './units'
import { livelyVillages } from './villages'

/** Where somebody's own telephone is shown: the grid worker of 周庄村 agreed. */
const SHOWS = '370404103239'

/**
 * Who serves the county, its towns and the villages in which the demonstration has people; and the stars of the month
 * before. What is there already stays as it is.
 */
export async function tellTeams(
	table: Table,
	county: County,
	members: ReadonlyMap<string, Member>,
	now: number,
): Promise<void> {
	const { tenant } = county
	const put = async (region: string, words: TeamWords) => {
		const unit = region.length === 6 ? 'centre' : townUnit(region.slice(0, 9))
		const writer = members.get(region.length === 6 ? 'dispatcher1' : `handler-${unit}`)
		const by = { user: writer?.user ?? '', unit, unitName: writer?.posts[0]?.unitName ?? '' }
		// where a version stands, the condition fails, and it stays
		await transact(table, teamWrites(table, tenant, { region, version: 0 }, words, { by, at: now }))
	}
	await put(tenant, { members: [...countyTeam], duties: [], tasks: [], promises: [] })
	for (const { code } of county.towns) await put(code, { members: [...townTeam], ...townWords })
	for (const village of livelyVillages(county)) {
		const worker = members.get(`gridWorker-${village}`)
		const own = worker ? [{ role: 'gridWorker' as const, user: worker.user }] : []
		const [secretary, ...others] = villageTeam
		await put(village, {
			members: [...(secretary ? [secretary] : []), ...own, ...others],
			...villageWords,
		})
	}
	const shows = members.get(`gridWorker-${SHOWS}`)
	if (shows)
		await table.client.send(
			new PutCommand({ TableName: table.name, Item: phoneShownItem(tenant, shows.user, true, now) }),
		)
	await tellStars(table, tenant, members, now)
}

/** The stars of the month before, from made-up numbers: ranked by the rules, with people who are marked as demonstration. */
async function tellStars(table: Table, tenant: string, members: ReadonlyMap<string, Member>, now: number) {
	const people = lastMonth.flatMap(({ village, ...numbers }) => {
		const user = members.get(`gridWorker-${village}`)?.user
		const good = numbers.done - numbers.late - numbers.reworked
		return user === undefined ? [] : [{ ...numbers, user, good, unit: townUnit(village.slice(0, 9)) }]
	})
	const { star } = defaultRules
	const enough = people.filter(({ done }) => done >= star.minimum)
	const month = monthOf(now)
	await keepStars(table, tenant, {
		month: monthAfter(month, -1),
		at: monthStart(month) + 2 * HOUR,
		rules: star,
		compared: enough.length,
		tooFew: people.length - enough.length,
		stars: rank(enough, star),
	})
}
