import { templates } from '@huying/shared/notice/notice'
import type { NoticeSettings } from '@huying/shared/notice/notice-settings'
import type { Facts, StaffedUnit } from '@huying/shared/readiness/facts'
import { holds } from '@huying/shared/region/region'
import { crewOf } from '@huying/shared/roster/roster'
import { dayAfter } from '@huying/shared/roster/shift'
import { yearView } from '@huying/shared/rule/year-view'
import { beijing } from '@huying/shared/time/day'
import { CENTRE, type Unit } from '@huying/shared/unit/unit'
import { isHeld, type Role } from '@huying/shared/user/post'
import { latest } from '../catalogue/catalogue-store'
import { getNoticeSettings, templateFor } from '../notice/settings-store'
import { type HeldPost, postsOfUnit } from '../roster/holders'
import { rosterDays } from '../roster/roster-store'
import { getRules } from '../rule/rules-store'
import { latestList } from '../service/list-store'
import type { Table } from '../store/table'
import { appidsOf, units, wholeTenant } from '../tenant/tenant-store'
import { setupOf } from './setup-store'

/** How many units are looked through at once. */
const AT_ONCE = 10
const WEEK = 7

/**
 * All that is known of a county before its first day: seven reads, and a Query of the posts of each unit but villages,
 * whose grid workers hold theirs in their town.
 */
export async function gatherFacts(
	table: Table,
	tenant: string,
	now: number,
): Promise<Facts & { readonly settings: NoticeSettings }> {
	const { day, year, month } = today(now)
	const [county, all, settings, catalogue, services, { rules, version }, kept, roster, known] =
		await Promise.all([
			wholeTenant(table, tenant),
			units(table, tenant),
			getNoticeSettings(table, tenant),
			latest(table, tenant),
			latestList(table, tenant, 'services'),
			getRules(table, tenant),
			setupOf(table, tenant),
			rosterDays(table, tenant, CENTRE, { from: day, to: dayAfter(day, WEEK - 1) }),
			appidsOf(table, tenant),
		])
	const held = await heldBy(table, tenant, all, now)
	const walkers = held.flatMap(({ posts }) => posts).filter(({ post }) => post.role === 'gridWorker')
	const appids = [...new Set([...known, ...settings.templates.flatMap(({ appid }) => appid ?? [])])].sort()
	return {
		now,
		centrePhone: county?.centrePhone !== undefined,
		units: held.map(({ unit, posts }) => staffed(unit, posts)),
		villages: (county?.towns ?? []).flatMap(({ villages }) =>
			villages.map(({ code, name }) => ({
				name,
				walked: walkers.some(({ post }) => post.region !== undefined && holds(post.region, code)),
			})),
		),
		...(catalogue && { catalogue: { title: catalogue.title } }),
		...(services && { services: { title: services.title } }),
		rulesVersion: version,
		yearsKnown: [year, year + 1].filter((one) => yearView(rules, one).by !== 'nobody'),
		year,
		month,
		rosterDays: roster.filter(({ shifts }) => Object.values(shifts).some((crew) => crewOf(crew).length > 0))
			.length,
		appids,
		templates: Object.fromEntries(
			appids.map((appid) => [
				appid,
				templates.filter((template) => templateFor(settings, appid, template) !== undefined),
			]),
		),
		checks: kept.checks.filter(({ appid }) => appids.includes(appid)),
		ticks: kept.ticks,
		settings,
	}
}

function today(now: number) {
	const { year, month, day } = beijing(now)
	const two = (n: number) => String(n).padStart(2, '0')
	return { year, month, day: `${year}-${two(month)}-${two(day)}` }
}

type Held = { readonly unit: Unit; readonly posts: readonly HeldPost[] }

async function heldBy(table: Table, tenant: string, all: readonly Unit[], now: number): Promise<Held[]> {
	const looked = all.filter(({ kind }) => kind !== 'village')
	const held: Held[] = []
	for (let from = 0; from < looked.length; from += AT_ONCE) {
		const some = looked.slice(from, from + AT_ONCE).map(async (unit) => ({
			unit,
			posts: (await postsOfUnit(table, tenant, unit.unit)).filter(({ post }) => isHeld(post, now)),
		}))
		held.push(...(await Promise.all(some)))
	}
	return held
}

/** How many different people there are in each role: one person with two posts is one. */
function staffed({ unit, shortName, kind }: Unit, posts: readonly HeldPost[]): StaffedUnit {
	const people: Partial<Record<Role, number>> = {}
	for (const role of new Set(posts.map(({ post }) => post.role)))
		people[role] = new Set(posts.filter(({ post }) => post.role === role).map(({ user }) => user)).size
	return { unit, shortName, kind, people }
}
