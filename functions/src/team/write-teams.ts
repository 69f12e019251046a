import { RefusalError } from '@huying/shared/error/refusal'
import { teamPost } from '@huying/shared/team/may-edit'
import type { TeamWords } from '@huying/shared/team/team'
import type { ChangeTeam, TeamsAnswer } from '@huying/shared/team/team-view'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import { postsOfUnit } from '../roster/holders'
import { answered, commandKey, digestOf, recordOf } from '../store/once'
import type { Table } from '../store/table'
import { transact } from '../store/transaction'
import { regionNames } from './regions'
import { teamsOf, teamsWithin, teamWrites, unwritten, type Writing } from './team-store'

/** The teams of a town and its villages, or of the county, with who may be named by an account. */
export async function teamsAnswer(table: Table, who: Who, region: string, at: number): Promise<TeamsAnswer> {
	const { names } = await regionNames(table, who.tenant, region)
	const [teams, people] = await Promise.all([
		region.length === 6 ? teamsOf(table, who.tenant, [region]) : teamsWithin(table, who.tenant, region),
		accountsOf(table, who.tenant, region),
	])
	const byRegion = new Map(teams.map((team) => [team.region, team]))
	return {
		teams: [...names].map(([code, regionName]) => {
			const { by, at: writtenAt, ...team } = byRegion.get(code) ?? unwritten(code)
			return {
				...team,
				regionName,
				...(by && { unitName: by.unitName }),
				...(writtenAt !== undefined && { at: writtenAt }),
				mayEdit: teamPost(who.posts, who.tenant, code, at) !== undefined,
			}
		}),
		people,
	}
}

/** Everybody who holds or held a post in the town that a region is of, with what they are called. */
export async function accountsOf(table: Table, tenant: string, region: string) {
	if (region.length < 9) return []
	const held = await postsOfUnit(table, tenant, `town-${region.slice(0, 9)}`)
	const users = [...new Set(held.map(({ user }) => user))]
	const contacts = await contactsOfUsers(table, tenant, users)
	return users.map((user) => {
		const name = contacts.get(user)?.name
		return { user, ...(name !== undefined && { name }) }
	})
}

/** By which post somebody writes a region's team. @throws RefusalError notYours */
export function writing(who: Who, region: string, at: number): Writing {
	const post = teamPost(who.posts, who.tenant, region, at)
	if (post === undefined) throw new RefusalError('notYours')
	return { by: { user: who.user, unit: post.unit, unitName: post.unitName }, at }
}

/** Only accounts of the town may be named. @throws RefusalError memberUnknown */
export function admitAccounts({ members }: TeamWords, people: readonly { readonly user: string }[]): void {
	const known = new Set(people.map(({ user }) => user))
	members.forEach(({ user }, place) => {
		if (user !== undefined && !known.has(user))
			throw new RefusalError('memberUnknown', `members.${place}.user`)
	})
}

/**
 * Writes who serves a region, once.
 * @throws RefusalError notYours, villageUnknown, memberUnknown, teamMoved, identifierReused
 */
export async function changeTeam(
	table: Table,
	who: Who,
	region: string,
	{ id, version, ...words }: ChangeTeam,
	at: number,
): Promise<{ region: string; version: number }> {
	const by = writing(who, region, at)
	await regionNames(table, who.tenant, region)
	const key = commandKey(who.tenant, who.user, id)
	const sent = digestOf(`changeTeam ${region}`, { version, ...words })
	const before = () => answered<{ region: string; version: number }>(table, key, sent)
	const again = await before()
	if (again) return again
	if (words.members.some(({ user }) => user !== undefined))
		admitAccounts(words, await accountsOf(table, who.tenant, region))
	const answer = { region, version: version + 1 }
	const failed = await transact(table, [
		...teamWrites(table, who.tenant, { region, version }, words, by),
		recordOf(table, key, { digest: sent, answer, at }),
	])
	if (failed === undefined) return answer
	const meanwhile = await before()
	if (meanwhile) return meanwhile
	throw new RefusalError('teamMoved')
}
